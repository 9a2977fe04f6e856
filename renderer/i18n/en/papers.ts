import type { papers as kk } from '../kk/papers.ts';
import type { TextsLike } from '../texts-like.ts';

export const papers = {
  refusal: {
    noLessons: {
      what: 'There is nothing to print',
      why: 'The timetable of intake {{intake}} holds no lesson for what was chosen.',
      todo: 'Make the timetable first.',
    },
    noSuchWeek: {
      what: 'No lessons in this week',
      why: 'Week {{week, number}} was asked for; the last week with lessons is {{weeks, number}}.',
      todo: 'Choose another week, or print all weeks.',
    },
    unknownOrder: {
      what: 'There is no such order',
      why: 'It may have been taken back.',
      todo: 'Open the order from the list of applicants.',
    },
    unknownIntake: {
      what: 'There is no such intake',
      why: 'It may have been removed in another window.',
      todo: 'Choose an intake above.',
    },
    noApplicants: {
      what: 'The list is empty',
      why: 'Nobody has applied to intake {{intake}} yet.',
      todo: 'Load a list from a file or add a man by hand.',
    },
  },
} satisfies TextsLike<typeof kk>;
