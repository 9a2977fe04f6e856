import type { Param } from '../../shared/kit/result.ts';

/**
 * A "no" with its reason: rolls the transaction back and crosses the door as a result, not as an exception.
 * The code picks the three-part sentence, the params fill in its numbers.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly params: Record<string, Param>;

  constructor(code: string, params: Record<string, Param> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

/** Says no; for use as an expression (`row ?? refuse('people.unknown', { id })`). */
export function refuse(code: string, params: Record<string, Param> = {}): never {
  throw new Refusal(code, params);
}
