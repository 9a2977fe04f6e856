import type { cover as kk } from '../kk/cover.ts';
import type { TextsLike } from '../texts-like.ts';

export const cover = {} satisfies TextsLike<typeof kk>;
