import type { cohorts as kk } from '../kk/cohorts.ts';
import type { TextsLike } from '../texts-like.ts';

export const cohorts = {} satisfies TextsLike<typeof kk>;
