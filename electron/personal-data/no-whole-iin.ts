import type { OperationName } from '../../shared/contract/contract.ts';
import { checkIin } from '../../shared/kit/iin.ts';
import type { Press } from '../papers/press.ts';

/** Shows a sheet of the caller's own back to him, before anything of it is written. */
const OWN_FILE: ReadonlySet<OperationName> = new Set<OperationName>(['admissions.readRoster']);

/** Numbers of men that stand whole in a text. */
export function wholeIinsIn(text: string): string[] {
  return [...new Set(text.match(/(?<!\d)\d{12}(?!\d)/g) ?? [])].filter((digits) => checkIin(digits).ok);
}

/**
 * Holds an answer to its contract: an operation that does not say it reveals gives nobody's whole IIN away, except one
 * that its caller typed himself. Run under test on every answer, so that a new operation cannot forget to mask.
 * @throws Error naming the operation, never the number
 */
export function noWholeIin(name: OperationName, answer: unknown, input: unknown): void {
  if (OWN_FILE.has(name)) return;
  const found = wholeIinsIn(JSON.stringify(answer));
  if (found.length === 0) return;
  const typed = JSON.stringify(input);
  if (found.some((iin) => !typed.includes(iin))) throw new Error(`${name} lets a whole IIN out and does not say so`);
}

/** The press that refuses, under test, to put a whole IIN on a paper of an operation that does not say it reveals. */
export const pressWithoutIins = (press: Press, name: OperationName): Press => ({
  draw(drawing, heading, facts) {
    noWholeIin(name, facts, {});
    return press.draw(drawing, heading, facts);
  },
  pack(heading, facts) {
    noWholeIin(name, facts, {});
    return press.pack(heading, facts);
  },
});
