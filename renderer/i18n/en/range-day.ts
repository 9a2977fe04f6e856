import type { rangeDay as kk } from '../kk/range-day.ts';
import type { TextsLike } from '../texts-like.ts';

export const rangeDay = {
  finding: {
    timetableSays: 'The timetable says platoon {{platoon}}: {{from, dateTime}}',
    otherPlace: 'The timetable has platoon {{platoon}} at: {{place}}',
    notInTimetable: 'The approved timetable has no such session for platoon {{platoon}}',
    noApproval: 'No time is approved for {{date, date}}',
    outsideApproval: 'Approved {{from}}–{{to}}, firing {{start}}–{{end}}',
    tooSoon: '{{days}} days from session {{other}}, {{least}} are needed',
    sessionOrder: 'Session {{other}} is on {{date, date}}',
    rangeTaken: 'The range is taken: {{from, time}}–{{to, time}}',
    outsideCourse: '{{date, date}} is outside the intake',
    lessonsLost: 'Lessons of platoon {{platoon}} at the same time: {{subjects, list}}',
    leaveCut: 'Leave in the way: {{names, list}}',
    packedMeals: 'Packed meals: {{men}} men, {{start, time}}',
    absentMen: 'Absent: {{names, list}}',
    firedBefore: 'Have fired this session: {{names, list}}',
  },
  missing: {
    role: 'A role is not filled',
    qualification: 'No qualification given: {{name}}',
    check: 'Not ticked off',
    approval: 'No approved time, or not enough',
    ammunition: 'Rounds not drawn: {{need}} needed, {{drawn}} drawn',
    nobodyMayFire: 'Nobody may fire',
  },
  history: {
    make: 'Range day made: session {{session}}, {{date, date}}',
    change: 'Range day changed: session {{session}}, {{date, date}}',
    remove: 'Range day removed: session {{session}}, {{date, date}}',
    setRoles: 'Roles named for {{date, date}}',
    check: 'Readiness noted for {{date, date}}',
    markReady: 'Range day {{date, date}} marked ready',
    close: 'Range day {{date, date}} closed',
  },
  refusal: {
    unknown: { what: 'No such range day', why: 'It may have been removed.', todo: 'Open the list again.' },
    closed: {
      what: 'The range day is closed',
      why: 'A closed day never changes.',
      todo: 'If something is wrong, draw up an act.',
    },
    hasRelays: {
      what: 'This cannot change any more',
      why: 'The day has {{relays}} relays.',
      todo: 'Take the men out of the relays first.',
    },
    inUse: { what: 'The day cannot be removed', why: 'Rounds or weapons stand on it.', todo: 'Undo those records.' },
    noMen: { what: 'Nobody is of this day', why: 'Neither a platoon nor a man was chosen.', todo: 'Choose who fires.' },
    notAllowed: {
      what: 'This day will not do',
      why: '{{count}} things stand in the way.',
      todo: 'Clear them or choose another day.',
    },
    notReady: {
      what: 'The range day is not ready',
      why: '{{count}} things are missing.',
      todo: 'Fill in what is missing.',
    },
    readyAlready: {
      what: 'The day is marked ready already',
      why: 'It was marked at {{at, dateTime}}.',
      todo: 'Nothing has to be done.',
    },
    roleTwice: { what: 'Two men for one role', why: 'Only the cordon has several.', todo: 'Take one away.' },
    notClosable: {
      what: 'The day cannot be closed',
      why: '{{count}} things stand in the way.',
      todo: 'See the list of hindrances.',
    },
  },
} satisfies TextsLike<typeof kk>;
