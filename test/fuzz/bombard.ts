import { inspect } from 'node:util';
import fc from 'fast-check';
import { kk } from '../../renderer/i18n/kk.ts';
import type { OperationName } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/kit/result.ts';
import { brokenInputsOf } from './broken-inputs.ts';
import type { FuzzDesk } from './fuzz-desk.ts';
import { inputsOf } from './schema-inputs.ts';

/** After so many inputs the school is looked through and laid down afresh. */
const INPUTS_A_SCHOOL = 250;

export interface Volley {
  /** Inputs that fit the schema, and inputs made to break it. */
  fitting: number;
  broken: number;
  seed: number;
}

export interface Tally {
  ok: number;
  refused: number;
  invalid: number;
  slowestMs: number;
  /** How often each code refused. */
  codes: Map<string, number>;
  /** What must not have been: bugs, answers without words, faults of the file; each once. */
  faults: string[];
}

/** Whether a refusal has its three parts in the texts (Kazakh stands for all: the texts' own lint compares them). */
function hasWords(code: string): boolean {
  const dot = code.indexOf('.');
  let place: unknown = (kk as Record<string, unknown>)[code.slice(0, dot)];
  for (const key of ['refusal', ...code.slice(dot + 1).split('.')]) place = (place as Record<string, unknown>)?.[key];
  return typeof place === 'object' && place !== null && 'what' in place && 'why' in place && 'todo' in place;
}

function faultOf(answer: Result<unknown>, error: unknown): string | null {
  if (answer.ok) return null;
  if (answer.kind === 'bug') return inspect(error, { depth: 3 }).split('\n').slice(0, 7).join('\n');
  return hasWords(answer.code) ? null : `refusal ${answer.code} has no words`;
}

/** Sends a volley of inputs at one operation and says what came back; the last school is left to be looked through. */
export async function bombard(desk: FuzzDesk, operation: OperationName, volley: Volley): Promise<Tally> {
  const tally: Tally = { ok: 0, refused: 0, invalid: 0, slowestMs: 0, codes: new Map(), faults: [] };
  const known = new Set<string>();
  const add = (kind: string, fault: string) => {
    if (known.has(kind)) return;
    known.add(kind);
    tally.faults.push(`${operation} ${fault}`);
  };
  const most = Math.max(volley.fitting, volley.broken);
  const half = Math.min(INPUTS_A_SCHOOL / 2, Math.ceil(most / desk.schools));
  for (let sent = 0; sent < most; sent += half) {
    // Changes that went through would empty a school in the long run.
    if (sent > 0) for (const fault of desk.faults()) add(fault, fault);
    const fitting = inputsOf(operation, await desk.pools(operation));
    await send(await desk.byHand(operation));
    const sample = (inputs: fc.Arbitrary<unknown>, all: number, seed: number) =>
      fc.sample(inputs, { numRuns: Math.max(0, Math.min(half, all - sent)), seed: seed + sent });
    await send(sample(fitting, volley.fitting, volley.seed));
    await send(sample(brokenInputsOf(fitting), volley.broken, volley.seed + 1));
  }
  return tally;

  async function send(inputs: readonly unknown[]): Promise<void> {
    for (const input of inputs) await sendOne(input);
  }

  async function sendOne(input: unknown): Promise<void> {
    const began = performance.now();
    const answer = await desk.ask(operation, input);
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - began);
    const fault = faultOf(answer, desk.lastError);
    if (fault)
      add(
        fault.split('\n').slice(0, 3).join(),
        `${fault}\n  input ${inspect(input, { depth: 6, breakLength: 160, maxStringLength: 120 }).slice(0, 1200)}`,
      );
    if (answer.ok) tally.ok += 1;
    else if (answer.code === 'session.badInput') tally.invalid += 1;
    else {
      tally.refused += 1;
      tally.codes.set(answer.code, (tally.codes.get(answer.code) ?? 0) + 1);
    }
  }
}
