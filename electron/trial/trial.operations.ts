import type { OperationName } from '../../shared/contract/contract.ts';
import { contract, isOperationName } from '../../shared/contract/contract.ts';
import type { SaidAct, TrialRow, trialOperations } from '../../shared/contract/trial.contract.ts';
import { addDays } from '../../shared/kit/local-time.ts';
import { asParam } from '../../shared/kit/result.ts';
import { isTriable } from '../../shared/trial/acts.ts';
import { type Context, type HandlersOf, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { generationOf, progressOf } from '../timetable/generations.ts';
import { actInTrial, searchKey } from './act-in-trial.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { findDifferences } from './differences.ts';
import { openTrial, ownTrial, toldOf } from './open-trial.ts';
import { withinIntake } from './own-intake.ts';
import { rebase } from './rebase.ts';
import { type Act, ActRefused, takenBack } from './rehearse.ts';
import { beginInTrial, doAct, doAgain, forget, inTrial } from './replay.ts';
import {
  type ActRecord,
  closeTrial,
  cohortExists,
  countActs,
  firstTakenBack,
  forgetClosedActs,
  insertAct,
  insertTrial,
  lastEntry,
  listActs,
  listOpenTrials,
  setTakenBack,
  type TrialRecord,
} from './trial.repository.ts';

/** Days for which the closing of a trial can be taken back with its acts. */
const KEPT_AFTER_CLOSING = 30;
/** How many changes a refusal names. */
const MOST_NAMED = 20;

export const trialHandlers: HandlersOf<typeof trialOperations> = {
  'trial.list': (context, { cohortId }) =>
    listOpenTrials(context.db, cohortId).map((trial) => rowOf(context, trial, countActs(context.db, trial.id))),

  'trial.get': (context, { trialId }) => {
    const trial = openTrial(context.db, trialId);
    const acts = listActs(context.db, trialId).map(said);
    const takenBackAct = firstTakenBack(context.db, trialId);
    return {
      ...rowOf(context, trial, acts.length),
      acts,
      takenBack: takenBackAct ? said(takenBackAct) : null,
      changedMeanwhile: changedMeanwhile(context.db, trial),
    };
  },

  'trial.read': prepared<'trial.read', (() => unknown) | null>({
    async prepare(context, { trialId, operation, input }) {
      if (!isReadable(operation)) return null;
      return beginInTrial(context, openTrial(context.db, trialId), operation, input as never);
    },
    run(context, { trialId, operation, input }, finish) {
      const trial = openTrial(context.db, trialId);
      if (operation === 'timetable.generationProgress') return progressOf(generationOf(context.db, searchKey(trialId)));
      if (!isReadable(operation)) return refuse('trial.notInTrial', { operation: operation.slice(0, 100) });
      return inTrial(context, trial, finish ?? (() => context.perform(operation, input as never).value));
    },
  }),

  'trial.differences': (context, { trialId }) => findDifferences(context, openTrial(context.db, trialId)),

  'trial.open': (context, { cohortId, because, acts }) => {
    const { db, now, today, person, tell } = context;
    if (!cohortExists(db, cohortId)) refuse('trial.unknownIntake', { cohortId });
    forgetClosedActs(db, `${addDays(today, -KEPT_AFTER_CLOSING)}T00:00:00`);
    const records = tryAll(context, cohortId, acts);
    const trialId = insertTrial(db, {
      cohortId,
      at: now,
      personId: person.personId,
      because: because ? JSON.stringify(because) : null,
      baseEntry: lastEntry(db),
    });
    for (const record of records) insertAct(db, trialId, record);
    tell({ intake: openTrial(db, trialId).cohort_code, trial: trialId, count: records.length });
    return { trialId };
  },

  'trial.act': actInTrial,

  'trial.takeBack': (context, { trialId }) => {
    const trial = ownTrial(context, trialId);
    const last = listActs(context.db, trialId).at(-1) ?? refuse('trial.nothingToTakeBack');
    setTakenBack(context.db, trialId, last.number, true);
    context.tell(toldOf(trial, last));
    return said(last);
  },

  'trial.putBack': (context, { trialId }) => {
    const trial = ownTrial(context, trialId);
    const next = firstTakenBack(context.db, trialId) ?? refuse('trial.nothingToTakeBack');
    setTakenBack(context.db, trialId, next.number, false);
    context.tell(toldOf(trial, next));
    return said(next);
  },

  'trial.apply': (context, { trialId }) => {
    const { db, now, tell } = context;
    const trial = openTrial(db, trialId);
    const acts = listActs(db, trialId);
    if (acts.length === 0) refuse('trial.nothingToApply');
    const meanwhile = changedMeanwhile(db, trial);
    if (meanwhile.length > 0) {
      const changes = asParam(meanwhile.slice(0, MOST_NAMED));
      refuse('trial.changedMeanwhile', { count: meanwhile.length, changes });
    }
    // Not as the one who tried it: each act is done by whoever applies it, and asks for his right.
    for (const act of acts) doAgain(context, act);
    closeTrial(db, trialId, now, 'applied');
    forget(db, trialId);
    tell({ intake: trial.cohort_code, trial: trialId, count: acts.length });
    return { acts: acts.length };
  },

  'trial.rebase': (context, { trialId }) => rebase(context, ownTrial(context, trialId)),

  'trial.discard': ({ db, now, tell }, { trialId }) => {
    const trial = openTrial(db, trialId);
    generationOf(db, searchKey(trialId))?.run.stop();
    closeTrial(db, trialId, now, 'discarded');
    forget(db, trialId);
    tell({ intake: trial.cohort_code, trial: trialId, count: countActs(db, trialId) });
    return {};
  },
};

/** A paper would carry a plan that nobody has decided on; a trial knows nothing of trials. */
const NOT_READ = /^(papers|trial)\./;

const isReadable = (operation: string): operation is OperationName =>
  isOperationName(operation) && contract[operation].kind === 'query' && !NOT_READ.test(operation);

const rowOf = ({ person }: Context, trial: TrialRecord, actCount: number): TrialRow => ({
  id: trial.id,
  cohortId: trial.cohort_id,
  openedAt: trial.opened_at,
  openedBy: trial.opened_by_name,
  mine: trial.opened_by === person.personId,
  because: trial.because === null ? null : (JSON.parse(trial.because) as TrialRow['because']),
  actCount,
});

const said = ({ number, operation, told }: ActRecord): SaidAct => ({
  number,
  operation,
  params: JSON.parse(told) as SaidAct['params'],
});

/**
 * Does the proposed acts one after another and takes them back.
 * @throws ActRefused
 */
function tryAll(
  context: Context,
  cohortId: number,
  acts: readonly { operation: string; input: unknown }[],
): ActRecord[] {
  return takenBack(context, () =>
    acts.map(({ operation, input }, index) => {
      if (!isTriable(operation)) return refuse('trial.notInTrial', { operation: operation.slice(0, 100) });
      const act: Act = { operation, input };
      return ActRefused.when(index, act, () =>
        withinIntake(context.db, cohortId, () => doAct(context, index + 1, act).record),
      );
    }),
  );
}
