import { seededRandom } from '../../../shared/kit/random.ts';
import { type Annealed, anneal } from '../../../shared/timetable/search/anneal.ts';
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

/** Makes a plan without hard violations and improves it on the engine's annealing until the time or the moves are up. */
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
  const moves = new CttMoves(plan, random);
  /** Share of all that has passed, by moves of both runs or by time. */
  const passed = (moved: number) =>
    Math.max((now() - began - feasibleMs) / Math.max(1, milliseconds - feasibleMs), moved / maxMoves);

  const levels = Array.from({ length: LEVELS }, (_, i) => ({
    temperature: HOT * (COLD / HOT) ** (i / (LEVELS - 1)),
    costs: [] as number[],
    moves: 0,
    kept: 0,
  }));
  let level = levels[0]!;
  let kept = 0;
  const annealing = {
    cost: () => plan.cost,
    step: (temperature: number) => moves.step(temperature),
    snapshot: () => plan.snapshot(),
  };
  const trial = anneal(
    annealing,
    (elapsed) => {
      level = levels[Math.floor(elapsed * LEVELS)]!;
      kept = moves.kept;
      return level.temperature;
    },
    {
      elapsed: lookingSeldom((moved) => passed(moved) / TRIAL),
      onStretch: (cost) => {
        level.costs.push(cost);
        level.kept += (moves.kept - kept) / 512;
      },
    },
  );
  const heat = levels.map(({ temperature, costs, kept: share }): HeatLevel => {
    // The first third still comes down from the level before.
    const settled = costs.slice(Math.floor(costs.length / 3));
    const mean = settled.reduce((a, b) => a + b, 0) / settled.length;
    const spread = Math.sqrt(settled.reduce((sum, cost) => sum + (cost - mean) ** 2, 0) / settled.length);
    return { temperature, spread: Number.isNaN(spread) ? 0 : spread, kept: share / Math.max(1, costs.length) };
  });
  const main = anneal(annealing, fittedCooling(heat), {
    elapsed: lookingSeldom((moved) => (passed(moved + trial.moves) - TRIAL) / (1 - TRIAL)),
  });
  const best: Annealed<CttSnapshot> = main.cost <= trial.cost ? main : trial;
  const placements = placementsOfCtt(model, best.best);
  return { placements, complete, cost: best.cost, moves: trial.moves + main.moves, feasibleMs };
}

/** Asks the clock every few stretches only, and never lets the share fall. */
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
