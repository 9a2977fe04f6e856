import type { MissedReason, SittingList } from '../../shared/meals/meal-day.ts';

/** Short rows, since a course leaves a hundred sheets behind: cadet, diet, packed; cadet, reason. */
interface Told {
  fed: [cadetId: number, dietId: number | null, packed: 0 | 1][];
  missed: [cadetId: number, why: MissedReason][];
}

/** The lists of a day as a sheet keeps them. */
export const writeTold = (lists: readonly SittingList[]): string =>
  JSON.stringify(
    lists.map(({ fed, missed }) => ({
      fed: fed.map(({ cadetId, dietId, packed }) => [cadetId, dietId, packed ? 1 : 0]),
      missed: missed.map(({ cadetId, why }) => [cadetId, why]),
    })) satisfies Told[],
  );

/** Not checked row by row: nothing but `writeTold` writes a sheet, and the file lets nobody change one. */
export const readTold = (text: string): SittingList[] =>
  (JSON.parse(text) as Told[]).map(({ fed, missed }) => ({
    fed: fed.map(([cadetId, dietId, packed]) => ({ cadetId, dietId, packed: packed === 1 })),
    missed: missed.map(([cadetId, why]) => ({ cadetId, why })),
  }));
