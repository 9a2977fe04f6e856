import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import type { DifferenceRow, DifferenceSection } from '../../shared/contract/trial.contract.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { SOFT_RULES, softCost } from '../../shared/timetable/rules/soft-cost.ts';
import { factDifferences, type SchoolFacts } from '../../shared/trial/fact-differences.ts';
import { costDifferences, findingDifferences, type WeighedCost } from '../../shared/trial/finding-differences.ts';
import {
  dayDifferences,
  hourDifferences,
  instructorDifferences,
  lessonDifferences,
} from '../../shared/trial/plan-differences.ts';
import {
  type CutNight,
  nightDifferences,
  rangeDifferences,
  supplyDifferences,
} from '../../shared/trial/range-differences.ts';
import type { Context } from '../host/handlers.ts';
import { readFacts, type TimetableFacts } from '../timetable/facts.ts';
import { cutNights } from './cut-nights.ts';
import { inTrial } from './replay.ts';
import type { TrialRecord } from './trial.repository.ts';

/** One side of a comparison: the school as it is now, or as it would be in the trial. */
interface Side {
  cohortId: number;
  /** Asks a query of the contract on this side; the same question is asked once. */
  ask<N extends OperationName>(operation: N, input: InputOf<N>): OutputOf<N>;
  facts(): TimetableFacts;
  /** Approved nights of leave that lessons reach into. */
  cutNights(): CutNight[];
}

/**
 * What a room of the house compares between now and a trial: it reads the same on both sides and tells the rows that
 * differ. A room with something of its own to compare adds its reader to the list.
 */
interface DifferenceReader<S> {
  code: string;
  read(side: Side): S;
  compare(now: S, trial: S): DifferenceRow[];
}
const reader = <S>(parts: DifferenceReader<S>): DifferenceReader<unknown> => parts as DifferenceReader<unknown>;

const boardOf = ({ ask, cohortId }: Side) => ask('timetable.board', { cohortId });

const schoolFacts = ({ ask, cohortId }: Side): SchoolFacts => ({
  programme: ask('programme.get', { cohortId }),
  instructors: ask('programme.instructors', { cohortId }),
  places: ask('programme.places', {}),
});

/** All that is compared, in the order of the screen. */
const differenceReaders: readonly DifferenceReader<unknown>[] = [
  reader({
    code: 'whyNot',
    read: ({ ask, cohortId }) => ask('timetable.whyNot', { cohortId }),
    compare: (now, trial) => findingDifferences('whyNot', now, trial),
  }),
  reader({
    code: 'broken',
    read: ({ ask, cohortId }) => ask('timetable.check', { cohortId }),
    compare: (now, trial) => findingDifferences('broken', now, trial),
  }),
  reader({ code: 'hours', read: boardOf, compare: hourDifferences }),
  reader({
    code: 'range',
    read: ({ ask, cohortId }) => ask('rangeDay.beside', { cohortId, version: 0 }),
    compare: rangeDifferences,
  }),
  reader({
    code: 'supplies',
    read: ({ ask, cohortId }) => ask('rangeDay.beside', { cohortId, version: 0 }),
    compare: supplyDifferences,
  }),
  reader({ code: 'leave', read: (side) => side.cutNights(), compare: nightDifferences }),
  reader({ code: 'cost', read: weighedCost, compare: costDifferences }),
  reader({ code: 'days', read: boardOf, compare: dayDifferences }),
  reader({ code: 'facts', read: schoolFacts, compare: factDifferences }),
  reader({ code: 'instructors', read: boardOf, compare: instructorDifferences }),
  reader({ code: 'lessons', read: boardOf, compare: lessonDifferences }),
];

function weighedCost(side: Side): WeighedCost {
  const facts = side.facts();
  const { problem, toPlacement } = problemOfIntake({ ...facts, locked: [], otherLessons: [], makeupHours: [] });
  const placements = (facts.draft?.placements ?? []).map(toPlacement).filter((placement) => placement !== null);
  const weights = Object.fromEntries(SOFT_RULES.map((rule) => [rule, problem.soft?.[rule]?.weight ?? 0]));
  return { ...softCost(problem, placements), weights: weights as WeighedCost['weights'] };
}

/** Everything that stands otherwise in the trial; sections without a difference are left out. */
export function findDifferences(context: Context, trial: TrialRecord): DifferenceSection[] {
  const read = () => {
    const side = sideOf(context, trial.cohort_id);
    return differenceReaders.map((one) => one.read(side));
  };
  const now = read();
  const then = inTrial(context, trial, read);
  return differenceReaders
    .map(({ code, compare }, index) => ({ code, rows: compare(now[index], then[index]) }))
    .filter(({ rows }) => rows.length > 0);
}

function sideOf({ db, perform }: Context, cohortId: number): Side {
  const answers = new Map<string, unknown>();
  let facts: TimetableFacts | null = null;
  return {
    cohortId,
    ask<N extends OperationName>(operation: N, input: InputOf<N>): OutputOf<N> {
      const key = `${operation} ${JSON.stringify(input)}`;
      if (!answers.has(key)) answers.set(key, perform(operation, input).value);
      return answers.get(key) as OutputOf<N>;
    },
    facts() {
      facts ??= readFacts(db, cohortId);
      return facts;
    },
    cutNights() {
      return cutNights(db, this.ask('timetable.board', { cohortId }));
    },
  };
}
