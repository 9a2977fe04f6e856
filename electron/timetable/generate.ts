import type { z } from 'zod';
import type { timetableOperations } from '../../shared/contract/timetable.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { PlacedLesson } from '../../shared/timetable/intake/intake-facts.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { countByRule, findHardViolations } from '../../shared/timetable/rules/hard-rules.ts';
import { softCost } from '../../shared/timetable/rules/soft-cost.ts';
import { findWhyNot } from '../../shared/timetable/why-not/why-not.ts';
import { prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import type { PlannerResult } from '../planner/planner-worker.ts';
import { draftOf } from './draft.ts';
import { readFacts, type TimetableFacts } from './facts.ts';
import { findingNamer, isAboutOthersOnly } from './finding-names.ts';
import { generationOf, whileGenerating } from './generations.ts';
import { writeDelta } from './plan-delta.ts';

type Output = z.output<(typeof timetableOperations)['timetable.generate']['output']>;

/** Seconds of search for each platoon, and the bounds of what is given unasked. */
const SECONDS_PER_PLATOON = 1;
const LEAST_SECONDS = 3;
const MOST_SECONDS = 20;

/**
 * The search runs in the planner's worker while everybody goes on working; only its end is written, in one
 * transaction. Whatever ends the program before leaves the draft as it was.
 */
export const generate = prepared<'timetable.generate', { facts: TimetableFacts; result: PlannerResult }>({
  async prepare({ db, services }, input) {
    const { cohortId, seed } = input;
    if (generationOf(db, cohortId)) refuse('timetable.alreadyGenerating');
    const facts = readFacts(db, cohortId);
    demandSomethingToPlan(facts);
    const intake = problemOfIntake(facts);
    const lost = facts.locked.filter((lesson) => intake.toPlacement(lesson) === null);
    if (lost[0]) refuse('timetable.lockedOffCalendar', { count: lost.length, date: lost[0].date });
    const findings = input.anyway ? [] : findWhyNot(intake.problem).filter((finding) => !isAboutOthersOnly(finding));
    if (findings.length > 0) {
      const named = findings.map(findingNamer(facts, intake));
      refuse('timetable.impossible', { count: named.length, findings: named as unknown as Param });
    }
    const limit = input.seconds ?? defaultSeconds(facts.platoons.length);
    const run = services.planner.start(intake.problem, {
      seed,
      seconds: limit,
      // Nobody waits for a plan of a file that was closed meanwhile.
      onProgress: () => {
        if (!db.open) run.stop();
      },
    });
    const others = intake.problem.platoons.length - facts.platoons.length;
    const generation = { run, limit, startedAt: performance.now(), others };
    return { facts, result: await whileGenerating(db, cohortId, generation, () => run.done) };
  },

  run: (context, { cohortId }, { facts, result }) => {
    if (fingerprint(readFacts(context.db, cohortId)) !== fingerprint(facts)) refuse('timetable.changedMeanwhile');
    const intake = problemOfIntake(facts);
    const found = result.placements.map(intake.fromPlacement).filter((lesson) => lesson !== null);
    const before = facts.draft?.placements ?? [];
    // A search that was stopped early must not take placed lessons away.
    const better = found.length >= before.length;
    const changed = better ? writeDelta(context.db, draftOf(context, cohortId).id, before, found) : 0;
    const numbers = judge(facts, better ? found : before);
    context.tell({ intake: facts.cohort.code, placed: numbers.placed, of: numbers.of, changed });
    return { ...numbers, feasibleMs: result.feasibleMs, stopped: result.stopped, changed };
  },
});

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

function judge(
  facts: TimetableFacts,
  lessons: readonly PlacedLesson[],
): Pick<Output, 'placed' | 'of' | 'hard' | 'cost'> {
  const { problem, toPlacement } = problemOfIntake({ ...facts, locked: [], otherLessons: [] });
  const placements = lessons.map(toPlacement).filter((placement) => placement !== null);
  const violations = countByRule(findHardViolations(problem, placements));
  return {
    placed: lessons.length,
    of: facts.platoons.length * facts.lessonKinds.reduce((sum, kind) => sum + kind.blockCount, 0),
    hard: Object.values(violations).reduce((sum, count) => sum + count, 0),
    cost: softCost(problem, placements).cost,
  };
}
