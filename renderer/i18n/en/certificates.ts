import type { certificates as kk } from '../kk/certificates.ts';
import type { TextsLike } from '../texts-like.ts';

export const certificates = {
  history: {
    addBlanks: 'Blanks entered: {{first}} – {{last}}, {{count}} in all',
    setAside: 'Blanks set aside: {{numbers, list}} ({{reason}})',
    setRussianName: 'Russian spelling given: {{name}}',
    issue: 'Certificates issued: {{first}} – {{last}}, {{count}} in all',
    issueReferences: 'References issued: {{names, list}}, {{count}} in all',
    spoil: '{{name}}: blank {{old}} spoiled, the certificate moved to {{number}} ({{reason}})',
    duplicate: '{{name}}: duplicate {{number}} issued for {{old}} ({{reason}})',
    revoke: '{{name}}: certificate {{number}} revoked on {{date, date}} ({{reason}})',
    setOffset: 'Print offset of certificates: {{right, number}} mm right, {{down, number}} mm down',
    makeKey: 'Signing key of the school made: {{fingerprint}}',
  },
  refusal: {
    unknownMan: {
      what: 'The cadet was not found',
      why: 'The man named is not on the list of this intake.',
      todo: 'Refresh the list and choose again.',
    },
    unknownCertificate: {
      what: 'There is no such certificate',
      why: 'It was not found in the register.',
      todo: 'Refresh the list and choose again.',
    },
    unknownBlank: {
      what: 'There is no such blank',
      why: 'It was not found in the register of blanks.',
      todo: 'Refresh the list and choose again.',
    },
    spanBackwards: {
      what: 'The numbers are the wrong way round',
      why: 'The last number {{to}} is smaller than the first, {{from}}.',
      todo: 'Give the smaller number first.',
    },
    tooManyBlanks: {
      what: 'Too many blanks',
      why: 'This span holds {{count}} blanks; {{most}} can be entered at once.',
      todo: 'Check the numbers or enter them in parts.',
    },
    numberTooLong: {
      what: 'The number does not fit the blank',
      why: 'Number {{number}} has more than {{digits}} figures.',
      todo: 'Say how many figures are printed on the blank.',
    },
    notYet: {
      what: 'That day has not come',
      why: '{{date, date}} is after today.',
      todo: 'Give today or a day before it.',
    },
    blankKnown: {
      what: 'The blank is known',
      why: 'Blank {{number}} is in the register.',
      todo: 'Check the span and enter new numbers only.',
    },
    blankIssued: {
      what: 'A certificate stands on this blank',
      why: 'Blank {{number}} carries the certificate of {{name}}.',
      todo: 'Where the paper is spoiled, open the certificate and move it to the next blank.',
    },
    blankGone: {
      what: 'The blank was set aside',
      why: 'Blank {{number}} was set aside before.',
      todo: 'Choose a free blank.',
    },
    tooFewBlanks: {
      what: 'Not enough free blanks',
      why: '{{count}} are needed, {{free}} are free.',
      todo: 'Enter new blanks or choose fewer men.',
    },
    nextIsAnother: {
      what: 'The next blank is another one',
      why: 'A blank was used since the preview: the next is {{number}}.',
      todo: 'Open the preview again and compare the numbers.',
    },
    notDue: {
      what: 'This paper is not due',
      why: '{{names, list}}: the order or the result does not fit, or the paper was issued. {{count}} in all.',
      todo: 'See the reason in the list, or leave them out.',
    },
    nobodyDue: {
      what: 'There is nobody to issue to',
      why: 'Everybody of the signed order has his paper, or there is no order yet.',
      todo: 'See whether the graduation order is signed.',
    },
    beforeOrder: {
      what: 'The day of issue is before the order',
      why: 'Order No. {{number}} is of {{date, date}}.',
      todo: 'Give the day of the order or a later one.',
    },
    protocolLater: {
      what: 'The protocol is later than the issue',
      why: 'The commission’s protocol is of {{date, date}}.',
      todo: 'Correct the date of the protocol or of the issue.',
    },
    tooFarAhead: {
      what: 'The day of issue is too far ahead',
      why: '{{date, date}} is too late: {{latest, date}} at the latest.',
      todo: 'Check year and month of the issue.',
    },
    beforeIssue: {
      what: 'The day is before the paper was issued',
      why: 'The certificate was issued on {{date, date}}.',
      todo: 'Give that day or a later one.',
    },
    ended: {
      what: 'The certificate is no longer valid',
      why: '{{number}}: not valid since {{date, date}}, because: {{reason}}.',
      todo: 'Open the paper of this man that is valid.',
    },
    noKey: {
      what: 'The school has no key yet',
      why: 'The key is made when the first certificate is issued.',
      todo: 'Make the key first, or issue a certificate.',
    },
    pageMissing: {
      what: 'The checking page was not found',
      why: 'The program is not wholly installed.',
      todo: 'Install the program again.',
    },
    kept: {
      what: 'A line of the register is not removed',
      why: 'A paper that has a number stays in the register.',
      todo: 'Move a spoiled paper to another blank; revoke a wrong one.',
    },
    frozen: {
      what: 'An issued certificate does not change',
      why: 'What it says was signed when it was issued.',
      todo: 'Revoke it and issue a corrected paper.',
    },
  },
} satisfies TextsLike<typeof kk>;
