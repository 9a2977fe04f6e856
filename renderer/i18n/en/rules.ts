import type { rules as kk } from '../kk/rules.ts';
import type { TextsLike } from '../texts-like.ts';

export const rules = {} satisfies TextsLike<typeof kk>;
