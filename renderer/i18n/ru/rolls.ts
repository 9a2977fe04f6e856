import type { rolls as kk } from '../kk/rolls.ts';
import type { TextsLike } from '../texts-like.ts';

export const rolls = {
  title: 'Поверка',
} satisfies TextsLike<typeof kk>;
