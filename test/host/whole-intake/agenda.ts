import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { Course } from './plan-course.ts';
import type { House } from './school-house.ts';

/** What the script itself knows of the men, written down as it sends them about: the second book beside the program's. */
export interface Book {
  /** Enrolled men, each with the first day on which he is off the list; null while he stays. */
  men: Map<number, LocalDate | null>;
  /** Let out at the gate and not back. */
  out: Set<number>;
  ill: Set<number>;
  onDuty: Set<number>;
  onTrip: Set<number>;
  /** Who decides on leave: the commander, or while he is away who stands in for him. */
  leaveBy: 'commander' | 'planner';
  /** Rounds that were fired, misfired or lost, and so are gone from the stock. */
  roundsGone: number;
  /** Acts planned for later days, by date. */
  later: Map<LocalDate, Act[]>;
}

export interface Life {
  house: House;
  course: Course;
  book: Book;
}

/** Something that is done at a time of the day, `18:04`. */
export interface Act {
  at: string;
  name: string;
  do(life: Life, date: LocalDate): Promise<void>;
}

export const newBook = (men: readonly number[]): Book => ({
  men: new Map(men.map((id) => [id, null])),
  out: new Set(),
  ill: new Set(),
  onDuty: new Set(),
  onTrip: new Set(),
  leaveBy: 'commander',
  roundsGone: 0,
  later: new Map(),
});

/** Who is on the list on a day. */
export const onList = ({ men }: Book, date: LocalDate): number[] =>
  [...men].filter(([, off]) => off === null || date < off).map(([id]) => id);

/** Puts an act on a later day. */
export function plan({ book }: Life, date: LocalDate, act: Act): void {
  book.later.set(date, [...(book.later.get(date) ?? []), act]);
}

/** Lives through the acts of a day in the order of its clock; one of them may put others on the rest of the day. */
export async function live(life: Life, date: LocalDate, acts: readonly Act[]): Promise<void> {
  const open = [...acts];
  for (;;) {
    open.push(...(life.book.later.get(date) ?? []));
    life.book.later.delete(date);
    open.sort((a, b) => a.at.localeCompare(b.at));
    const act = open.shift();
    if (!act) return;
    life.house.at(`${date}T${act.at}`);
    try {
      await act.do(life, date);
    } catch (error) {
      throw new Error(`${date} ${act.at}, ${act.name}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}
