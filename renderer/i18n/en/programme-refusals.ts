import type { programmeRefusals as kk } from '../kk/programme-refusals.ts';
import type { TextsLike } from '../texts-like.ts';

/** Why the programme says no, and what its check finds: each in three parts. */
export const programmeRefusals = {
  totalLocked: {
    what: '$t(programme.phase.{{phase}}): the hours do not add up',
    why: 'The subjects have {{hours}}, there must be {{demanded}}: {{hours}} − {{demanded}} = {{difference, number}}.',
    todo: 'Give the difference to another subject, or take it there, and save both together.',
  },
  totalHours: {
    what: '$t(programme.phase.{{phase}}): the hours do not add up',
    why: 'The subjects have {{hours}}, the intake’s rules ask for {{demanded}}: {{hours}} − {{demanded}} = {{difference, number}}.',
    todo: 'Share the difference out among the subjects.',
  },
  tooFewHours: {
    what: '{{subject, named}} does not have so many hours',
    why: '$t(programme.phase.{{phase}}): the subject has {{has}} h, {{wanted}} h are to be given.',
    todo: 'Give fewer hours or choose another subject.',
  },
  sameSubject: {
    what: 'Hours cannot go to the same subject',
    why: 'Giver and taker are both {{subject, named}}.',
    todo: 'Choose the subject that takes the hours.',
  },
  subjectHours: {
    what: '{{subject, named}}: the blocks do not make up its hours',
    why: '$t(programme.phase.{{phase}}): the blocks have {{planned}}, the subject {{hours}}: {{planned}} − {{hours}} = {{difference, number}}.',
    todo: 'Correct the number of blocks or the subject’s hours.',
  },
  subjectCount: {
    what: 'The number of subjects is not that of the rules',
    why: '{{is}} subjects have hours, the intake’s rules ask for {{demanded}}.',
    todo: 'Look at the subjects’ hours or at the intake’s rules.',
  },
  eveningsShort: {
    what: 'There are too few evening hours for the night exercises',
    why: 'Night lessons need {{needed}} h, {{available}} evening hours are opened: {{short}} h short.',
    todo: 'Open evenings on the intake’s page.',
  },
  calendarShort: {
    what: 'The programme does not fit the intake’s days',
    why: 'The lessons need {{needed}} h, the days have {{available}} h: {{short}} h short.',
    todo: 'Add hours on the intake’s page: a 9th hour or half a Sunday.',
  },
  blockTooLong: {
    what: '“{{kind, named}}” does not fit a day',
    why: 'The block has {{hours}} h; at most {{most}} h a day of {{subject, named}}.',
    todo: 'Shorten the block or raise the daily limit.',
  },
  subjectDays: {
    what: '{{subject, named}}: the daily limit is too low',
    why: 'The subject has {{hours}} h. {{days}} days × {{most}} h = {{room}}.',
    todo: 'Raise the subject’s daily limit.',
  },
  examMissing: {
    what: '{{subject, named}} has no exam',
    why: 'Every subject ends in one exam; this one has no exam block.',
    todo: 'Add a lesson marked “exam” to the subject.',
  },
  examTwice: {
    what: '{{subject, named}} must have one exam',
    why: 'The subject has {{count}} exam blocks.',
    todo: 'Take the surplus exam block away.',
  },
  examNotLast: {
    what: '{{subject, named}}: the exam is not the last lesson',
    why: 'These could come after it: {{kinds, named}}.',
    todo: 'Add them to the rule “before the exam”.',
  },
  rangeSessions: {
    what: 'The number of live firings is wrong',
    why: 'The programme has {{is}}, the intake’s rules ask for {{demanded}}.',
    todo: 'Correct the lessons marked “live fire”.',
  },
  rangeInterval: {
    what: 'Nothing keeps the two live firings apart',
    why: 'The intake’s rules ask for {{days}} training days between them; no order rule says so.',
    todo: 'Write {{days}} days into the order rule.',
  },
  orderUnknownKind: {
    what: 'An order rule names a lesson that is not there',
    why: 'Not found: {{missing, list}}.',
    todo: 'Correct the rule or take it away.',
  },
  orderCircle: {
    what: 'The order rules run in a circle',
    why: 'Each of these lessons would have to come before itself: {{kinds, named}}.',
    todo: 'Take away one of the rules with these lessons.',
  },
  windowEmpty: {
    what: '“{{kind, named}}” has no day left',
    why: 'Its days lie outside the intake’s {{days}} training days.',
    todo: 'Widen the lesson’s days.',
  },
  orderWindows: {
    what: 'Too few days between “{{before, named}}” and “{{after, named}}”',
    why: 'The first not before day {{from}}, the second not after day {{to}}: {{to}} − {{from}} = {{available, number}}, needed {{needed}}.',
    todo: 'Widen their days or shorten the interval.',
  },
  nobodyTeaches: {
    what: 'Subjects without an instructor: {{count}}',
    why: 'Nobody is named who may teach {{subjects, named}}.',
    todo: 'Add an instructor or give the subject to one.',
  },
  staffShort: {
    what: 'Instructors’ hours do not suffice: {{subjects, named}}',
    why: 'Platoons: {{platoons}}. {{needed}} h needed, the instructors of these subjects have {{available}} h: {{short}} h short.',
    todo: 'Add an instructor, give out subjects or raise the hours a day.',
  },
  placeMissing: {
    what: 'Places for lessons are missing',
    why: 'The list has none of these: {{placeTypes, list}}.',
    todo: 'Add a place.',
  },
  placeSmall: {
    what: 'Places too small: $t(programme.placeType.{{placeType}})',
    why: 'The largest platoon has {{men}} men, the largest place holds {{capacity}}.',
    todo: 'Add a larger place or correct the capacity.',
  },
  placeHours: {
    what: 'Not enough hours of a place: $t(programme.placeType.{{placeType}})',
    why: 'Platoons: {{platoons}}. {{needed}} h needed, places: {{places}}, with {{available}} h.',
    todo: 'Add another place.',
  },
  unknownIntake: {
    what: 'There is no such intake',
    why: 'It may have been removed just now.',
    todo: 'Choose another intake above.',
  },
  nothingToCopy: {
    what: 'Intake {{from}} has no programme',
    why: 'There is nothing to take over for intake {{cohort}}.',
    todo: 'Choose another intake or the default programme.',
  },
  begunAlready: {
    what: 'Intake {{cohort}} has its programme',
    why: 'A programme is begun once and then changed on this page.',
    todo: 'Change what is needed on this page.',
  },
  unknownSubject: {
    what: 'There is no such subject',
    why: 'Subject “{{code}}” was not found.',
    todo: 'Reload the page and try again.',
  },
  unknownKind: {
    what: 'There is no such lesson',
    why: '“{{code}}” may have been taken away just now.',
    todo: 'Reload the page and try again.',
  },
  unknownRule: {
    what: 'There is no such order rule',
    why: 'It has just been taken away.',
    todo: 'Reload the page and try again.',
  },
  kindApproved: {
    what: '“{{kind, named}}” stands in the approved timetable',
    why: 'It was approved with {{blocks}} × {{hours}} h: its blocks cannot become fewer, longer or vanish.',
    todo: 'Name, place and days may change, and blocks may be added.',
  },
  unknownInstructor: {
    what: 'There is no such instructor',
    why: 'The record may have changed.',
    todo: 'Reload the page and try again.',
  },
  instructorTwice: {
    what: 'This instructor is there already: {{name}}',
    why: 'Two of one name cannot be told apart on the timetable. Those out of service stand in the list, too.',
    todo: 'Add the patronymic or open the earlier record.',
  },
  instructorTeaches: {
    what: '{{name}} cannot give up {{subject, named}}',
    why: 'Lessons of it in the approved timetable: {{lessons}}, the first on {{first, date}}.',
    todo: 'Give his lessons to another instructor first.',
  },
  instructorPlanned: {
    what: '{{name}} cannot leave service',
    why: 'Lessons in the approved timetable: {{lessons}}, the first on {{first, date}}.',
    todo: 'Give his lessons to another instructor first.',
  },
  absenceDates: {
    what: 'The dates run backwards',
    why: '{{name}}: {{from, date}} is after {{to, date}}.',
    todo: 'Put the first day before the last.',
  },
  absencesOverlap: {
    what: 'The days overlap',
    why: '{{name}}: the entry from {{from, date}} runs into the one until {{to, date}}.',
    todo: 'Make one entry of them or correct the dates.',
  },
  unknownPlace: {
    what: 'There is no such place',
    why: 'The record may have changed.',
    todo: 'Reload the page and try again.',
  },
  placeNameTaken: {
    what: 'There is a place “{{name}}”',
    why: 'Two of one name cannot be told apart on the timetable. Those out of use stand in the list, too.',
    todo: 'Give it another name or open the earlier record.',
  },
  usualPlacesThere: {
    what: 'The usual places are there',
    why: 'All {{places}} stand in the list.',
    todo: 'For more, press “Add a place”.',
  },
  placePlanned: {
    what: '“{{name}}” cannot be changed like this',
    why: 'Lessons here in the approved timetable: {{lessons}}, the first on {{first, date}}.',
    todo: 'Move the lessons to another place first.',
  },
} satisfies TextsLike<typeof kk>;
