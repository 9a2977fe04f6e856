import type { followup as kk } from '../kk/followup.ts';
import type { TextsLike } from '../texts-like.ts';

export const followup = {
  desk: {
    label: 'Follow-up desks',
    board: 'Follow-up',
    enquiries: 'Enquiries',
  },
} satisfies TextsLike<typeof kk>;
