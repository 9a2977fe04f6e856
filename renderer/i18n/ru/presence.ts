import type { presence as kk } from '../kk/presence.ts';
import type { TextsLike } from '../texts-like.ts';

export const presence = {
  refusal: {
    unknownIntake: { what: 'Такого набора нет', why: 'Его нет в списке наборов.', todo: 'Выберите набор вверху.' },
  },
} satisfies TextsLike<typeof kk>;
