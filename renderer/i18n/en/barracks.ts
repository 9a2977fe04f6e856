import type { barracks as kk } from '../kk/barracks.ts';
import type { TextsLike } from '../texts-like.ts';

export const barracks = {} satisfies TextsLike<typeof kk>;
