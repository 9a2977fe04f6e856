import type { journal as kk } from '../kk/journal.ts';
import type { TextsLike } from '../texts-like.ts';

export const journal = {} satisfies TextsLike<typeof kk>;
