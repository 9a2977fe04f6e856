import type { InputOf, OperationName } from '../../shared/contract/contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import { capturedAfter, captureMark, type RowChange } from '../database/capture.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { withinIntake } from './own-intake.ts';
import { redo } from './redo.ts';
import { type Act, ActRefused, takenBack } from './rehearse.ts';
import { type ActRecord, lastEntry, listActs, type TrialRecord } from './trial.repository.ts';

/** What is needed to stand in a trial. */
export type Stage = Pick<Context, 'db' | 'today' | 'perform'>;

/** An act done in a rehearsal, as it will be kept. */
export interface DoneAct {
  value: unknown;
  record: ActRecord;
}

/**
 * Does one act, in the running transaction.
 * @param as whose rights count; the caller's own unless named
 */
export function doAct({ perform }: Pick<Context, 'perform'>, number: number, act: Act, as?: number): DoneAct {
  const { value, told } = perform(act.operation, act.input as InputOf<OperationName>, as);
  const input = JSON.stringify(act.input);
  const record = { number, operation: act.operation, input, told: JSON.stringify(told), made_id: madeId(value) };
  return { value, record };
}

/** Number of the row an act made: later acts may name it. */
function madeId(value: unknown): number | null {
  const id = value !== null && typeof value === 'object' && 'id' in value ? value.id : null;
  return typeof id === 'number' ? id : null;
}

export const actOf = ({ operation, input }: ActRecord): Act => ({
  operation: operation as OperationName,
  input: JSON.parse(input) as unknown,
});

/**
 * Does a kept act again. A row it makes must get the number it had, or the acts after it would mean another row.
 * @throws ActRefused with the act's own reason, or trial.numberTaken
 */
export function doAgain(context: Pick<Context, 'perform'>, record: ActRecord, as?: number): Record<string, Param> {
  const act = actOf(record);
  return ActRefused.when(record.number - 1, act, () => {
    const done = doAct(context, record.number, act, as);
    if (done.record.made_id !== record.made_id) refuse('trial.numberTaken', { number: record.made_id });
    return JSON.parse(done.record.told) as Record<string, Param>;
  });
}

/** Rows that the acts of a trial change, found by doing the acts once on a state that still stands. */
interface Replay {
  stamp: string;
  changes: RowChange[];
}
const replays = new WeakMap<Db, Map<number, Replay>>();

/**
 * Reads how things stand in a trial; nothing of it stays. The acts are done as the one who opened it, so that
 * whoever may ask may look; what he is shown depends on his own rights.
 * @throws ActRefused when an act is no longer possible; whatever `read` throws
 */
export function inTrial<T>(context: Stage, trial: TrialRecord, read: () => T): T {
  return takenBack(context, () => {
    layDown(context, trial);
    return read();
  });
}

/**
 * Begins something slow in a trial: what it reads at once and what it rehearses later stand in the trial alike.
 * Null where the operation has nothing to prepare.
 */
export function beginInTrial<N extends OperationName>(
  context: Stage & Pick<Context, 'begin'>,
  trial: TrialRecord,
  operation: N,
  input: InputOf<N>,
): ReturnType<typeof context.begin<N>> {
  let laid = true;
  const begun = inTrial(context, trial, () =>
    context.begin(operation, input, () => {
      if (!laid) layDown(context, trial);
    }),
  );
  laid = false;
  return begun;
}

/** Puts the rows of a trial down in the running transaction. */
function layDown(context: Stage, trial: TrialRecord): void {
  const { db } = context;
  const acts = listActs(db, trial.id);
  const known = replays.get(db)?.get(trial.id);
  if (known?.stamp === stampOf(context, acts)) {
    redo(db, known.changes);
    return;
  }
  const mark = captureMark(db);
  for (const act of acts) doAgain(context, act, trial.opened_by);
  keep(context, trial, acts, mark);
}

/** Does one more act in the trial and takes everything back; the rows it changes are known from then on. */
export function tryAct(context: Stage, trial: TrialRecord, act: Act): DoneAct {
  const { db } = context;
  const mark = captureMark(db);
  return inTrial(context, trial, () => {
    const acts = listActs(db, trial.id);
    const done = withinIntake(db, trial.cohort_id, () => doAct(context, acts.length + 1, act));
    keep(context, trial, [...acts, done.record], mark);
    return done;
  });
}

function keep(context: Stage, trial: TrialRecord, acts: readonly ActRecord[], mark: number): void {
  const ofFile = replays.get(context.db) ?? new Map<number, Replay>();
  replays.set(context.db, ofFile);
  ofFile.set(trial.id, { stamp: stampOf(context, acts), changes: capturedAfter(context.db, mark) });
}

/** Forgets a trial that was closed. */
export const forget = (db: Db, trialId: number): void => void replays.get(db)?.delete(trialId);

/** Every change of the file stands in the history; so its end, the day and the acts say whether the rows still hold. */
const stampOf = ({ db, today }: Stage, acts: readonly ActRecord[]): string =>
  [lastEntry(db), today, ...acts.map((act) => `${act.operation} ${act.input}`)].join('\n');
