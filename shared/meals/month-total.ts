import type { LocalDate } from '../kit/local-time.ts';
import type { SittingList } from './meal-day.ts';

/** One day of the accounts: meals laid at each sitting, the packed among them, and men fed at least once. */
export interface DayTotal {
  date: LocalDate;
  sittings: { fed: number; packed: number }[];
  meals: number;
  menFed: number;
}

export const dayTotal = (date: LocalDate, lists: readonly SittingList[]): DayTotal => ({
  date,
  sittings: lists.map(({ fed }) => ({ fed: fed.length, packed: fed.filter(({ packed }) => packed).length })),
  meals: lists.reduce((sum, { fed }) => sum + fed.length, 0),
  menFed: new Set(lists.flatMap(({ fed }) => fed.map(({ cadetId }) => cadetId))).size,
});

/** Sums of a month: by sitting, all meals, and man-days (a man fed at least once on a day). */
export interface MonthTotal {
  sittings: { fed: number; packed: number }[];
  meals: number;
  manDays: number;
}

export const monthTotal = (days: readonly DayTotal[], sittings: number): MonthTotal => ({
  sittings: Array.from({ length: sittings }, (_, index) => ({
    fed: days.reduce((sum, day) => sum + (day.sittings[index]?.fed ?? 0), 0),
    packed: days.reduce((sum, day) => sum + (day.sittings[index]?.packed ?? 0), 0),
  })),
  meals: days.reduce((sum, { meals }) => sum + meals, 0),
  manDays: days.reduce((sum, { menFed }) => sum + menFed, 0),
});
