import type { timetableWhyNot as kk } from '../kk/timetable-why-not.ts';
import type { TextsLike } from '../texts-like.ts';

export const timetableWhyNot = {
  why: {
    count_one: 'Does not fit: {{count, number}} reason',
    count_other: 'Does not fit: {{count, number}} reasons',
    seek: 'Find the cause',
    seeking: 'Looking for the cause',
    solvable: 'A whole timetable was found: generate again and everything will have its place.',
    unknown: 'Not proven impossible, and no whole timetable was found either. Give the search more time.',
    findRemedies: 'Find remedies',
    trying: 'Remedies are being tried',
    noRemedies: 'None of the changes tried is enough.',
    solved: 'makes a timetable',
    opened: 'removes the reason',
    tryIt: 'Try this remedy',
    strip: 'No timetable is possible:',
    more_one: '{{count}} more reason',
    more_other: '{{count}} more reasons',
    toRemedies: 'What helps',
    less: 'Show less',
    title: 'Why not',
    none: 'By the sums nothing stands in the way.',
    open: {
      instructors: 'Open instructors',
      places: 'Open places',
      programme: 'Open the programme',
      days: 'Open the days',
    },
    sum: '{{needed, number}} needed, {{available, number}} there: {{short, number}} short',
  },
  whyNot: {
    noInstructor: {
      what: '{{subjects}}: nobody may teach it',
      why: 'Needed by {{platoons}}, but no instructor is qualified.',
    },
    noRoom: {
      what: '{{placeType}}: no place holds {{platoons}}',
      why: 'The platoon has {{needed, number}} cadets, the largest place seats {{available, number}}.',
    },
    noStart: {
      what: '{{lessons}}: no hour to begin at',
      why: '{{platoons}}: a lesson of {{needed, number}} h fits none of its days.',
    },
    calendarHours: {
      what: 'The programme does not fit the days: {{needed, number}} h needed, {{available, number}} h there',
      why: '{{platoons}}: {{days, number}} training days hold {{available, number}} h, {{short, number}} h short.',
    },
    windowHours: {
      what: '{{platoons}}: {{needed, number}} h needed from {{from, date}} to {{to, date}}, {{available, number}} h there',
      why: 'Lessons bound to these days are {{short, number}} h too many.',
    },
    eveningHours: {
      what: '{{platoons}}: {{needed, number}} h of night lessons, {{available, number}} evening hours',
      why: '{{short, number}} evening hours short.',
    },
    subjectDays: {
      what: '{{subjects}}: {{needed, number}} h needed, {{available, number}} h fit',
      why: '{{platoons}}: at most {{most, number}} h a day on {{days, number}} possible days.',
    },
    roomHours: {
      what: '{{placeType}}: {{needed, number}} h needed, {{available, number}} h free',
      why: '{{places}}: {{short, number}} h short from {{from, date}} to {{to, date}}.',
    },
    roomBlocks: {
      what: '{{placeType}}: {{needed, number}} lessons of {{hours, number}} h needed, {{available, number}} fit',
      why: '{{places}}: a half-day holds only so many of them.',
    },
    instructorHours: {
      what: 'Instructor of {{subjects}}: {{needed, number}} h needed, {{available, number}} h free',
      why: '{{instructors}}: {{short, number}} h short from {{from, date}} to {{to, date}}.',
    },
    sharedHours: {
      what: '{{subjects}}: {{needed, number}} h needed, {{available, number}} h free',
      why: '{{instructors}} together have {{available, number}} h on {{days, number}} days, {{short, number}} h short.',
    },
    exclusiveDays: {
      what: '{{subjects}}: {{needed, number}} lessons of which no two fit one day, {{available, number}} days',
      why: '{{people}}: {{short, number}} days short for lessons of {{hours, number}} h.',
    },
    platoonDays: {
      what: '{{platoons}}: {{needed, number}} h needed, {{available, number}} h fit',
      why: '{{subjects}}: on {{days, number}} days daily maxima and absences leave {{short, number}} h without room.',
    },
    orderCycle: {
      what: 'The order of lessons runs in a circle',
      why: '{{lessons}}: each has to come after the other.',
    },
    orderWindows: {
      what: '{{needed, number}} days needed between “{{before}}” and “{{after}}”, {{available, number}} there',
      why: 'Earliest {{first, date}}, latest {{last, date}}.',
    },
    orderChain: {
      what: '{{needed, number}} days needed between “{{before}}” and “{{after}}”, {{available, number}} there',
      why: 'The order of lessons between them does not fit {{first, date}} to {{last, date}}.',
    },
    blockLengths: {
      what: '{{people}}: {{needed, number}} h needed, {{available, number}} fit by the lengths of lessons',
      why: '{{subjects}}: lessons of these lengths cannot fill the half-days, {{short, number}} h stay out.',
    },
    lockClash: {
      what: '{{lessons}}: locked lessons stand at the same time on {{day, date}}',
      why: '{{platoons}}. Unlock one of them. {{instructors}} {{places}}',
    },
    lockAway: {
      what: '{{lessons}}: locked on {{day, date}}, but the instructor is away',
      why: '{{instructors}} does not work that day ({{platoons}}).',
    },
    lockClosed: {
      what: '{{lessons}}: locked on {{day, date}}, but the place is closed',
      why: '{{places}} is out of service then ({{platoons}}).',
    },
    conflict: {
      what: '{{subjects}}: {{needed, number}} h needed, {{available, number}} fit',
      why: '{{platoons}}. These cannot all hold: {{conditions}}.',
    },
    tightest: {
      what: 'Not proven impossible; the tightest are {{lessons}}',
      why: '{{subjects}} · {{placeType}} · {{platoons}}. The search placed {{placed, number}} of {{of, number}} lessons.',
    },
  },
  condition: {
    awayInstructor: 'days off: {{names}}',
    limitedInstructor: 'hours a day: {{names}}',
    limitedSubject: 'hours of the subject a day: {{names}}',
    fixedSubject: 'fixed instructor: {{names}}',
    windowLesson: 'window: {{names}}',
    lockedLesson: 'lock: {{names}}',
    order: 'order {{before}} → {{after}}',
    roomType: 'number of places: {{names}}',
    shortDays: 'short days',
  },
  remedy: {
    teach: '{{person, surname}}: teach {{code, subjectCode}} too',
    recall: '{{person, surname}}: back to teaching ({{code, subjectCode}})',
    hire: 'One more instructor: {{code, subjectCode}}',
    workDays: '{{person, surname}}: work on {{dates, days}}',
    dayHours: '{{person, surname}}: up to {{hours, number}} h a day',
    reopen: 'Open “{{place}}” again',
    seats: '“{{place}}”: {{seats, number}} more seats, {{capacity, number}} in all',
    addPlace_one: '{{count}} more place: {{placeType, placeType}} for {{capacity, number}}',
    addPlace_other: '{{count}} more places: {{placeType, placeType}} for {{capacity, number}}',
    fullDays: 'A full day on {{dates, days}}',
    longerDays_one: 'Hour {{hour, number}} on {{count}} day: {{dates, days}}',
    longerDays_other: 'Hour {{hour, number}} on {{count}} days: {{dates, days}}',
    halfDays_one: 'Half a day of lessons on {{count}} day of rest: {{dates, days}}',
    halfDays_other: 'Half a day of lessons on {{count}} days of rest: {{dates, days}}',
    evenings_one: '{{count}} evening of {{hours, number}} h: {{dates, days}}',
    evenings_other: '{{count}} evenings of {{hours, number}} h: {{dates, days}}',
    subjectHours: '{{code, subjectCode}}: up to {{hours, number}} h a day',
    window: '{{code, subjectCode}} {{lesson, named}}: between {{from, date}} and {{to, date}}',
    windows_one: 'Widen the window of {{count}} lesson by {{days, number}} days',
    windows_other: 'Widen the windows of {{count}} lessons by {{days, number}} days',
    noWindow: '{{code, subjectCode}} {{lesson, named}}: no window',
    noWindows_one: 'No window for {{count}} lesson',
    noWindows_other: 'No windows for {{count}} lessons',
    orderDays: '{{days, number}} days between {{before, named}} and {{after, named}}',
    dropOrder: 'Drop the order “{{before, named}} → {{after, named}}”',
    split: '{{code, subjectCode}} {{lesson, named}}: cut lessons of {{hours, number}} h into {{half, number}} h',
    unlock_one: '{{lessons, named}}: take off {{count}} lock',
    unlock_other: '{{lessons, named}}: take off {{count}} locks',
  },
} satisfies TextsLike<typeof kk>;
