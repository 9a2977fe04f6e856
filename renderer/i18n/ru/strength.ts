import type { strength as kk } from '../kk/strength.ts';
import type { TextsLike } from '../texts-like.ts';

export const strength = {
  title: 'Личный состав',
  tab: { strength: 'Строевая записка', meals: 'Довольствие' },
  noIntake: 'Строевая записка составляется на набор: сначала откройте набор.',
  openIntake: 'Открыть набор',
} satisfies TextsLike<typeof kk>;
