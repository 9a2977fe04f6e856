import type { Random } from '../../kit/random.ts';
import { type Annealed, type AnnealWatch, accepts, anneal, geometricCooling } from './anneal.ts';
import { CostBook, type Standing } from './cost-book.ts';
import { Move } from './move.ts';
import { OrderWatch } from './order-watch.ts';
import type { PlanState, Snapshot } from './plan-state.ts';
import { StaffingMoves } from './staffing-moves.ts';
import { WindowSwaps } from './window-swaps.ts';

/** Temperatures in units of cost: what a worsening may cost at the start and at the end. */
const HOT = 1.5;
const COLD = 0.12;
/** Shares of the moves that change a room or an instructor; nearly all others swap windows. */
const ROOM_SHARE = 0.01;
const INSTRUCTOR_SHARE = 0.03;
/** How often a window swap may take other instructors: a course kept together is cheaper in the end. */
const OTHER_INSTRUCTOR_SHARE = 0.02;
/** How often a block that has moved since a former plan tries to go back. */
const BRING_BACK_SHARE = 0.2;
/** Most blocks of one move, unless a course has more. */
const MOST_BLOCKS = 40;

export interface ImproveOptions {
  /** A former plan from which little should move. */
  standing?: Standing | undefined;
  /** Share of the search (0 … 1) during which no course gets another instructor: while it is hot courses would break up. */
  keepInstructorsUntil: number;
}

/** Simulated annealing over hard-feasible plans only: every move keeps all hard rules, worse ones pass while it is hot. */
export function improve(
  state: PlanState,
  random: Random,
  { standing, keepInstructorsUntil }: ImproveOptions,
  watch: AnnealWatch,
): Annealed<Snapshot> {
  const { model } = state;
  const book = new CostBook(state, standing);
  const order = new OrderWatch(state);
  const perCourse = new Int32Array(model.platoons.length * model.subjectCount);
  for (const course of model.courseOf) perCourse[course]!++;
  const move = new Move(state, book, order, random, Math.max(MOST_BLOCKS, ...perCourse));
  const windows = new WindowSwaps(state, move, order, random);
  const staffing = new StaffingMoves(state, move, random);
  let mayChangeInstructors = true;
  const propose = () => {
    const dice = random.next();
    if (dice < ROOM_SHARE && staffing.hasRoomChoice) return staffing.changeRoom() && move.fits(false, false);
    if (dice > 1 - INSTRUCTOR_SHARE && mayChangeInstructors && staffing.hasInstructorChoice) {
      return staffing.changeInstructor() && move.fits(false, false);
    }
    if (standing && dice < ROOM_SHARE + BRING_BACK_SHARE && windows.bringBack(standing.plan)) {
      return move.fits(true, true);
    }
    return windows.swapAtRandom() && move.fits(true, mayChangeInstructors && random.next() < OTHER_INSTRUCTOR_SHARE);
  };
  const cost = () => book.total;
  const snapshot = () => state.snapshot();
  if (!windows.hasMovable) return { best: snapshot(), cost: cost(), moves: 0 };
  const step = (temperature: number) => {
    if (!propose()) return;
    if (accepts(move.price(), temperature, random)) move.keep();
    else move.takeBack();
  };
  const cooling = geometricCooling(HOT, COLD);
  const temperatureAt = (elapsed: number) => {
    mayChangeInstructors = elapsed >= keepInstructorsUntil;
    return cooling(elapsed);
  };
  return anneal({ cost, snapshot, step }, temperatureAt, watch);
}
