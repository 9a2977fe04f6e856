import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import { addDays, type LocalDate, weekday } from '../../shared/kit/local-time.ts';
import { isEvening } from '../../shared/timetable/intake/evening.ts';

/** Whose lessons a band of the board holds. */
export const VIEWS = ['platoons', 'instructors', 'places', 'day'] as const;
export type View = (typeof VIEWS)[number];

type Day = Board['days'][number];

/** How much of the intake is on the board at once. */
export const ZOOMS = ['week', 'intake'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** A column of the board: a day, and in the view of one day a platoon. */
export interface Column {
  key: string;
  day: Day;
  platoonId: number | null;
}

/** One line of the board with its cards, each in the column it stands in. */
export interface Band {
  key: string;
  kind: 'platoon' | 'instructor' | 'place' | 'day';
  /** Row number of the platoon, instructor or place; 0 for the day. */
  id: number;
  cards: { card: BoardCard; column: number }[];
}

export interface Layout {
  columns: Column[];
  bands: Band[];
}

/** Monday of the week a day lies in. */
const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/** The calendar weeks of an intake, each as the days shown: Monday to Saturday, Sunday only when something is taught on it. */
export function weeksOf(days: readonly Day[], makeups: Board['makeups']): Day[][] {
  const madeUp = new Set(makeups.map(({ date }) => date));
  const weeks = Map.groupBy(days, (day) => mondayOf(day.date));
  return [...weeks.values()].map((week) =>
    week.filter((day) => day.weekday !== 7 || day.lessonHours > 0 || madeUp.has(day.date)),
  );
}

/** The week a day lies in; the first when the day is not of this intake. */
export function weekOf(weeks: readonly Day[][], date: LocalDate): number {
  const found = weeks.findIndex((week) => week.some((day) => mondayOf(day.date) === mondayOf(date)));
  return Math.max(0, found);
}

/** Lesson hours of a day as far as a lesson or a make-up reaches. */
export const hoursWithMakeups = ({ makeups }: Board, { date, lessonHours }: Day): number =>
  Math.max(
    lessonHours,
    ...makeups.filter((one) => one.date === date && !isEvening(one)).map(({ slot, hours }) => slot + hours),
  );

/** Lays the cards out in bands and columns for one view of one week (or one day of it). */
export function layOut(board: Board, view: View, week: readonly Day[], day: Day | undefined): Layout {
  if (view === 'day') return day ? layOutDay(board, day) : { columns: [], bands: [] };
  const columns = week.map((one) => ({ key: one.date, day: one, platoonId: null }));
  const columnOf = new Map(week.map((one, index) => [one.date, index]));
  const shown = board.cards.filter((card) => columnOf.has(card.date));
  const bandOf = (kind: 'platoon' | 'instructor' | 'place', id: number): Band => ({
    key: `${kind}-${id}`,
    kind,
    id,
    cards: shown
      .filter((card) => idIn(card, kind) === id)
      .map((card) => ({ card, column: columnOf.get(card.date) ?? 0 })),
  });
  if (view === 'platoons') return { columns, bands: board.platoons.map((one) => bandOf('platoon', one.id)) };
  if (view === 'instructors') {
    const people = board.instructors.toSorted((a, b) => compareKazakh(a.fullName, b.fullName));
    return { columns, bands: people.map((one) => bandOf('instructor', one.id)) };
  }
  return { columns, bands: board.places.map((one) => bandOf('place', one.id)) };
}

/** Tracks of the board's columns: a day without lessons, which is there for a make-up alone, takes less of the width. */
export const tracksOf = ({ columns }: Layout, compact: boolean): string =>
  columns
    .map(({ day, platoonId }) =>
      compact || platoonId !== null || day.lessonHours > 0
        ? 'minmax(var(--column), 1fr)'
        : 'minmax(calc(var(--column) * 0.72), 0.72fr)',
    )
    .join(' ');

function layOutDay(board: Board, day: Day): Layout {
  const columns = board.platoons.map((one) => ({ key: `platoon-${one.id}`, day, platoonId: one.id }));
  const columnOf = new Map(board.platoons.map((one, index) => [one.id, index]));
  const cards = board.cards
    .filter((card) => card.date === day.date)
    .map((card) => ({ card, column: columnOf.get(card.platoonId) ?? 0 }));
  return { columns, bands: [{ key: day.date, kind: 'day', id: 0, cards }] };
}

function idIn(card: BoardCard, kind: 'platoon' | 'instructor' | 'place'): number {
  if (kind === 'platoon') return card.platoonId;
  return kind === 'instructor' ? card.instructorId : card.placeId;
}
