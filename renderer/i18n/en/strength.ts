import type { strength as kk } from '../kk/strength.ts';
import type { TextsLike } from '../texts-like.ts';

export const strength = {
  title: 'Strength',
  tab: { strength: 'Strength report', meals: 'Rations' },
  noIntake: 'The strength report is made for an intake: open one first.',
  openIntake: 'Open the intake',
} satisfies TextsLike<typeof kk>;
