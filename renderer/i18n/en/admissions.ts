import type { admissions as kk } from '../kk/admissions.ts';
import type { TextsLike } from '../texts-like.ts';

export const admissions = {} satisfies TextsLike<typeof kk>;
