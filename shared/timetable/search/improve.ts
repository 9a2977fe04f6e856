import type { Random } from '../../kit/random.ts';
import { type Annealed, type AnnealWatch, accepts, anneal, geometricCooling } from './anneal.ts';
import { CostBook } from './cost-book.ts';
import { Move } from './move.ts';
import { OrderWatch } from './order-watch.ts';
import type { PlanState, Snapshot } from './plan-state.ts';
import { Proposals } from './proposals.ts';

/** Temperatures in units of cost: what a worsening may cost at the start and at the end. */
const HOT = 1.5;
const COLD = 0.12;
/** Shares of the moves that change a room or an instructor; all others swap windows. */
const ROOM_SHARE = 0.05;
const INSTRUCTOR_SHARE = 0.15;
/** How often a window swap may take other instructors: a course kept together is cheaper in the end. */
const OTHER_INSTRUCTOR_SHARE = 0.1;
/** Most blocks of one move, unless a course has more. */
const MOST_BLOCKS = 40;

/** Simulated annealing over hard-feasible plans only: every move keeps all hard rules, worse ones pass while it is hot. */
export function improve(state: PlanState, random: Random, watch: AnnealWatch): Annealed<Snapshot> {
  const { model } = state;
  const book = new CostBook(state);
  const order = new OrderWatch(state);
  const perCourse = new Int32Array(model.platoons.length * model.subjectCount);
  for (const course of model.courseOf) perCourse[course]!++;
  const move = new Move(state, book, order, random, Math.max(MOST_BLOCKS, ...perCourse));
  const proposals = new Proposals(state, move, random);
  const propose = () => {
    const dice = random.next();
    if (dice < ROOM_SHARE && proposals.hasRoomChoice) return proposals.changeRoom() && move.fits(false, false);
    if (dice > 1 - INSTRUCTOR_SHARE && proposals.hasInstructorChoice) {
      return proposals.changeInstructor() && move.fits(false, false);
    }
    return proposals.swapWindows() && move.fits(true, random.next() < OTHER_INSTRUCTOR_SHARE);
  };
  const cost = () => book.total;
  const snapshot = () => state.snapshot();
  if (!proposals.hasMovable) return { best: snapshot(), cost: cost(), moves: 0 };
  const step = (temperature: number) => {
    if (!propose()) return;
    if (accepts(move.carryOut(), temperature, random)) move.keep();
    else move.takeBack();
  };
  return anneal({ cost, snapshot, step }, geometricCooling(HOT, COLD), watch);
}
