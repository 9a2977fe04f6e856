import type { ammunition as kk } from '../kk/ammunition.ts';
import type { TextsLike } from '../texts-like.ts';

export const ammunition = {
  history: {
    receive: 'Lot {{lot}}: {{quantity}} rounds received',
    writeOff: 'Lot {{lot}}: {{quantity}} rounds written off, act {{act}}',
    draw: '{{quantity}} rounds of lot {{lot}} drawn for firing {{date, date}}',
    handIn: 'Lot {{lot}}: {{quantity}} rounds of firing {{date, date}} handed in',
    issue: 'Firing {{date, date}}, lot {{lot}}: {{rounds}} rounds issued to {{men}} men',
    account: '{{name}}, firing of {{date, date}}: {{changes, ledgerChanges}}',
    returnRest: 'Firing {{date, date}}: {{rounds}} unfired rounds returned',
    casesComplete: 'Firing {{date, date}}: cases counted: {{cases}}',
    act: 'Act of loss no. {{number}} attached',
    takeBackAct: 'Act of loss no. {{number}} taken back: {{reason}}',
    sign: '{{name}} signed the ammunition sheet of firing {{date, date}}',
  },
  refusal: {
    unknownLot: { what: 'No such lot', why: 'The lot is not in the list.', todo: 'Open the list again.' },
    otherCalibre: {
      what: 'The calibre does not fit',
      why: 'The lot is {{lot}}, the card says {{card}}.',
      todo: 'Choose another lot.',
    },
    storeShort: {
      what: 'The store has too few rounds',
      why: 'Asked for {{asked}}, there are {{there}}.',
      todo: 'Take fewer, or another lot.',
    },
    pointShort: {
      what: 'The issuing point has too few rounds',
      why: 'Asked for {{asked}}, there are {{there}}.',
      todo: 'Draw from the store first.',
    },
    blocked: {
      what: 'No rounds are issued',
      why: 'The range day of {{date, date}} does not balance.',
      todo: 'Balance that day first.',
    },
    manShort: {
      what: '{{name}}: the account does not fit',
      why: 'Issued {{issued}}, accounted for {{spent}}.',
      todo: 'Correct the numbers.',
    },
    changedMeanwhile: {
      what: '{{name}}: the account has changed',
      why: 'Somebody else wrote it. Fired {{fired}}, cases {{cases}} now.',
      todo: 'Look at the new numbers and write again.',
    },
    reasonNeeded: {
      what: 'The reason is missing',
      why: '{{name}}: a number went down.',
      todo: 'Say why it is corrected.',
    },
    nothing: { what: 'There is nothing to write', why: 'The numbers are so already.', todo: 'Nothing has to be done.' },
    futureDate: {
      what: 'That day has not come',
      why: 'The record says {{date, date}}, today is {{today, date}}.',
      todo: 'Correct the date.',
    },
    actTaken: {
      what: 'Act no. {{number}} is there already',
      why: 'That number of that day is registered.',
      todo: 'Check the number.',
    },
    unknownAct: { what: 'No such act', why: 'It has been taken back already.', todo: 'Open the day again.' },
    emptyAct: { what: 'The act is empty', why: 'Both rounds and cases are nothing.', todo: 'Give a number.' },
    notBalanced: {
      what: 'It is too early to sign',
      why: 'In hands {{onHand}}, at the point {{atPoint}}, cases short {{casesShort}}, lost without an act {{lost}}.',
      todo: 'Bring it to zero or attach an act.',
    },
    casesMixed: {
      what: 'It is too early to sign',
      why: 'Cases equal the rounds fired in all, but not man by man: {{names, list}}.',
      todo: 'Correct the cases of those named.',
    },
    signedAlready: {
      what: 'This signature is there',
      why: '{{name}} signed at {{at, dateTime}}.',
      todo: 'Let the other person sign.',
    },
    samePerson: {
      what: 'One person cannot sign twice',
      why: '{{name}} has signed in the other role.',
      todo: 'Let another person sign.',
    },
    signerNoRight: {
      what: '{{name}} may not sign',
      why: 'He has no right to this role.',
      todo: 'Let somebody with the right sign.',
    },
  },
} satisfies TextsLike<typeof kk>;
