import type { exams as kk } from '../kk/exams.ts';
import type { TextsLike } from '../texts-like.ts';

export const exams = {
  desk: {
    label: 'Parts of exams',
    plan: 'Preparation',
    sheets: 'Sheets',
    results: 'Results',
    graduation: 'Graduation',
  },
  finding: {
    outsideCourse: '{{date, date}} is outside the intake',
    freeDay: 'There are no lessons on {{date, date}}',
    memberTwice: '{{name}} is on another commission then: {{subject}}, {{place}}, {{from}}',
    memberTeaches: '{{name}} teaches then: {{subject}}, {{from}}',
    platoonBusy: 'The platoon has another exam then: {{subject}}, {{from}}',
    placeTaken: 'The place is taken: {{place}}, {{subject}}, {{from}}',
    noOrder: 'The commission has no order number',
    noChair: 'The commission has no chair',
    chairWithoutAccount: 'The chair {{name}} has no account and cannot close the sheet',
    hoursAfter: '{{hours}} h of the subject come after the exam, the last on {{last, date}}',
    hoursOpen: '{{hours}} h of the subject are not closed in the journal',
    hoursLost: '{{hours}} h were not held',
    timetableSays: 'The timetable says {{date, date}}, {{from}}',
    otherPlace: 'The timetable has it at: {{place}}',
    notInTimetable: 'The approved timetable has no such exam',
    lessonsLost: 'Lessons at the same time: {{subjects, list}}',
    atRange: 'The platoon is at the range: {{from, time}}–{{to, time}}',
    retakeBeforeMain: 'The retake comes before the exam of {{date, date}}',
    mainOpen: 'Sheets still open, platoon: {{platoons, list}}',
  },
  reason: {
    hoursOwed: '{{hours}} h owed',
    firingOwed: 'Firing owed: session {{sessions, list}}',
    feeShort: '{{short, tenge}} of the fee is unpaid',
    discipline: 'A disciplinary restriction is in force',
  },
  mend: {
    hoursOwed: 'Plan a make-up lesson in the journal',
    firingOwed: 'Put him on the make-up day at the range',
    feeShort: 'Take the payment and enter its receipt',
    discipline: 'Wait for its end, or the commander admits him',
  },
  history: {
    make: 'Exams planned ({{count}}): {{subjects, subjectCodes}}',
    change: 'Exam changed: {{subject, subjectCode}}, {{date, date}}',
    setCommission: 'Commission named ({{count}}): {{subjects, subjectCodes}}',
    remove: 'Exam taken off the plan: {{subject, subjectCode}}, {{date, date}}',
    admit: '{{subject, subjectCode}}: admitted against reasons: {{names, list}}',
    withdrawAdmission: '{{subject, subjectCode}}: admission withdrawn: {{names, list}}',
    saveNorm: 'Norm saved: {{name}}',
    setNormTable: 'Norm table set: {{name}}, from {{date, date}}',
    removeNormTable: 'Norm table removed: {{name}}, {{date, date}}',
  },
  refusal: {
    unknownIntake: {
      what: 'No such intake',
      why: 'The intake is not in the list.',
      todo: 'Choose the intake again.',
    },
    unknownExam: {
      what: 'No such exam',
      why: 'It may have been taken off the plan.',
      todo: 'Open the plan again.',
    },
    unknownSubject: {
      what: 'No such subject',
      why: '{{subject, subjectCode}} is not in the programme.',
      todo: 'Choose it from the list.',
    },
    unknownPlatoon: {
      what: 'No such platoon',
      why: 'It is not of this intake.',
      todo: 'Choose it from the list.',
    },
    unknownPlace: {
      what: 'No such place',
      why: 'It is not in the list or is closed.',
      todo: 'Choose it from the list.',
    },
    unknownPerson: {
      what: 'No such person',
      why: '{{name}} is not in the program.',
      todo: 'Choose the member again.',
    },
    unknownNorm: {
      what: 'No such norm',
      why: 'It is not in the list of this subject.',
      todo: 'Choose it from the list.',
    },
    platoonNeeded: {
      what: 'No platoon is named',
      why: 'Only a retake is common to platoons.',
      todo: 'Choose the platoon.',
    },
    times: {
      what: 'The times do not fit',
      why: 'It begins at {{from}} and ends at {{to}}.',
      todo: 'Let it end after it begins.',
    },
    examTwice: {
      what: 'This exam is planned already',
      why: '{{subject, subjectCode}}: a platoon sits it once.',
      todo: 'Change the one that stands.',
    },
    notAllowed: {
      what: 'It cannot be planned so',
      why: '{{subject, subjectCode}}, {{date, date}}: {{count}} in the way.',
      todo: 'Clear them or choose another time.',
    },
    platoonBusy: {
      what: 'The platoon is busy',
      why: 'It has another exam at that time.',
      todo: 'Move one of them.',
    },
    memberTwice: {
      what: 'A member is busy',
      why: 'He is on a commission in another room then.',
      todo: 'Move it or name another.',
    },
    hasMarks: {
      what: 'This cannot change any more',
      why: 'Something was written on the sheet.',
      todo: 'Correct the marks on the sheet itself.',
    },
    twoChairs: {
      what: 'There is one chair',
      why: '{{count}} are named.',
      todo: 'Keep one.',
    },
    memberRepeated: {
      what: '{{name}} is named twice',
      why: 'A person is on a commission once.',
      todo: 'Take one away.',
    },
    notOfSheet: {
      what: '{{name}} is not on this sheet',
      why: 'He is of another platoon or has left.',
      todo: 'Open the sheet again.',
    },
    admittedAlready: {
      what: '{{name}} is admitted already',
      why: 'Nothing stands against him.',
      todo: 'Nothing has to be done.',
    },
    noOverride: {
      what: '{{name}} has no special admission',
      why: 'The commander wrote none.',
      todo: 'Open the sheet again.',
    },
    normTaken: {
      what: '{{name}} is there already',
      why: 'Two norms of a subject cannot share a name.',
      todo: 'Give it another name.',
    },
    normOrder: {
      what: 'The thresholds do not fit',
      why: 'For 5, 4 and 3 they have to go one way.',
      todo: 'Correct the numbers.',
    },
    normUsed: {
      what: 'This norm cannot change',
      why: 'A closed sheet stands on it.',
      todo: 'Set a new table from a later day.',
    },
    tableNeeded: {
      what: 'There is no table',
      why: 'A new norm needs its thresholds.',
      todo: 'Write those for 5, 4 and 3.',
    },
    lastTable: {
      what: 'The last table stays',
      why: 'A norm needs one table.',
      todo: 'Put the norm itself aside.',
    },
  },
} satisfies TextsLike<typeof kk>;
