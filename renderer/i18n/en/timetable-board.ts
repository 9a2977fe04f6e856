import type { timetableBoard as kk } from '../kk/timetable-board.ts';
import type { TextsLike } from '../texts-like.ts';

export const timetableBoard = {
  zoom: { label: 'Span', week: 'Week', intake: 'Whole intake', key: 'Week or whole intake' },
  points: '{{points}} points',
  find: {
    label: 'Find in the timetable',
    placeholder: 'Subject, person, place',
    count: '{{at}} / {{count}}',
    none: 'none found',
    next: 'Next',
    previous: 'Previous',
    clear: 'Clear the search',
  },
  exams: {
    title_one: '{{count}} exam is out of step with the timetable.',
    title_other: '{{count}} exams are out of step with the timetable.',
    open: 'Exam plan',
  },
  rangeDay: {
    moved:
      'Session {{session}}, platoon {{platoons}}: range day {{day, dateTime}}, in the timetable {{plan, dateTime}}.',
    follows: 'If the day follows: {{effects}}.',
    nothing: 'If the day follows, nothing stands in the way.',
    absent: 'Session {{session}}, platoon {{platoons}}: range day {{day, dateTime}}, not in the timetable.',
    other: 'Session {{session}}, platoon {{platoons}}, {{day, dateTime}}: {{effects}}.',
    open: 'Range day',
  },
  lockMany: {
    title: 'Lock many cards',
    lock: 'Lock',
    unlock: 'Open my locks',
    generator: 'Held by the generator',
    release: 'Release {{count, number}}',
    holdApproved: 'Keep what is approved, generate the rest again',
    afresh: 'Generate from scratch all that is not locked',
    count: '{{name}}: {{count, number}}',
    hits: 'What was found',
    all: 'The whole intake',
  },
  exchange: {
    title: 'This hour is taken',
    lies: 'Here stands {{names}}',
    swap: 'Change places',
    carry: 'Put it here and take that one',
    locked: 'The lesson here is locked or already past.',
    dismiss: 'Cancel',
  },
  suggest: {
    title: 'Suggestions',
    none: 'No other allowed place was found.',
    alone: 'free hour',
    chain: '{{count}} lessons',
    same: 'no change',
    apply_one: 'Move {{count}} lesson',
    apply_other: 'Move {{count}} lessons',
  },
  compare: {
    title: 'Compare versions',
    from: 'Earlier',
    to: 'Later',
    same: 'They are the same.',
    sum: '{{total}} differences: {{moved}} moved, {{added}} added, {{removed}} removed',
    moved: 'moved',
    added: 'added',
    removed: 'removed',
  },
} satisfies TextsLike<typeof kk>;
