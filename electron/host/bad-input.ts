import type { Param } from '../../shared/kit/result.ts';
import { Refusal } from './refusal.ts';

/** What a schema has against an input; zod's own issues fit, its English sentence is left behind. */
interface Issue {
  code?: string | undefined;
  path: PropertyKey[];
  origin?: string;
  maximum?: number | bigint;
  minimum?: number | bigint;
}

/** How an input is at fault; each has its words in the texts, `inputFaults.is.<fault>`. */
type Fault =
  | 'missing'
  | 'empty'
  | 'tooLong'
  | 'tooShort'
  | 'tooMany'
  | 'tooFew'
  | 'tooBig'
  | 'tooSmall'
  | 'shape'
  | 'unfit';

const TOLD = 3;

/** A refusal that names the first few faults of an input: the field, what is wrong with it, the limit it passes. */
export function badInput(input: unknown, issues: readonly Issue[]): Refusal {
  // A value of the wrong shape fails every later check of it too: its first fault says what to mend.
  const places = issues.map(({ path }) => path.join('.'));
  const firsts = issues.filter((_, index) => places.indexOf(places[index] ?? '') === index);
  const faults = firsts.slice(0, TOLD).map((issue): Param => {
    const field = issue.path.findLast((step) => typeof step === 'string') ?? null;
    const fault = faultOf(issue, input);
    const limit = fault.startsWith('too') ? Number(issue.maximum ?? issue.minimum) : null;
    return { field: field === null ? null : String(field).slice(0, 60), fault, limit };
  });
  return new Refusal('session.badInput', { faults });
}

function faultOf(issue: Issue, input: unknown): Fault {
  const of = <T>(texts: T, lists: T, numbers: T): T =>
    issue.origin === 'string' ? texts : issue.origin === 'array' ? lists : numbers;
  if (issue.code === 'too_big') return of<Fault>('tooLong', 'tooMany', 'tooBig');
  if (issue.code === 'too_small') {
    if (issue.origin !== 'number' && Number(issue.minimum) === 1) return 'empty';
    return of<Fault>('tooShort', 'tooFew', 'tooSmall');
  }
  if (issue.code === 'invalid_format') return isBlank(valueAt(input, issue.path)) ? 'empty' : 'shape';
  return valueAt(input, issue.path) === undefined ? 'missing' : 'unfit';
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** No input of the contract is nested deeper than an act of a trial inside a list of acts. */
const DEEPEST = 40;
/** Values in one input; a platoon's marks are some hundreds. */
const MOST_VALUES = 300_000;

/**
 * Refuses what no schema can walk through: a value that holds itself, one nested so deep that a recursive reading runs
 * out of stack, one whose parts are shared so that they multiply. Walked without recursion, in a bounded number of steps.
 * @throws Refusal session.badInput
 */
export function demandWalkable(input: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    seen += 1;
    if (depth > DEEPEST || seen > MOST_VALUES) throw badInput(input, [{ path: [] }]);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
  }
}
