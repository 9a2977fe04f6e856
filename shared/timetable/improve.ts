import { CostBook } from './cost-book.ts';
import { Move } from './move.ts';
import { OrderWatch } from './order-watch.ts';
import type { PlanState, Snapshot } from './plan-state.ts';
import { LONGEST_WINDOW, Proposals } from './proposals.ts';
import type { Random } from './random.ts';

/** Temperatures in units of cost: what a worsening may cost at the start and at the end. */
const HOT = 6;
const COLD = 0.25;
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
  const move = new Move(state, book, order, random, Math.max(2 * LONGEST_WINDOW, ...perCourse));
  const proposals = new Proposals(state, move, random);
  const result: Improved = { best: state.snapshot(), cost: book.total, moves: 0 };
  const propose = () => {
    const dice = random.next();
    if (dice < 0.1 && proposals.hasRoomChoice) return proposals.changeRoom() && move.fits(false);
    if (dice < 0.15 && proposals.hasInstructorChoice) return proposals.changeInstructor() && move.fits(false);
    return proposals.swapWindows() && move.fits(true);
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
