import type { Random } from '../../kit/random.ts';

/** What the annealing moves about: a plan that keeps its own cost and can be copied. */
export interface Annealing<Kept> {
  /** The cost of the plan as it stands. */
  cost(): number;
  /** Tries one move; `accepts` says whether a worse plan may stand at this temperature. */
  step(temperature: number): void;
  snapshot(): Kept;
}

export interface AnnealWatch {
  /** Share of the time or of the moves that has passed, 0 … 1; the search ends at 1. Asked once a stretch. */
  elapsed(moves: number): number;
  onStretch?(cost: number, bestCost: number): void;
}

export interface Annealed<Kept> {
  best: Kept;
  cost: number;
  moves: number;
}

/** Moves between two looks at the clock. */
const STRETCH = 512;

/** Simulated annealing: one stretch of moves after another, the temperature by the share that has passed, the best kept. */
export function anneal<Kept>(
  plan: Annealing<Kept>,
  temperatureAt: (elapsed: number) => number,
  watch: AnnealWatch,
): Annealed<Kept> {
  const result: Annealed<Kept> = { best: plan.snapshot(), cost: plan.cost(), moves: 0 };
  for (;;) {
    const elapsed = watch.elapsed(result.moves);
    if (elapsed >= 1 || plan.cost() === 0) return result;
    const temperature = temperatureAt(elapsed);
    for (let i = 0; i < STRETCH; i++) plan.step(temperature);
    result.moves += STRETCH;
    const cost = plan.cost();
    if (cost < result.cost) {
      result.best = plan.snapshot();
      result.cost = cost;
    }
    watch.onStretch?.(cost, result.cost);
  }
}

/** Cools by the same factor in equal times. Temperatures are in units of cost. */
export const geometricCooling = (hot: number, cold: number) => (elapsed: number) => hot * (cold / hot) ** elapsed;

/** Whether a plan that becomes dearer by `delta` may stand: always when it does not, else the rarer the dearer and colder. */
export const accepts = (delta: number, temperature: number, random: Random): boolean =>
  delta <= 0 || random.next() < Math.exp(-delta / temperature);
