import type { trial as kk } from '../kk/trial.ts';
import type { TextsLike } from '../texts-like.ts';

export const trial = {
  history: {
    act: 'An act in a trial',
    apply: 'The trial of intake {{intake}} was applied: {{count, number}} acts',
    discard: 'The trial of intake {{intake}} was discarded: {{count, number}} acts',
    open: 'A trial was opened for intake {{intake}}',
    putBack: 'An act of the trial was put back',
    rebase: 'The trial of intake {{intake}} was renewed: {{count, number}} acts kept, {{dropped, number}} dropped',
    takeBack: 'The last act of the trial was taken back',
  },
  refusal: {
    actGone: {
      what: 'This act means nothing any more',
      why: 'The row it leant on is not in the trial.',
      todo: 'Do it again if it is needed.',
    },
    actRefused: {
      what: 'Act {{act, number}} can no longer be done',
      why: 'This act of the trial is not possible now.',
      todo: 'Take it back or renew the trial.',
    },
    applied: {
      what: 'This trial has been applied',
      why: 'The acts of trial {{trial, number}} stand in the timetable.',
      todo: 'Take the applying back if need be (Ctrl+Z).',
    },
    changedMeanwhile: {
      what: 'The trial was not applied',
      why: 'The real timetable has changed {{count, number}} times since the trial was opened.',
      todo: 'Renew the trial: acts that are still possible stay; then look at the differences again.',
    },
    discarded: {
      what: 'This trial was discarded',
      why: 'Trial {{trial, number}} is closed.',
      todo: 'Take the discarding back (Ctrl+Z) or open a new trial.',
    },
    notInTrial: {
      what: 'This cannot be done in a trial',
      why: 'It is done in the real timetable only.',
      todo: 'Leave the trial and try again.',
    },
    nothingToApply: {
      what: 'There is nothing to apply',
      why: 'Nothing has been done in the trial.',
      todo: 'Move a card first, or discard the trial.',
    },
    nothingToTakeBack: {
      what: 'There is nothing to take back',
      why: 'The trial has no such act left.',
      todo: 'Go on working.',
    },
    notYours: {
      what: 'This trial is somebody else’s',
      why: '{{name}} opened it: others may only look.',
      todo: 'Open a trial of your own.',
    },
    numberTaken: {
      what: 'The number of a row added in the trial is taken',
      why: 'Number {{number, number}} went to another row meanwhile.',
      todo: 'Renew the trial and add the row again.',
    },
    otherIntake: {
      what: 'This concerns another intake',
      why: 'A trial is opened for the timetable of one intake.',
      todo: 'Open another trial for the other intake.',
    },
    unknown: {
      what: 'There is no such trial',
      why: 'Trial {{trial, number}} was not found: the intake may have been removed.',
      todo: 'Choose an open trial in the timetable.',
    },
    unknownIntake: {
      what: 'There is no such intake',
      why: 'Intake {{cohortId, number}} was not found.',
      todo: 'Choose the intake in the list above.',
    },
  },
} satisfies TextsLike<typeof kk>;
