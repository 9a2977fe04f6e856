import type { sheets as kk } from '../kk/sheets.ts';
import type { TextsLike } from '../texts-like.ts';

export const sheets = {
  hindrance: {
    tooEarly: 'The exam is on {{date, date}}',
    noMen: 'Nobody is on the sheet',
    left: 'Without a mark: {{names, list}}',
    noOrder: 'The commission has no order number',
    noChair: 'The commission has no chair',
    chairWithoutAccount: 'The chair {{name}} has no account',
    unsigned: 'Not signed yet: {{names, list}}',
  },
  history: {
    put: '{{subject}}, exam sheet ({{count}}): {{names, list}}',
    fillFromRange: '{{subject}}: marks taken from the range: {{count}}',
    sign: '{{subject}}: {{name}} signed',
    close: 'Sheet closed: {{subject}}, {{date, date}}',
    reopen: 'Sheet opened again: {{subject}}, reason: {{reason}}',
  },
  refusal: {
    closed: {
      what: 'The sheet is closed',
      why: 'A closed sheet never changes.',
      todo: 'If need be the commander opens it with a reason.',
    },
    signed: {
      what: 'The sheet is signed',
      why: 'Signatures stand under these marks.',
      todo: 'Correct the mark itself: signatures go with it.',
    },
    changedMeanwhile: {
      what: 'Somebody else changed it',
      why: '{{names, list}}: {{by}} has just written.',
      todo: 'Look at the sheet and type it again.',
    },
    notAdmitted: {
      what: 'Not admitted',
      why: '{{names, list}}: reasons stand against it.',
      todo: 'Mend them, or the commander admits.',
    },
    cellTwice: {
      what: 'One cell twice',
      why: '{{name}}: two values for one cell.',
      todo: 'Check the list.',
    },
    tooEarly: {
      what: 'The exam has not come',
      why: 'It is on {{date, date}}.',
      todo: 'Mark it on that day.',
    },
    notFiring: {
      what: 'This subject is not of the range',
      why: '{{subject}}: only firing comes from there.',
      todo: 'Type the mark.',
    },
    nothingFromRange: {
      what: 'Nothing comes from the range',
      why: 'No admitted man with an empty cell has fired all.',
      todo: 'Check the firing results.',
    },
    passedAlready: {
      what: '{{name}} has passed',
      why: 'His main sheet has a pass.',
      todo: 'No retake is needed.',
    },
    retaken: {
      what: 'This mark stays',
      why: 'He has sat the retake: {{name}}.',
      todo: 'Take the retake mark away first.',
    },
    markStands: {
      what: 'The admission stays',
      why: '{{name}} has a mark on the sheet.',
      todo: 'Take the mark away first.',
    },
    markedElsewhere: {
      what: '{{name}} is on another sheet',
      why: 'A subject brings one mark.',
      todo: 'See the sheet of the other platoon.',
    },
    notSigner: {
      what: '{{name}} does not sign this sheet',
      why: 'He is neither chair nor member.',
      todo: 'A member signs with his own password.',
    },
    signedAlready: {
      what: '{{name}} has signed',
      why: 'Each signs once.',
      todo: 'Let the others sign.',
    },
    notClosable: {
      what: 'The sheet cannot be closed',
      why: '{{count}} things stand in the way.',
      todo: 'See the list of hindrances.',
    },
    notClosed: {
      what: 'The sheet is open',
      why: 'It is not closed yet.',
      todo: 'Nothing has to be done.',
    },
    unknownClosing: {
      what: 'No such sheet',
      why: 'That closing is not there.',
      todo: 'Open the sheet again.',
    },
  },
} satisfies TextsLike<typeof kk>;
