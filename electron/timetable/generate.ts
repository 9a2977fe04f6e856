import type { z } from 'zod';
import type { timetableOperations } from '../../shared/contract/timetable.contract.ts';
import { asParam, type Param } from '../../shared/kit/result.ts';
import type { PlacedLesson } from '../../shared/timetable/intake/intake-facts.ts';
import { isBeside } from '../../shared/timetable/intake/lessons-beside.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { countByRule, findHardViolations } from '../../shared/timetable/rules/hard-rules.ts';
import { softCost } from '../../shared/timetable/rules/soft-cost.ts';
import { findWhyNot } from '../../shared/timetable/why-not/why-not.ts';
import { type Context, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import type { PlannerResult } from '../planner/planner-worker.ts';
import { draftOf } from './draft.ts';
import { readFacts, type TimetableFacts } from './facts.ts';
import { findingNamer, isAboutOthersOnly } from './finding-names.ts';
import { formerPlan, movedSince } from './former-plan.ts';
import { type GenerationKey, generationOf, whileGenerating } from './generations.ts';
import { type Held, saveHolds, withHolds } from './holds.ts';
import { writeDelta } from './plan-delta.ts';

type Output = z.output<(typeof timetableOperations)['timetable.generate']['output']>;

interface Ready {
  facts: TimetableFacts;
  /** The same with the generator's own locks. */
  held: Held;
  result: PlannerResult;
}

/** Seconds of search for each platoon, and the bounds of what is given unasked. */
const SECONDS_PER_PLATOON = 1;
const LEAST_SECONDS = 3;
const MOST_SECONDS = 20;

/**
 * The search runs in the planner's worker while everybody goes on working; only its end is written, in one
 * transaction. Whatever ends the program before leaves the draft as it was.
 */
export const generate = prepared<'timetable.generate', Ready>({
  async prepare(context, input) {
    const facts = readFacts(context.db, input.cohortId);
    const held = withHolds(context.db, facts, input.hold, context.today);
    return { facts, held, result: await searchPlan(context, held.facts, input, input.cohortId) };
  },

  run: (context, { cohortId }, { facts, held, result }) => {
    demandSameFacts(readFacts(context.db, cohortId), facts);
    const before = held.facts.draft?.placements ?? [];
    saveHolds(context.db, facts, held.facts);
    const found = foundLessons(facts, result);
    const changed = found ? writeDelta(context.db, draftOf(context, cohortId).id, before, found) : 0;
    const numbers = judge(held.facts, found ?? before);
    const { moved } = result;
    const { released } = held;
    const told = { intake: facts.cohort.code, placed: numbers.placed, of: numbers.of, changed, released };
    // The sentence has another form where a plan was approved before, and where all stays as it stood.
    const approved: Record<string, Param> =
      moved === null ? {} : { moved, context: released > 0 ? 'released' : 'approved' };
    context.tell({ ...told, ...approved, ...(changed === 0 && before.length > 0 && { context: 'kept' }) });
    return { ...numbers, feasibleMs: result.feasibleMs, stopped: result.stopped, changed, moved, released };
  },
});

/**
 * Searches a plan for these facts in the planner's worker, findable under `key` for progress and Stop. It begins with
 * what stands, unless it is to begin afresh; after an approval as little of it as possible moves, and `moved` tells how
 * many lessons do not stand as approved, else it is null.
 * @throws Refusal timetable.alreadyGenerating, timetable.noLessonDays, timetable.noPlatoons, timetable.noProgramme,
 *   timetable.lockedOffCalendar, timetable.impossible
 */
export async function searchPlan(
  { db, services }: Pick<Context, 'db' | 'services'>,
  facts: TimetableFacts,
  input: { seed: number; seconds?: number | undefined; moves?: number | undefined; anyway: boolean; afresh: boolean },
  key: GenerationKey,
): Promise<PlannerResult> {
  if (generationOf(db, key)) refuse('timetable.alreadyGenerating');
  demandSomethingToPlan(facts);
  const intake = problemOfIntake(facts);
  const lost = facts.locked.filter((lesson) => intake.toPlacement(lesson) === null);
  if (lost[0]) refuse('timetable.lockedOffCalendar', { count: lost.length, date: lost[0].date });
  const findings = input.anyway ? [] : findWhyNot(intake.problem).filter((finding) => !isAboutOthersOnly(finding));
  if (findings.length > 0) {
    const named = findings.map(findingNamer(facts, intake));
    refuse('timetable.impossible', { count: named.length, findings: asParam(named) });
  }
  const limit = input.seconds ?? defaultSeconds(facts.platoons.length);
  const former = formerPlan(db, facts);
  const run = services.planner.start(intake.problem, {
    seed: input.seed,
    seconds: input.moves === undefined ? limit : input.seconds,
    moves: input.moves,
    start: input.afresh ? undefined : former?.lessons.map(intake.toPlacement).filter((placement) => placement !== null),
    movedCost: former && !former.approved ? 0 : undefined,
    // Nobody waits for a plan of a file that was closed meanwhile.
    onProgress: () => {
      if (!db.open) run.stop();
    },
  });
  const others = (intake.problem.locked ?? []).filter(({ lesson }) => isBeside(lesson)).length;
  const generation = { run, limit, startedAt: performance.now(), others };
  const result = await whileGenerating(db, key, generation, () => run.done);
  const stands = foundLessons(facts, result) ?? facts.draft?.placements ?? [];
  return { ...result, moved: former?.approved ? movedSince(former.approved, stands) : null };
}

/** The plan that was found; null when it places less than stands already: a search that was stopped early takes nothing away. */
export function foundLessons(facts: TimetableFacts, result: Pick<PlannerResult, 'placements'>): PlacedLesson[] | null {
  const intake = problemOfIntake(facts);
  const found = result.placements.map(intake.fromPlacement).filter((lesson) => lesson !== null);
  return found.length >= (facts.draft?.placements.length ?? 0) ? found : null;
}

/** @throws Refusal timetable.changedMeanwhile when what a search stood on, or would overwrite, is not as it was */
export function demandSameFacts(now: TimetableFacts, then: TimetableFacts): void {
  if (fingerprint(now) !== fingerprint(then)) refuse('timetable.changedMeanwhile');
}

/** Seconds that a search takes unless told. */
export function defaultSeconds(platoons: number): number {
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, platoons * SECONDS_PER_PLATOON));
}

/** @throws Refusal timetable.noLessonDays, timetable.noPlatoons, timetable.noProgramme */
function demandSomethingToPlan(facts: TimetableFacts): void {
  const intake = facts.cohort.code;
  if (facts.lessonDays.length === 0) refuse('timetable.noLessonDays', { intake });
  if (facts.platoons.length === 0) refuse('timetable.noPlatoons', { intake });
  if (facts.lessonKinds.every((kind) => kind.blockCount === 0)) refuse('timetable.noProgramme', { intake });
}

/** What the search built on and what it would overwrite; a change of either makes its answer stale. */
function fingerprint({ plans: _, draft, ...facts }: TimetableFacts): string {
  return JSON.stringify([facts, draft?.placements ?? []]);
}

/** What a plan is worth: lessons placed, rules broken, soft cost. */
export function judge(
  facts: TimetableFacts,
  lessons: readonly PlacedLesson[],
): Pick<Output, 'placed' | 'of' | 'hard' | 'cost'> {
  const { problem, toPlacement } = problemOfIntake({ ...facts, locked: [], otherLessons: [], makeupHours: [] });
  const placements = lessons.map(toPlacement).filter((placement) => placement !== null);
  const violations = countByRule(findHardViolations(problem, placements));
  return {
    placed: lessons.length,
    of: facts.platoons.length * facts.lessonKinds.reduce((sum, kind) => sum + kind.blockCount, 0),
    hard: Object.values(violations).reduce((sum, count) => sum + count, 0),
    cost: softCost(problem, placements).cost,
  };
}
