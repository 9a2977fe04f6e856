import type { Highs } from 'highs';
import type { Model } from '../../../shared/timetable/problem/model.ts';
import { allDays, cheapestPlan, type DayRange, narrowed } from './cheapest-plan.ts';
import { type Coupling, couplingsOf } from './couplings.ts';
import { type PlatoonProgram, platoonProgram } from './platoon-program.ts';
import { Program, solveRelaxed, type Term } from './program.ts';

export interface BoundOptions {
  /** Cost of a known plan: what the ascent need not aim beyond. It makes the bound better or worse, never wrong. */
  knownCost?: number;
  /** Seconds after which no further step begins. */
  seconds: number;
  now(): number;
  onStep?(step: BoundStep): void;
}

export interface BoundStep {
  how: 'alone' | 'relaxation' | 'ascent';
  bound: number;
  best: number;
}

export interface LowerBound {
  /** No plan without hard violations costs less. */
  bound: number;
  /** The sum of what each platoon costs at least if it had the school to itself. */
  alone: number;
  steps: number;
}

/** Accuracy of each platoon's program, seconds of each of its parts, and seconds of the joint relaxation. */
const GAP = 0.02;
const PART_SECONDS = 30;
const JOINT_SECONDS = 600;
/**
 * Most that the joint relaxation asks for an hour: it may buy more hours at this price. A phase that hardly fits would
 * make hours as dear as can be, and with the phase open again everybody leaves them.
 */
const HIGHEST_PRICE = 1;
/** Days before and after the phase end of a platoon's cheapest plan that it may mix in the joint relaxation. */
const NEARBY = 2;
/** Share of the newest plans in the average that says where prices must rise. */
const NEWEST = 0.3;
/** The ascent aims at so many times the best bound; by Polyak's rule it goes this share of the way, and ends at that. */
const AIM = 1.1;
const FIRST_STEP = 0.5;
const LAST_STEP = 0.02;
/** Floating-point slack of a bound. */
const SLACK = 1e-4;

/**
 * A proven lower bound of the soft cost of every plan without hard violations, by Lagrangian relaxation.
 *
 * Let x_p be what the plan is to platoon p's program (platoon-program.ts), c_p(x_p) its cost there, and Σ_p A_p x_p ≤ b
 * the couplings (couplings.ts): the hours that rooms and instructors have in each part of each day. For any prices
 * y ≥ 0 every plan satisfies
 *
 *   cost ≥ Σ_p c_p(x_p) ≥ Σ_p c_p(x_p) + y (Σ_p A_p x_p − b) ≥ Σ_p min_x [c_p(x) + y A_p x] − y b
 *
 * since the bracket (… − b) is not positive (weak duality). The minima are those of small separate integer programs, for
 * which branch and bound gives proved lower bounds, used as they are when time is over; so the right side is a bound
 * whatever the prices are, and good prices only make it a good one. They are the duals of the joint relaxation in which
 * each platoon mixes programs whose first phase ends on a given day (with that day open it is weak); afterwards they
 * climb by an averaged subgradient (the volume algorithm of Barahona and Anbil).
 */
export function lowerBound(highs: Highs, model: Model, options: BoundOptions): LowerBound {
  const { knownCost, now } = options;
  const programs = model.platoons.map((_, platoon) => platoonProgram(model, platoon));
  const couplings = couplingsOf(model, programs);
  const dual = new LagrangianDual(highs, programs, couplings);
  const deadline = now() + options.seconds * 1000;
  let best = dual.evaluate(new Float64Array(couplings.length));
  const alone = best.bound;
  let steps = 0;
  const tell = (how: BoundStep['how'], bound: number) => {
    steps++;
    options.onStep?.({ how, bound, best: best.bound });
  };
  tell('alone', alone);

  const ends = programs.map((programOf, platoon) => daysNear(programOf, best.phaseEnds[platoon]));
  const prices = now() < deadline ? dual.pricesOfRelaxation(ends) : null;
  if (prices) {
    const next = dual.evaluate(prices);
    if (next.bound > best.bound) best = next;
    tell('relaxation', next.bound);
  }

  let average = best.excess;
  for (let step = FIRST_STEP; now() < deadline && step >= LAST_STEP; ) {
    const target = Math.min(knownCost ?? Number.POSITIVE_INFINITY, AIM * best.bound + 1);
    const next = dual.evaluate(climb(best.prices, average, step * (target - best.bound)));
    average = average.map((value, coupling) => (1 - NEWEST) * value + NEWEST * next.excess[coupling]!);
    if (next.bound > best.bound) best = next;
    else step *= 0.6;
    tell('ascent', next.bound);
  }
  return { bound: best.bound, alone, steps };
}

/** Prices a step along the excess of demand, so long that a linear dual function would rise by `rise`. */
function climb(prices: Float64Array, excess: Float64Array, rise: number): Float64Array {
  const direction = excess.map((value, coupling) => (value < 0 && prices[coupling] === 0 ? 0 : value));
  const square = direction.reduce((sum, value) => sum + value * value, 0);
  if (square === 0) return prices;
  return prices.map((price, coupling) => Math.max(0, price + (rise / square) * direction[coupling]!));
}

/** Ranges of a day each around the day on which the first phase ends. */
function daysNear(programOf: PlatoonProgram, end: DayRange | undefined): DayRange[] {
  const all = allDays(programOf);
  if (!end || !programOf.phase) return [all];
  const ranges: DayRange[] = [];
  for (let day = Math.max(all.from, end.from - NEARBY); day <= Math.min(all.to, end.to + NEARBY); day++) {
    ranges.push({ from: day, to: day });
  }
  return ranges;
}

interface Evaluation {
  prices: Float64Array;
  bound: number;
  /** By platoon, the day on which the first phase of its cheapest plan ends. */
  phaseEnds: (DayRange | undefined)[];
  /** By coupling, what the cheapest plans use beyond what there is: the direction in which the bound rises. */
  excess: Float64Array;
}

class LagrangianDual {
  private readonly ranges: DayRange[][];
  /** By platoon: its share in each coupling, and the first platoon of which it is a copy. */
  private readonly shares: { coupling: number; terms: Term[] }[][];
  private readonly original: number[];

  private readonly highs: Highs;
  private readonly programs: readonly PlatoonProgram[];
  private readonly couplings: readonly Coupling[];

  constructor(highs: Highs, programs: readonly PlatoonProgram[], couplings: readonly Coupling[]) {
    this.highs = highs;
    this.programs = programs;
    this.couplings = couplings;
    this.ranges = programs.map((program) => [allDays(program)]);
    this.shares = programs.map((_, platoon) =>
      couplings.flatMap(({ terms }, coupling) => {
        const own = terms.get(platoon);
        return own ? [{ coupling, terms: own }] : [];
      }),
    );
    const keys = programs.map(({ program }, platoon) => JSON.stringify([program, this.shares[platoon]]));
    this.original = keys.map((key) => keys.indexOf(key));
  }

  /** The bound of these prices. */
  evaluate(prices: Float64Array): Evaluation {
    let bound = -SLACK;
    prices.forEach((price, coupling) => {
      bound -= price * this.couplings[coupling]!.most;
    });
    const phaseEnds: Evaluation['phaseEnds'] = [];
    const minima: number[] = [];
    const plans: (Float64Array | undefined)[] = [];
    const excess = Float64Array.from(this.couplings, ({ most }) => -most);
    for (const [platoon, programOf] of this.programs.entries()) {
      const original = this.original[platoon]!;
      if (original === platoon) {
        const cost = [...programOf.program.cost];
        for (const { coupling, terms } of this.shares[platoon]!) {
          for (const [column, amount] of terms) cost[column]! += prices[coupling]! * amount;
        }
        const limits = { seconds: PART_SECONDS, gap: GAP };
        const found = cheapestPlan(this.highs, programOf, cost, this.ranges[platoon]!, limits);
        this.ranges[platoon] = found.ranges;
        minima[platoon] = found.bound;
        phaseEnds[platoon] = found.plans[0]?.range;
        plans[platoon] = found.plans[0]?.values;
      } else {
        minima[platoon] = minima[original]!;
        phaseEnds[platoon] = phaseEnds[original];
      }
      bound += minima[platoon]!;
      const plan = plans[original];
      for (const { coupling, terms } of this.shares[platoon]!) {
        for (const [column, amount] of terms) excess[coupling]! += amount * (plan?.[column] ?? 0);
      }
    }
    return { prices, bound, phaseEnds, excess };
  }

  /**
   * Duals of the couplings in the joint relaxation in which each platoon is a mixture of its programs with the first phase
   * ending in each of these ranges; null when it was not solved.
   */
  pricesOfRelaxation(ends: readonly (readonly DayRange[])[]): Float64Array | null {
    const joint = new Program();
    const demand: Term[][] = this.couplings.map(() => []);
    for (const [platoon, programOf] of this.programs.entries()) {
      const shares = ends[platoon]!.map((range): Term => {
        const share = joint.column(0, 1, false);
        const columns = joint.includeShare(narrowed(programOf, range), share);
        for (const { coupling, terms } of this.shares[platoon]!) {
          for (const [column, amount] of terms) {
            const own = columns[column];
            if (own !== undefined) demand[coupling]!.push([own, amount]);
          }
        }
        return [share, 1];
      });
      joint.exactly(1, shares);
    }
    const first = joint.rows.length;
    this.couplings.forEach(({ most }, coupling) => {
      const surplus = joint.column(HIGHEST_PRICE, Number.POSITIVE_INFINITY, false);
      joint.atMost(most, [...demand[coupling]!, [surplus, -1]]);
    });
    // Interior points: many times quicker here than a basis, and prices from the middle of the optimal ones.
    const interior = { solver: 'ipm', run_crossover: 'off' };
    const answer = solveRelaxed(this.highs, joint, JOINT_SECONDS, joint.cost, interior);
    if (!answer || answer === 'infeasible') return null;
    return Float64Array.from(this.couplings, (_, index) => Math.max(0, -answer.rowDuals[first + index]!));
  }
}
