import { type Random, seededRandom } from '../../kit/random.ts';
import { buildModel, type Model } from '../problem/model.ts';
import type { Placement, TimetableProblem } from '../problem/problem.ts';
import { tabulate } from '../problem/tables.ts';
import { countByRule, findHardViolations } from '../rules/hard-rules.ts';
import { softCost } from '../rules/soft-cost.ts';
import { type Constructed, type ConstructWatch, construct } from './construct.ts';
import { favourites, withOneInstructorACourse } from './course-instructors.ts';
import { improve } from './improve.ts';
import { hasMoved, PlanState, placementsOf, type Snapshot, snapshotOf } from './plan-state.ts';

/** Steps a block in which a plan with one instructor a course is looked for: most need two. */
const STEPS_WITH_ONE_INSTRUCTOR = 6;
/** Share of the search during which such a plan keeps its instructors. */
const KEEP_INSTRUCTORS_UNTIL = 0.5;
/** What a lesson that moves away from a former plan costs unasked: more than the gaps it could mend. */
const MOVED_COST = 12;

export interface SolveProgress {
  phase: 'construct' | 'improve';
  /** Blocks placed in the best plan so far, and blocks in all. */
  placed: number;
  of: number;
  feasible: boolean;
  /** Weighted soft cost of the plan in hand and of the best one; null while no complete plan stands. */
  cost: number | null;
  bestCost: number | null;
}

export interface SolveOptions {
  seed: number;
  /** Steps and moves after which the search ends; with it and no time the result depends on the seed alone. */
  maxMoves?: number;
  /** Time after which the search ends; without time and moves it is a second and one more a platoon. */
  milliseconds?: number;
  /** A former plan to begin with; blocks that cannot stay, or have no place in it, look for one. */
  start?: readonly Placement[] | undefined;
  /** What each lesson costs that does not stand as it did in the former plan; 0 to move at will. */
  movedCost?: number | undefined;
  /** End at the first complete plan. */
  untilFeasible?: boolean;
  shouldStop(): boolean;
  /** Milliseconds of any clock that does not run backwards. */
  now(): number;
  onProgress?(progress: SolveProgress): void;
  onFeasible?(): void;
}

/** A lesson whose blocks were pushed away again and again: where the resources are scarcest. */
export interface ScarceLesson {
  lesson: string;
  subject: string;
  roomType: string;
  platoons: string[];
  /** How often its blocks were pushed away. */
  pushes: number;
}

export interface SolveResult {
  placements: Placement[];
  /** Blocks and hours placed. */
  placed: number;
  of: number;
  placedHours: number;
  ofHours: number;
  feasible: boolean;
  /** Lessons that stand at another hour, with another instructor or in another room than at the start; null without one. */
  moved: number | null;
  /** Broken hard rules; those of a partial plan are blocks that are missing. */
  hard: number;
  hardByRule: Record<string, number>;
  cost: number;
  costByRule: Record<string, number>;
  moves: number;
  /** The most pushed lessons first, at most five. */
  scarcest: ScarceLesson[];
}

/** Makes a timetable: first a complete plan without hard violations, then a better one as long as there is time. */
export function solve(problem: TimetableProblem, options: SolveOptions): SolveResult {
  const model = buildModel(tabulate(problem));
  const state = new PlanState(model);
  const random = seededRandom(options.seed);
  const began = options.now();
  const { maxMoves = Number.POSITIVE_INFINITY } = options;
  const timed = options.milliseconds !== undefined || options.maxMoves === undefined;
  const milliseconds = timed ? (options.milliseconds ?? 1000 * (1 + model.platoons.length)) : Number.POSITIVE_INFINITY;
  const timeUsed = () => (timed ? options.now() - began : 0);
  const report = (progress: Omit<SolveProgress, 'of'>) => options.onProgress?.({ ...progress, of: model.blockCount });

  const watch: ConstructWatch = {
    shouldStop: (steps) => steps >= maxMoves || timeUsed() >= milliseconds || options.shouldStop(),
    onStep: (placed) => report({ phase: 'construct', placed, feasible: false, cost: null, bestCost: null }),
  };
  const former = options.start && snapshotOf(model, options.start);
  const steady = former ? null : constructSteady(model, random, watch);
  const built = steady?.complete ? steady : construct(model, state, random, watch, former);
  if (!built.complete || options.untilFeasible) {
    if (built.complete) options.onFeasible?.();
    return resultOf(problem, model, built, former, built.best, built.steps);
  }
  options.onFeasible?.();
  state.restore(built.best);
  const timeBefore = timeUsed();
  const movesLeft = maxMoves - built.steps;
  const { movedCost = MOVED_COST } = options;
  const standing = former && movedCost > 0 ? { plan: former, movedCost } : undefined;
  const keepInstructorsUntil = steady?.complete ? KEEP_INSTRUCTORS_UNTIL : 0;
  const improved = improve(
    state,
    random,
    { standing, keepInstructorsUntil },
    {
      elapsed: (moves) => {
        if (options.shouldStop()) return 1;
        const byMoves = movesLeft > 0 ? moves / movesLeft : 1;
        const byTime = timed ? (timeUsed() - timeBefore) / Math.max(1, milliseconds - timeBefore) : 0;
        return Math.max(byMoves, byTime);
      },
      onStretch: (cost, bestCost) =>
        report({ phase: 'improve', placed: model.blockCount, feasible: true, cost, bestCost }),
    },
  );
  return resultOf(problem, model, built, former, improved.best, built.steps + improved.moves);
}

/** A short try to find a plan in which no course changes its instructor; null where none has a choice. */
function constructSteady(model: Model, random: Random, watch: ConstructWatch): Constructed | null {
  const steady = withOneInstructorACourse(model, favourites(model, random));
  if (steady === model) return null;
  const most = STEPS_WITH_ONE_INSTRUCTOR * model.blockCount;
  const shouldStop = (steps: number) => steps >= most || watch.shouldStop(steps);
  return construct(steady, new PlanState(steady), random, { ...watch, shouldStop });
}

function resultOf(
  problem: TimetableProblem,
  model: Model,
  built: Constructed,
  former: Snapshot | undefined,
  best: Snapshot,
  moves: number,
): SolveResult {
  const placements = placementsOf(model, best);
  const violations = findHardViolations(problem, placements);
  const { cost, units } = softCost(problem, placements);
  return {
    placements,
    placed: built.bestBlocks,
    of: model.blockCount,
    placedHours: built.bestHours,
    ofHours: model.hoursOf.reduce((sum, hours) => sum + hours, 0),
    feasible: violations.length === 0,
    moved: former ? model.blocks.filter((_, block) => hasMoved(best, former, block)).length : null,
    hard: violations.length,
    hardByRule: countByRule(violations),
    cost,
    costByRule: units,
    moves,
    scarcest: scarcestOf(model, built.weights),
  };
}

function scarcestOf(model: Model, weights: Float64Array): ScarceLesson[] {
  const byLesson = new Map<object, ScarceLesson>();
  model.blocks.forEach(({ lesson }, block) => {
    const pushes = model.immovable[block] ? 0 : weights[block]! - 1;
    if (pushes === 0) return;
    const { id, subject, roomType } = lesson;
    const entry = byLesson.get(lesson) ?? { lesson: id, subject, roomType, platoons: [], pushes: 0 };
    byLesson.set(lesson, entry);
    entry.pushes += pushes;
    const platoon = model.platoons[model.platoonOf[block]!]!.id;
    if (!entry.platoons.includes(platoon)) entry.platoons.push(platoon);
  });
  return [...byLesson.values()].sort((a, b) => b.pushes - a.pushes).slice(0, 5);
}
