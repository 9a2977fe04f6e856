import { contract, type InputOf, type OutputOf } from '../../shared/contract/contract.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { isPassedOn, isTriable } from '../../shared/trial/acts.ts';
import { badInput } from '../host/bad-input.ts';
import { type Context, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import type { PlannerResult } from '../planner/planner-worker.ts';
import { readFacts, type TimetableFacts } from '../timetable/facts.ts';
import { demandSameFacts, foundLessons, judge, searchPlan } from '../timetable/generate.ts';
import { generationOf } from '../timetable/generations.ts';
import { type Held, withHolds } from '../timetable/holds.ts';
import { ownTrial, toldOf } from './open-trial.ts';
import type { Act } from './rehearse.ts';
import { inTrial, tryAct } from './replay.ts';
import { countActs, deleteActs, insertAct, type TrialRecord } from './trial.repository.ts';

/** Under which a trial's search is found, beside that of the real draft. */
export const searchKey = (trialId: number): string => `trial ${trialId}`;

/** A search that was made for what stands in the trial. */
interface Search {
  facts: TimetableFacts;
  /** The same with the generator's own locks. */
  held: Held;
  result: PlannerResult;
}

/** Does one command in a trial and keeps it as its next act. */
export const actInTrial = prepared<'trial.act', Search | null>({
  async prepare(context, { trialId, operation, input }) {
    if (operation !== 'timetable.generate') return null;
    const trial = ownTrial(context, trialId);
    const wish = contract['timetable.generate'].input.safeParse(input);
    if (!wish.success) throw badInput(input, wish.error.issues);
    const stood = inTrial(context, trial, () => {
      const facts = readFacts(context.db, trial.cohort_id);
      return { facts, held: withHolds(context.db, facts, wish.data.hold, context.today) };
    });
    return { ...stood, result: await searchPlan(context, stood.held.facts, wish.data, searchKey(trialId)) };
  },

  run(context, { trialId, operation, input }, search) {
    const trial = ownTrial(context, trialId);
    if (search) return keepPlan(context, trial, search);
    if (operation === 'timetable.stopGeneration') {
      const running = generationOf(context.db, searchKey(trialId));
      running?.run.stop();
      return { value: { wasRunning: running !== undefined }, actCount: countActs(context.db, trialId) };
    }
    if (isPassedOn(operation)) {
      const { value } = context.perform(operation, input as InputOf<typeof operation>);
      return { value, actCount: countActs(context.db, trialId) };
    }
    if (!isTriable(operation)) return refuse('trial.notInTrial', { operation: operation.slice(0, 100) });
    return keepAct(context, trial, { operation, input });
  },
});

/**
 * Keeps what was found as one act that puts all cards in their places.
 * @throws Refusal timetable.changedMeanwhile when the trial is no longer as the search found it
 */
function keepPlan(context: Context, trial: TrialRecord, { facts, held, result }: Search): OutputOf<'trial.act'> {
  demandSameFacts(
    inTrial(context, trial, () => readFacts(context.db, trial.cohort_id)),
    facts,
  );
  const found = foundLessons(facts, result);
  const answer = {
    ...judge(held.facts, found ?? facts.draft?.placements ?? []),
    feasibleMs: result.feasibleMs,
    stopped: result.stopped,
    moved: result.moved,
    released: held.released,
  };
  const holds = new Set((held.facts.draft?.placements ?? []).filter(({ lock }) => lock === 'generator').map(cardText));
  if (!found || found.length === 0)
    return { value: { ...answer, changed: 0 }, actCount: countActs(context.db, trial.id) };
  const cards = found.map(({ platoonId, lessonKindId, blockIndex, date, slot, placeId, instructorId }) => ({
    platoonId,
    lessonKindId,
    blockIndex,
    date,
    slot,
    placeId,
    instructorId,
    held: holds.has(cardText({ platoonId, lessonKindId, blockIndex })),
  }));
  const kept = keepAct(context, trial, {
    operation: 'timetable.putAll',
    input: { cohortId: trial.cohort_id, cards },
  });
  return {
    value: { ...answer, changed: (kept.value as OutputOf<'timetable.putAll'>).changed },
    actCount: kept.actCount,
  };
}

function keepAct(context: Context, trial: TrialRecord, act: Act): OutputOf<'trial.act'> {
  const done = tryAct(context, trial, act);
  // What was taken back before cannot be put back behind a new act.
  deleteActs(context.db, trial.id, done.record.number);
  insertAct(context.db, trial.id, done.record);
  context.tell(toldOf(trial, done.record));
  return { value: done.value, actCount: done.record.number };
}
