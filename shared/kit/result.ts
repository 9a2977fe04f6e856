/** A value that travels with a refusal so that the reader's language can build the sentence from it. */
export type Param = string | number | boolean | null | Param[] | { [key: string]: Param };

/**
 * Things of the contract (findings, changes) as they travel with a refusal; fields that are not there are left out by JSON.
 */
export const asParam = (things: object): Param => things as Param;

/** A refusal is an answer to the person; a bug is a fault of the program and is reported as one. */
export type Failure = { ok: false; kind: 'refusal' | 'bug'; code: string; params: Record<string, Param> };

/** What crosses the door between window and host: a value, or a code with the numbers of its sentence. */
export type Result<T> = { ok: true; value: T } | Failure;

/** The good outcome. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal: `code` names the sentence, `params` holds its numbers and names. */
export function refuse(code: string, params: Record<string, Param> = {}): Failure {
  return { ok: false, kind: 'refusal', code, params };
}
