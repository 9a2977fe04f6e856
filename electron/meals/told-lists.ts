import { z } from 'zod';
import { MISSED_REASONS, type SittingList } from '../../shared/meals/meal-day.ts';

/** Short rows, since a course leaves a hundred sheets behind: cadet, diet, packed; cadet, reason. */
const told = z.array(
  z.object({
    fed: z.array(z.tuple([z.int(), z.int().nullable(), z.union([z.literal(0), z.literal(1)])])),
    missed: z.array(z.tuple([z.int(), z.enum(MISSED_REASONS)])),
  }),
);

/** The lists of a day as a sheet keeps them. */
export const writeTold = (lists: readonly SittingList[]): string =>
  JSON.stringify(
    lists.map(({ fed, missed }) => ({
      fed: fed.map(({ cadetId, dietId, packed }) => [cadetId, dietId, packed ? 1 : 0]),
      missed: missed.map(({ cadetId, why }) => [cadetId, why]),
    })) satisfies z.infer<typeof told>,
  );

export const readTold = (text: string): SittingList[] =>
  told.parse(JSON.parse(text)).map(({ fed, missed }) => ({
    fed: fed.map(([cadetId, dietId, packed]) => ({ cadetId, dietId, packed: packed === 1 })),
    missed: missed.map(([cadetId, why]) => ({ cadetId, why })),
  }));
