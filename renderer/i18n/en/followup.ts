import type { followup as kk } from '../kk/followup.ts';
import type { TextsLike } from '../texts-like.ts';

export const followup = {
  desk: {
    label: 'Follow-up desks',
    board: 'Follow-up',
    enquiries: 'Enquiries',
  },
  history: {
    handOver: 'Handed over on {{date, date}} ({{count}}): {{department, list}}',
    markReady: 'Military ID ready on {{date, date}} ({{count}}): {{names, list}}',
    markCollected: 'Military ID collected on {{date, date}} ({{count}}): {{names, list}}',
    takeBack_handedOver: 'Hand-over taken back ({{count}}): {{names, list}}',
    takeBack_ready: 'Mark “ready” taken back ({{count}}): {{names, list}}',
    takeBack_collected: 'Mark “collected” taken back ({{count}}): {{names, list}}',
    enquire: 'Enquiry: {{asker}}, {{purpose}}; found {{count}}',
  },
  refusal: {
    unknownIntake: { what: 'No such intake', why: 'It is not in the list.', todo: 'Choose the intake again.' },
    notCertified: {
      what: 'Some have no certificate',
      why: 'Of those chosen, without a certificate: {{count}}.',
      todo: 'Issue the certificates first.',
    },
    revoked: {
      what: 'The certificate is revoked',
      why: '{{count}} of {{of}}: {{names, list}}.',
      todo: 'Take them out of the choice.',
    },
    noDepartment: {
      what: 'The defence department is not known',
      why: '{{count}} of {{of}}: {{names, list}}.',
      todo: 'Name the department here or put it down in admissions.',
    },
    alreadyDone: {
      what: 'This is noted already',
      why: '{{count}} of {{of}}: {{names, list}}.',
      todo: 'Take them out of the choice.',
    },
    stepMissing: {
      what: 'The step before is missing',
      why: '{{count}} of {{of}}: {{names, list}}.',
      todo: 'Note them in order: handed over, ready, collected.',
    },
    dateBefore: {
      what: 'The date is too early',
      why: '{{date, date}}; the step before was on {{earliest, date}} ({{count}}): {{names, list}}.',
      todo: 'Give {{earliest, date}} or a later day.',
    },
    dateAhead: {
      what: 'This day is still to come',
      why: '{{date, date}}, today is {{today, date}}.',
      todo: 'Give today’s date or an earlier one.',
    },
    notLast: {
      what: 'This step cannot be taken back',
      why: 'Their last step is another ({{count}}): {{names, list}}.',
      todo: 'Take the last step back first.',
    },
    chain: {
      what: 'The steps follow each other',
      why: 'Handed over, ready, collected: each leans on the one before.',
      todo: 'Take the later step back first.',
    },
    tooShort: {
      what: 'The name is too short',
      why: 'At least {{letters}} letters are needed.',
      todo: 'Write more of the surname.',
    },
    unmaskDenied: {
      what: 'The whole IIN is not shown',
      why: 'You have no right to it.',
      todo: 'Ask with the IIN masked.',
    },
  },
} satisfies TextsLike<typeof kk>;
