import type { Random } from '../../kit/random.ts';
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
/** Moves between two looks at the clock. */
const STRETCH = 512;

export interface ImproveWatch {
  /** Share of the time or of the moves that has passed, 0 … 1; the search ends at 1. */
  elapsed(moves: number): number;
  onStretch(cost: number, bestCost: number): void;
}

export interface Improved {
  best: Snapshot;
  cost: number;
  moves: number;
}

/** Simulated annealing over hard-feasible plans only: every move keeps all hard rules, worse ones pass while it is hot. */
export function improve(state: PlanState, random: Random, watch: ImproveWatch): Improved {
  const { model } = state;
  const book = new CostBook(state);
  const order = new OrderWatch(state);
  const perCourse = new Int32Array(model.platoons.length * model.subjectCount);
  for (const course of model.courseOf) perCourse[course]!++;
  const move = new Move(state, book, order, random, Math.max(MOST_BLOCKS, ...perCourse));
  const proposals = new Proposals(state, move, random);
  const result: Improved = { best: state.snapshot(), cost: book.total, moves: 0 };
  const propose = () => {
    const dice = random.next();
    if (dice < ROOM_SHARE && proposals.hasRoomChoice) return proposals.changeRoom() && move.fits(false, false);
    if (dice > 1 - INSTRUCTOR_SHARE && proposals.hasInstructorChoice) {
      return proposals.changeInstructor() && move.fits(false, false);
    }
    return proposals.swapWindows() && move.fits(true, random.next() < OTHER_INSTRUCTOR_SHARE);
  };
  if (!proposals.hasMovable) return result;
  for (;;) {
    const elapsed = watch.elapsed(result.moves);
    if (elapsed >= 1 || book.total === 0) break;
    const temperature = HOT * (COLD / HOT) ** elapsed;
    for (let i = 0; i < STRETCH; i++) {
      result.moves++;
      if (!propose()) continue;
      const delta = move.carryOut();
      if (delta > 0 && random.next() >= Math.exp(-delta / temperature)) {
        move.takeBack();
        continue;
      }
      move.keep();
    }
    if (book.total < result.cost) {
      result.best = state.snapshot();
      result.cost = book.total;
    }
    watch.onStretch(book.total, result.cost);
  }
  return result;
}
