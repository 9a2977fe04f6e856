import type { meals as kk } from '../kk/meals.ts';
import type { TextsLike } from '../texts-like.ts';

export const meals = {} satisfies TextsLike<typeof kk>;
