import { seededRandom } from '../../../shared/kit/random.ts';
import { type Annealing, anneal } from '../../../shared/timetable/search/anneal.ts';
import { constructCtt } from './ctt-construct.ts';
import { buildCttModel } from './ctt-model.ts';
import { CttMoves } from './ctt-moves.ts';
import { CttPlan, type CttSnapshot, placementsOfCtt } from './ctt-plan.ts';
import type { CttPlacement, CttProblem } from './ctt-problem.ts';
import { fittedCooling, type HeatLevel } from './fitted-cooling.ts';

/** Temperatures of the trial run, in units of cost: above the one nothing is settled, below the other nothing moves. */
const HOT = 8;
const COLD = 0.06;
const LEVELS = 24;
/** Share of the time for the trial run. */
const TRIAL = 0.06;
/**
 * Moves of one cooling from hot, for each lecture and period; the main run cools down as often as its time allows. Where
 * a cooling ends is settled early on: one of 60 s was hardly better than the best of some of 12 s.
 */
const MOVES_OF_COOLING = 12_000;
const MOST_COOLINGS = 8;
/** Moves between two looks at the clock. */
const BETWEEN_LOOKS = 8192;

export interface CttSearchOptions {
  seed: number;
  milliseconds: number;
  /** Milliseconds of any clock that does not run backwards. */
  now(): number;
  /** Moves after which the search ends; with it and no end of time the result depends on the seed alone. */
  maxMoves?: number;
}

export interface CttSearchResult {
  placements: CttPlacement[];
  /** Whether all lectures stand. */
  complete: boolean;
  /** What the search itself believes the plan costs. */
  cost: number;
  moves: number;
  /** Milliseconds to the first complete plan. */
  feasibleMs: number;
}

/**
 * Makes a plan without hard violations and improves it on the engine's annealing until the time or the moves are up: a
 * short trial run shows at which temperatures the instance settles, the main runs take their time there.
 */
export function searchCtt(problem: CttProblem, options: CttSearchOptions): CttSearchResult {
  const { now, milliseconds, maxMoves = Number.POSITIVE_INFINITY } = options;
  const model = buildCttModel(problem);
  const plan = new CttPlan(model);
  const random = seededRandom(options.seed);
  const began = now();
  const complete = constructCtt(plan, random, () => now() - began >= milliseconds);
  const feasibleMs = now() - began;
  if (!complete || model.lectureCount === 0) {
    const placements = placementsOfCtt(model, plan.snapshot());
    return { placements, complete, cost: plan.cost, moves: 0, feasibleMs };
  }
  /** Share of the improvement that has passed, by the moves of both runs or by time. */
  const passed = (moved: number) =>
    Math.max((now() - began - feasibleMs) / Math.max(1, milliseconds - feasibleMs), moved / maxMoves);
  const moves = new CttMoves(plan, random);
  const annealing: Annealing<CttSnapshot> = {
    cost: () => plan.cost,
    step: (temperature) => moves.step(temperature),
    snapshot: () => plan.snapshot(),
  };
  const { trial, heat } = runTrial(
    annealing,
    () => moves.kept,
    lookingSeldom((moved) => passed(moved) / TRIAL),
  );
  const cooling = fittedCooling(heat);
  const movesAhead = (trial.moves / TRIAL) * (1 - TRIAL);
  const affordable = movesAhead / (MOVES_OF_COOLING * model.lectureCount * model.periods);
  const coolings = Math.max(1, Math.min(MOST_COOLINGS, Math.round(affordable)));
  const main = anneal(annealing, (elapsed) => cooling((elapsed * coolings) % 1), {
    elapsed: lookingSeldom((moved) => (passed(trial.moves + moved) - TRIAL) / (1 - TRIAL)),
  });
  const { best, cost } = main.cost <= trial.cost ? main : trial;
  return { placements: placementsOfCtt(model, best), complete, cost, moves: trial.moves + main.moves, feasibleMs };
}

/** Goes once through all temperatures and notes how the cost moves at each of them. */
function runTrial(annealing: Annealing<CttSnapshot>, kept: () => number, elapsed: (moved: number) => number) {
  const levels = Array.from({ length: LEVELS }, (_, i) => ({
    temperature: HOT * (COLD / HOT) ** (i / (LEVELS - 1)),
    costs: [] as number[],
    moves: 0,
    kept: 0,
  }));
  let level = levels[0]!;
  let [movedBefore, keptBefore] = [0, 0];
  const trial = anneal(
    annealing,
    (share) => {
      level = levels[Math.floor(share * LEVELS)]!;
      return level.temperature;
    },
    {
      elapsed: (moved) => {
        level.moves += moved - movedBefore;
        level.kept += kept() - keptBefore;
        [movedBefore, keptBefore] = [moved, kept()];
        return elapsed(moved);
      },
      onStretch: (cost) => level.costs.push(cost),
    },
  );
  const heat = levels.map(({ temperature, costs, moves, kept }): HeatLevel => {
    // The first third still comes down from the level before.
    const spread = deviation(costs.slice(Math.floor(costs.length / 3)));
    return { temperature, spread, kept: kept / Math.max(1, moves) };
  });
  return { trial, heat };
}

function deviation(figures: readonly number[]): number {
  if (figures.length === 0) return 0;
  const mean = figures.reduce((a, b) => a + b) / figures.length;
  return Math.sqrt(figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / figures.length);
}

/** Asks only every few stretches, and never lets the share fall. */
function lookingSeldom(share: (moved: number) => number): (moved: number) => number {
  let lookAt = 0;
  let last = 0;
  return (moved) => {
    if (moved < lookAt) return last;
    lookAt = moved + BETWEEN_LOOKS;
    last = Math.max(last, share(moved));
    return last;
  };
}
