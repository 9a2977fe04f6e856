import type { followup as kk } from '../kk/followup.ts';
import type { TextsLike } from '../texts-like.ts';

export const followup = {
  desk: {
    label: 'Столы сопровождения',
    board: 'Сопровождение',
    enquiries: 'Запросы',
  },
} satisfies TextsLike<typeof kk>;
