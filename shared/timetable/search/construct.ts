import type { Random } from '../../kit/random.ts';
import type { Model } from '../problem/model.ts';
import { favourites } from './course-instructors.ts';
import type { PlanState, Snapshot } from './plan-state.ts';
import { IMMOVABLE, LIGHTEST, SeatSearch } from './seat-search.ts';
import { settle } from './settle.ts';

export interface ConstructWatch {
  /** Asked every few steps; true ends the search. */
  shouldStop(steps: number): boolean;
  /** Told every few steps. */
  onStep(bestBlocks: number): void;
}

export interface Constructed {
  complete: boolean;
  steps: number;
  /** The plan with the most hours. */
  best: Snapshot;
  bestBlocks: number;
  bestHours: number;
  /** How hard each block was to keep in place; the heaviest name the scarce resource. */
  weights: Float64Array;
}

const STEPS_BETWEEN_LOOKS = 8;
/** Steps without a better plan, per block, after which the search starts afresh with what it learned. */
const PATIENCE = 12;
/** Pushes after which a block waits behind all others: two that cannot both stand would keep the rest from a seat. */
const SET_ASIDE_AFTER = 12;
/** Runs that begin with the plan that stood before; later ones begin afresh. */
const RUNS_FROM_STANDING = 4;
/** Steps spent at the end on filling up a plan that stays incomplete. */
const FILLING_STEPS = 600;

/**
 * Places all blocks by ejection: the hardest first, each into the seat where the blocks in the way weigh least; these
 * leave, weigh more from now on, and look for another seat at once. With a plan that stood before, what can stay of it
 * is there from the start.
 */
export function construct(
  model: Model,
  state: PlanState,
  random: Random,
  watch: ConstructWatch,
  standing?: Snapshot,
): Constructed {
  const weights = Float64Array.from(model.blocks, (_, block) => (model.immovable[block] ? IMMOVABLE : LIGHTEST));
  const hardness = hardnessOf(model);
  const result: Constructed = {
    complete: false,
    steps: 0,
    best: state.snapshot(),
    bestBlocks: 0,
    bestHours: -1,
    weights,
  };
  let search = new SeatSearch(state, weights, favourites(model, random), random);
  for (let run = 1, stopped = false; !stopped; run++) {
    state.clear();
    if (standing && run <= RUNS_FROM_STANDING) settle(state, standing);
    const end = ejectUntilPlaced(state, search, random, hardness, result, watch);
    keepIfBetter(state, result);
    result.complete = result.bestBlocks === model.blockCount;
    if (result.complete) return result;
    stopped = end !== 'stalled' || watch.shouldStop(result.steps);
    search = new SeatSearch(state, weights, favourites(model, random), random);
  }
  fillUp(state, search, result);
  return result;
}

/** One run from an empty plan; `stalled` when patience ran out, `hopeless` when what is left has no seat at all. */
function ejectUntilPlaced(
  state: PlanState,
  search: SeatSearch,
  random: Random,
  hardness: Float64Array,
  result: Constructed,
  watch: ConstructWatch,
): 'placed' | 'hopeless' | 'stalled' | 'stopped' {
  const { model } = state;
  const { weights } = result;
  const rank = (block: number) =>
    model.immovable[block] ? IMMOVABLE : hardness[block]! * (1 + Math.log(weights[block]!)) + random.next();
  const ranks = Float64Array.from(weights, (_, block) => rank(block));
  const waiting = [...weights.keys()].filter((block) => !state.isPlaced(block)).sort((a, b) => ranks[a]! - ranks[b]!);
  const pushes = new Int32Array(model.blockCount);
  let hopeless = 0;
  for (let idle = 0; waiting.length > 0; idle++) {
    if (idle > PATIENCE * model.blockCount) return 'stalled';
    const block = waiting.pop()!;
    const seat = search.find(block);
    result.steps++;
    if (seat === null) {
      hopeless++;
      continue;
    }
    if (seat.inTheWay.length > 0 && keepIfBetter(state, result)) idle = 0;
    for (const other of seat.inTheWay) {
      state.remove(other);
      weights[other]! += 1;
      pushes[other]!++;
      if (pushes[other]! % SET_ASIDE_AFTER === 0) waiting.unshift(other);
      else waiting.push(other);
    }
    state.place(block, seat.day, seat.slot, seat.room, seat.instructor);
    if (result.steps % STEPS_BETWEEN_LOOKS !== 0) continue;
    watch.onStep(Math.max(result.bestBlocks, state.placedBlocks));
    if (watch.shouldStop(result.steps)) return 'stopped';
  }
  return hopeless > 0 ? 'hopeless' : 'placed';
}

function keepIfBetter(state: PlanState, result: Constructed): boolean {
  if (state.placedHours <= result.bestHours) return false;
  result.best = state.snapshot();
  result.bestBlocks = state.placedBlocks;
  result.bestHours = state.placedHours;
  return true;
}

/** Puts what is missing in the best plan where nobody has to leave. */
function fillUp(state: PlanState, search: SeatSearch, result: Constructed): void {
  state.restore(result.best);
  let steps = 0;
  for (let block = 0; block < state.model.blockCount && steps < FILLING_STEPS; block++) {
    if (state.isPlaced(block)) continue;
    const seat = search.find(block, LIGHTEST);
    steps++;
    if (seat) state.place(block, seat.day, seat.slot, seat.room, seat.instructor);
  }
  result.steps += steps;
  keepIfBetter(state, result);
}

/** Long blocks and blocks with few starts first. */
function hardnessOf(model: Model): Float64Array {
  const cache = new Map<object, number>();
  return Float64Array.from(model.blocks, ({ lesson }, block) => {
    const domain = model.domainOf[block]!;
    let starts = cache.get(domain);
    if (starts === undefined) {
      starts = 0;
      for (let mask of domain.starts) for (; mask !== 0; mask &= mask - 1) starts++;
      starts *= Math.max(1, domain.instructors.length);
      cache.set(domain, starts);
    }
    return lesson.hours * 4 + 200 / (starts + 1);
  });
}
