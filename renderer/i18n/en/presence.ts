import type { presence as kk } from '../kk/presence.ts';
import type { TextsLike } from '../texts-like.ts';

export const presence = {
  refusal: {
    unknownIntake: {
      what: 'No such intake',
      why: 'It is not on the list of intakes.',
      todo: 'Choose an intake above.',
    },
  },
} satisfies TextsLike<typeof kk>;
