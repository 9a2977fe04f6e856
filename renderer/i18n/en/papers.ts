import type { papers as kk } from '../kk/papers.ts';
import type { TextsLike } from '../texts-like.ts';

export const papers = {
  screen: {
    noIntake: 'The papers of an intake stand here: timetable, orders, lists. Open an intake first.',
    kk: 'In Kazakh',
    ru: 'In Russian',
    open: 'Open: {{screen}}',
    draft: 'Draft, not approved',
    approved: 'Version {{version}}, approved',
    noTimetable: 'There is no timetable yet.',
    byPlatoon: 'Timetable by platoon',
    byInstructor: 'Timetable by instructor',
    aPageAWeek: 'A4, a page a week, with the approval block (PDF)',
    workbook: 'Excel workbook',
    workbookAbout: 'a sheet for each platoon',
    calendar: 'Calendar file',
    calendarAbout: 'for the calendar of a phone or mailbox (iCalendar)',
    orders: 'Enrolment orders',
    noOrders: 'There are no orders yet.',
    order: 'No. {{number}} of {{date, date}}',
    orderMen_one: '{{count}} man enrolled (PDF)',
    orderMen_other: '{{count}} men enrolled (PDF)',
    lists: 'Lists',
    noApplicants: 'Nobody has applied yet.',
    applicants: 'Applicants',
    applicantsAbout_one: '{{count}} man, IIN masked',
    applicantsAbout_other: '{{count}} men, IINs masked',
  },
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
