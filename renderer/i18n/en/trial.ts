import type { trial as kk } from '../kk/trial.ts';
import type { TextsLike } from '../texts-like.ts';

export const trial = {} satisfies TextsLike<typeof kk>;
