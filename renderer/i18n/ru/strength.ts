import type { strength as kk } from '../kk/strength.ts';
import type { TextsLike } from '../texts-like.ts';

export const strength = {
  title: 'Личный состав',
} satisfies TextsLike<typeof kk>;
