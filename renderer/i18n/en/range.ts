import type { range as kk } from '../kk/range.ts';
import type { TextsLike } from '../texts-like.ts';

export const range = {
  held: {
    noTest: 'Has taken no safety test',
    testFailed: 'Failed the safety test',
    medicalLimit: 'Medical limit for the range',
    absent: 'Absent',
  },
  history: {
    saveRange: 'Range saved: {{name}}',
    saveApproval: '{{range}}: time approved for {{date, date}}, {{from}}–{{to}}',
    removeApproval: '{{range}}: approved time of {{date, date}} removed',
    saveCard: 'Exercise card saved: {{name}}',
    retireCard: 'Exercise card put back in use: {{name}}',
    recordSafety: 'Safety log: {{count}} records entered',
    recordSafety_test: 'Safety test of {{date, date}} recorded, cadets: {{count}}',
    recordSafety_briefing: 'Safety briefing of {{date, date}} recorded, cadets: {{count}}',
    setMedical: '{{name}}: medical limit for the range noted',
    setMedical_barred: '{{name}}: barred from firing',
    setMedical_cleared: '{{name}}: cleared for firing',
    setMedical_none: '{{name}}: decision on firing taken back',
    saveWeapon: 'Weapon saved: {{model}} no. {{serial}}',
    addWeapons: 'Weapons added: {{model}}, number {{count, number}}',
    issueWeapons: 'Weapons issued for firing {{date, date}}: {{count}}',
    returnWeapons: 'Weapons returned from firing {{date, date}}: {{count}}',
    noteCleaning: 'Cleaning noted: {{count}}',
    retireCard_off: 'Exercise card put aside: {{name}}',
  },
  refusal: {
    unknownIntake: { what: 'No such intake', why: 'The intake is not in the list.', todo: 'Choose the intake again.' },
    unknownRange: { what: 'No such range', why: 'The range is not in the list.', todo: 'Open the list again.' },
    unknownApproval: { what: 'No such approval', why: 'The approved time is not there.', todo: 'Open the list again.' },
    unknownCard: {
      what: 'No such card',
      why: 'The card is not there or is put aside.',
      todo: 'Choose another from the list.',
    },
    unknownPlatoon: {
      what: 'There is no such platoon',
      why: 'It is not among the platoons of this intake.',
      todo: 'Choose from the list again.',
    },
    unknownMan: { what: 'No such cadet', why: 'He is not enrolled in this intake.', todo: 'Check the list.' },
    nameTaken: {
      what: '{{name}} is there already',
      why: 'Two records cannot have one name.',
      todo: 'Give it another name.',
    },
    placeTaken: {
      what: 'This place is taken',
      why: '{{name}} stands for this place of the timetable.',
      todo: 'Choose another place.',
    },
    lanesInUse: {
      what: 'The lanes cannot be fewer',
      why: 'Lane {{lane}} stands in a relay of an open day.',
      todo: 'Change the relay first.',
    },
    cardThresholds: {
      what: 'The thresholds do not fit',
      why: 'They have to fall from 5 to 3 and reach {{most}} at most.',
      todo: 'Correct the thresholds.',
    },
    approvalTimes: {
      what: 'The times do not fit',
      why: 'It begins at {{from}} and ends at {{to}}.',
      todo: 'Let it end after it begins.',
    },
    approvalInUse: {
      what: 'The approval cannot go',
      why: 'The range day of {{date, date}} leans on it.',
      todo: 'Move the range day first.',
    },
    testInFuture: {
      what: 'That day has not come',
      why: 'The record says {{date, date}}, today is {{today, date}}.',
      todo: 'Correct the date.',
    },
    resultMissing: {
      what: 'The result is missing',
      why: '{{name}}: passed or failed is not said.',
      todo: 'Say the result.',
    },
    testBehind: {
      what: 'There is a later test',
      why: '{{name}}: the test of {{date, date}} stands.',
      todo: 'Give no earlier day.',
    },
    nothingToClear: {
      what: 'There is nothing to clear',
      why: '{{name}}: the commission named no limit.',
      todo: 'Nothing has to be done.',
    },
    standsInRelay: {
      what: '{{name}} is in a relay that has begun',
      why: 'Relay {{relay}} has begun.',
      todo: 'Note it when the relay is over.',
    },
    unknownWeapon: { what: 'No such weapon', why: 'The weapon is not in the list.', todo: 'Open the list again.' },
    serialTaken: {
      what: '{{model}} no. {{serial}} is there already',
      why: 'One number belongs to one weapon.',
      todo: 'Check the number.',
    },
    weaponOut: { what: 'The weapon is out', why: 'No. {{serial}}: {{name}}.', todo: 'Take it back first.' },
    weaponNotInUse: {
      what: 'No. {{serial}} is not issued',
      why: 'It is under repair or withdrawn.',
      todo: 'Choose another.',
    },
    hasWeapon: {
      what: '{{name}} holds a weapon already',
      why: 'He has no. {{serial}}.',
      todo: 'Take that one back first.',
    },
    unknownIssue: {
      what: 'No such record',
      why: 'It was not issued on this day or is back already.',
      todo: 'Open the list again.',
    },
    notOfDay: {
      what: '{{name}} is not of this day',
      why: 'He is in neither the platoons nor the list of the day.',
      todo: 'Add him to the day first.',
    },
  },
} satisfies TextsLike<typeof kk>;
