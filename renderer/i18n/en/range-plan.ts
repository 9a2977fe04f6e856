import type { rangePlan as kk } from '../kk/range-plan.ts';
import type { TextsLike } from '../texts-like.ts';

export const rangePlan = {
  title: 'Range',
  noIntake: 'No intake is open',
  openIntake: 'Open an intake',
  tab: { days: 'Firing days', stock: 'Ammunition and weapons', results: 'Results', setup: 'Setup' },
  part: { plan: 'Readiness', relays: 'Relays', fire: 'Firing' },
  session: 'Session {{session}}',
  sessionMakeup: 'Session {{session}}, make-up day',
  day: {
    sub: '{{date, date}} · {{weapon}}, {{distance}} m',
    back: 'Back to firing days',
    parts: 'Parts of the day',
  },
} satisfies TextsLike<typeof kk>;
