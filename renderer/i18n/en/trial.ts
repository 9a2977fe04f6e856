import type { trial as kk } from '../kk/trial.ts';
import type { TextsLike } from '../texts-like.ts';

export const trial = {
  refusal: {
    actRefused: {
      what: 'Act {{act, number}} cannot be done',
      why: 'This act of the trial is not possible now.',
      todo: 'Take it back or renew the trial.',
    },
    notInTrial: {
      what: 'This cannot be done in a trial',
      why: 'It is done in the real timetable only.',
      todo: 'Leave the trial and try again.',
    },
  },
} satisfies TextsLike<typeof kk>;
