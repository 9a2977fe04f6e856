import type { orders as kk } from '../kk/orders.ts';
import type { TextsLike } from '../texts-like.ts';

export const orders = {
  history: {
    prepareGraduation:
      'Graduation order prepared, {{intake}}: certificates {{certificates}}, references {{references}}',
    changeGraduation: 'Graduation order changed: certificates {{certificates}}, references {{references}}',
    prepareExpulsion: 'Expulsion order prepared: {{names, list}}, from {{date, date}}',
    prepareExpulsion_setBack: 'Order to a later intake prepared: {{names, list}}, from {{date, date}}',
    changeExpulsion: 'Expulsion order changed: {{names, list}}, from {{date, date}}',
    changeExpulsion_setBack: 'Order to a later intake changed: {{names, list}}, from {{date, date}}',
    prepareReinstatement: 'Reinstatement order prepared: {{names, list}}, from {{date, date}}',
    changeReinstatement: 'Reinstatement order changed: {{names, list}}, from {{date, date}}',
    withdraw: 'Prepared order withdrawn: {{names, list}}',
    withdraw_graduation: 'Prepared graduation order withdrawn: {{names, list}}',
    withdraw_expulsion: 'Prepared expulsion order withdrawn: {{names, list}}',
    withdraw_setBack: 'Prepared order to a later intake withdrawn: {{names, list}}',
    withdraw_reinstatement: 'Prepared reinstatement order withdrawn: {{names, list}}',
    sign: 'Order signed: no. {{number}} of {{date, date}}',
    sign_graduation: 'Graduation order signed: no. {{number}} of {{date, date}}, cadets: {{count}}',
    sign_expulsion: 'Expulsion order signed: no. {{number}} of {{date, date}}: {{names, list}}',
    sign_setBack:
      'Order to a later intake signed: no. {{number}} of {{date, date}}: {{intake}} → {{into}}, {{names, list}}',
    sign_reinstatement: 'Reinstatement order signed: no. {{number}} of {{date, date}}: {{names, list}}',
    setOath: '{{intake}}: oath on {{date, date}}, {{place}}',
    noteOath: 'Took the oath ({{count}}): {{names, list}}',
    noteOath_not: 'Note of the oath removed ({{count}}): {{names, list}}',
  },
  refusal: {
    unknownIntake: { what: 'No such intake', why: 'It is not in the list.', todo: 'Choose the intake again.' },
    unknownOrder: { what: 'No such order', why: 'It may have been withdrawn.', todo: 'Open the list of orders again.' },
    unknownMan: {
      what: 'No such cadet',
      why: 'He is not on the list of this intake, or he has been expelled.',
      todo: 'Open the list again.',
    },
    otherKind: {
      what: 'This is another order',
      why: 'Orders of graduation, expulsion and reinstatement are changed apart.',
      todo: 'Open the order from the list again.',
    },
    signed: {
      what: 'The order is signed',
      why: 'A signed order is not changed.',
      todo: 'If it is a mistake, undo the signature (Ctrl+Z).',
    },
    cannotGraduate: {
      what: 'Cannot be in the order: {{count}}',
      why: 'Of {{of}}: {{names, list}}.',
      todo: 'See the reasons in the list, then leave these men out or mend the reason.',
    },
    paperChanged: {
      what: 'The order is out of date',
      why: 'The result changed since it was prepared ({{count}}): {{names, list}}.',
      todo: 'Have the order prepared again.',
    },
    inOrder: {
      what: '{{name}} is in an order already',
      why: 'A man leaves the list by one order.',
      todo: 'Take him out of that order first.',
    },
    offOutside: {
      what: 'This day does not fit',
      why: '{{date, date}}: it has to be between {{from, date}} and {{to, date}}.',
      todo: 'Name the first day on which he is off the lists.',
    },
    noteNeeded: { what: 'No reason given', why: 'The reason “other” is put in words.', todo: 'Write the reason.' },
    intoNeeded: {
      what: 'No intake is chosen',
      why: 'An order that sets a man back names the later intake.',
      todo: 'Choose the intake.',
    },
    intoSame: {
      what: 'This is the same intake',
      why: 'The cadet is in intake {{intake}} already.',
      todo: 'Choose a later intake.',
    },
    intoTooEarly: {
      what: 'Intake {{intake}} begins too early',
      why: 'It begins on {{startsOn, date}}; the cadet is off the list of this one from {{offFrom, date}} on.',
      todo: 'Choose an intake that begins later, or change the day.',
    },
    intoClosed: {
      what: 'Intake {{intake}} is closed',
      why: 'Nobody is taken into a closed intake.',
      todo: 'Choose another intake.',
    },
    intoHolds: {
      what: '{{name}} is in intake {{intake}} already',
      why: 'His IIN stands in that intake.',
      todo: 'Choose another intake or take him out of the order.',
    },
    inLaterIntake: {
      what: '{{name}} stands in intake {{intake}}',
      why: 'He was set back to it, and nobody is on the lists of two intakes.',
      todo: 'Undo the signing of that order, or refuse his application there.',
    },
    ownOrder: {
      what: 'You cannot sign your own order',
      why: '{{name}} prepared it: one prepares, another signs.',
      todo: 'Ask another person to sign.',
    },
    dateAhead: {
      what: 'The date of the order does not fit',
      why: '{{date, date}} is still to come, today is {{today, date}}.',
      todo: 'Give today’s date or an earlier one.',
    },
    numberTaken: {
      what: 'No. {{number}} is taken',
      why: 'There is an order of {{date, date}} with this number: {{intake}}.',
      todo: 'Check the number.',
    },
    papersStand: {
      what: 'The order stays in force',
      why: 'Certificates or references were issued by it.',
      todo: 'Revoke the wrong paper in the register.',
    },
    notSigned: {
      what: 'The expulsion order is not signed',
      why: 'Nobody has to be taken back from an order that is not in force.',
      todo: 'Withdraw the prepared order or change it.',
    },
    backOutside: {
      what: 'The day does not fit',
      why: '{{date, date}}: it must lie between {{from, date}} and {{to, date}}.',
      todo: 'Name the day from which he is on the list again.',
    },
    backAhead: {
      what: 'Too early to sign',
      why: 'The cadet comes back on {{date, date}}, today is {{today, date}}.',
      todo: 'Sign it on that day or change the day.',
    },
    takenBack: {
      what: 'The order stays in force',
      why: 'Men were taken back from it, or the order for that is prepared.',
      todo: 'Undo the reinstatement order first.',
    },
    leavesAgain: {
      what: 'The order stays in force',
      why: 'A man taken back stands in another order since.',
      todo: 'Undo the last order first.',
    },
    oathOutside: {
      what: 'The day of the oath does not fit',
      why: '{{date, date}} is outside the intake: {{from, date}} – {{to, date}}.',
      todo: 'Choose a day of the intake.',
    },
    oathAhead: {
      what: 'The oath is still to come',
      why: 'It is on {{date, date}}, today is {{today, date}}.',
      todo: 'Note it on the day.',
    },
  },
} satisfies TextsLike<typeof kk>;
