import type { range as kk } from '../kk/range.ts';
import type { TextsLike } from '../texts-like.ts';

export const range = {} satisfies TextsLike<typeof kk>;
