import type { cadetCard as kk } from '../kk/cadet-card.ts';
import type { TextsLike } from '../texts-like.ts';

export const cadetCard = {} satisfies TextsLike<typeof kk>;
