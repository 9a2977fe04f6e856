import type { today as kk } from '../kk/today.ts';
import type { TextsLike } from '../texts-like.ts';

export const today = {
  title: 'Today',
  steps: 'Seven steps of the intake',
  stepsLead: 'Each step opens its own place and is saved by itself.',
  stepsDone: 'The seven steps of the intake: {{all}} / {{all}} done',
  done: 'done',
  open: 'Open: {{step}}',
  noIntake: 'The day of the chosen intake is shown here. Open an intake first.',
  newIntake: 'Open a new intake',
  waiting: {
    title: 'Waiting for a decision',
    leaves: 'Requests for leave',
    intake: 'Timetable of intake {{code}}',
    askedBy: 'version {{version}} · {{by}}, {{at, dateTime}}',
    changed: 'changed since it was submitted',
  },
} satisfies TextsLike<typeof kk>;
