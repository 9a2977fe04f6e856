import type { programme as kk } from '../kk/programme.ts';
import type { TextsLike } from '../texts-like.ts';

export const programme = {} satisfies TextsLike<typeof kk>;
