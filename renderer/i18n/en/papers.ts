import type { papers as kk } from '../kk/papers.ts';
import type { TextsLike } from '../texts-like.ts';

export const papers = {} satisfies TextsLike<typeof kk>;
