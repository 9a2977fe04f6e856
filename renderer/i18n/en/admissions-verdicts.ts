import type { admissionsFindings as kkFindings, admissionsRefusals as kkRefusals } from '../kk/admissions-verdicts.ts';
import type { TextsLike } from '../texts-like.ts';

/** What stands beside a man or a line of a list: one sentence each, with its numbers. */
export const admissionsFindings = {
  byIin: 'By the IIN {{iinDate, date}}.',
  iin: {
    missing: 'No IIN is given.',
    scientific: 'Excel has shortened the IIN; its last digits are lost.',
    notDigits: 'An IIN is digits only.',
    length: 'An IIN has 12 digits, here are {{length}}.',
    sexDigit: 'The seventh digit must be 3 or 5, it is {{sexDigit}}.',
    womanDigit: 'By the IIN this is a woman: the seventh digit is {{sexDigit}}.',
    date: 'The first six digits of the IIN are no date.',
    unassignable: 'Such an IIN is never given: it has no check digit.',
    checkDigit: 'The check digit does not fit: it must be {{expected}}, it is {{given}}.',
    twiceInList: 'The same IIN stands in row {{line}}: {{fullName}}.',
    inThisIntake: 'This IIN is already in this intake: {{fullName}}.',
    inEarlierIntake: 'Was in intake {{cohortCode}} too: {{fullName}}.',
    leadingZeros: 'Leading zeros put back: {{iin}}.',
    numberCell: 'The IIN was a number, now text: {{iin}}.',
    separators: 'Signs inside the IIN removed: {{iin}}.',
  },
  birthDate: {
    noSuchDay: 'There is no such day.',
    notDate: 'This is no date.',
    disagreesWithIin: 'Born {{date, date}}, but {{iinDate, date}} by the IIN.',
    fromIin: 'Date of birth taken from the IIN: {{date, date}}.',
    serial: 'The number was read as a date: {{date, date}}.',
  },
  medicalDate: {
    serial: 'Date of the commission read from a number: {{date, date}}.',
    notDate: 'The date of the commission was not understood and stays empty.',
    noSuchDay: 'There is no such date of the commission; it stays empty.',
  },
  medicalResult: { unreadable: 'The result of the commission was not understood and stays empty.' },
  family: { unclear: 'The family entry was not understood and stays empty.' },
  phone: {
    unreadable: 'The telephone number was not understood and is kept as typed.',
    form: 'Telephone in the usual form: {{phone}}.',
  },
  paid: {
    unreadable: 'The amount paid was not understood.',
    negative: 'A payment cannot be below zero.',
    fromText: 'The payment was read from text: {{tenge, tenge}}.',
  },
  name: {
    spaces: 'Spare blanks removed: {{name}}.',
    latin: 'A Latin letter became Cyrillic: {{letters, list}}.',
    oddLetters: 'A foreign sign in the name: {{name}}.',
    initials: 'Only an initial for the given name: {{name}}.',
  },
  surname: { missing: 'No surname is given.' },
  givenName: { missing: 'No given name is given.' },
  cell: { notCalculated: 'The cell holds a formula whose result is not in the file.' },
  age: {
    below: 'Aged {{age}} on {{startsOn, date}}; turns {{ageFrom}} on {{reachedOn, date}}.',
    above: 'Aged {{age}} on {{startsOn, date}}; men up to {{ageTo}} are taken.',
    passedDuringCourse: 'Turns {{turns}} during the course, on {{passedOn, date}}. It stops nothing.',
  },
  medical: {
    missing: 'There is no result of the medical commission.',
    unfit: 'The medical commission found him unfit.',
    limitsNeeded: 'Fit with limits, but the limits are not noted.',
  },
  fee: {
    short: '{{due, tenge}} due, {{paid, tenge}} paid: {{short, tenge}} short.',
    overpaid: '{{over, tenge}} paid too much.',
  },
  documents: { missing: 'Papers missing: {{names}}.' },
  decision: {
    enrolled: 'Already enrolled by an order.',
    refused: 'Refused on {{date, date}}: {{reason}}.',
    otherIntake: 'Belongs to another intake.',
  },
} satisfies TextsLike<typeof kkFindings>;

/** Refusals in their three parts. */
export const admissionsRefusals = {
  unknownIntake: {
    what: 'There is no such intake',
    why: 'It may have been removed.',
    todo: 'Choose another intake above.',
  },
  unknownMan: {
    what: 'This man is not in the list',
    why: 'He was removed, or the import was undone.',
    todo: 'Choose another man from the list.',
  },
  badIdentity: {
    what: 'This man cannot be written down',
    why: '$t(admissions.finding.{{finding}})',
    todo: 'Compare IIN and date of birth with the identity card.',
  },
  alreadyEnrolled: {
    what: '{{name}} is enrolled by an order',
    why: 'Order no. {{number}} of {{date, date}}.',
    todo: 'An expulsion needs an order of its own.',
  },
  alreadyRefused: {
    what: '{{name}} is refused already',
    why: '{{date, date}}: {{reason}}.',
    todo: 'Consider him again first.',
  },
  notRefused: {
    what: '{{name}} is not refused',
    why: 'That decision was taken back before.',
    todo: 'Nothing needs to be done.',
  },
  unknownPayment: {
    what: 'There is no such payment entry',
    why: 'It may have been removed.',
    todo: 'Look at the payments again.',
  },
  dateAhead: {
    what: 'This day has not come yet',
    why: '{{date, date}} is written, and today is {{today, date}}.',
    todo: 'Correct the date.',
  },
  returnTooMuch: {
    what: 'More cannot be given back than was paid',
    why: '{{name}}: {{paid, tenge}} paid, {{amount, tenge}} to be given back.',
    todo: 'Lower the amount.',
  },
  returnStands: {
    what: 'This payment entry cannot be removed',
    why: '{{name}}: {{returned, tenge}} more would be given back than was paid.',
    todo: 'Remove the entry of the return first.',
  },
  cannotEnrol: {
    what: '{{count}} cannot be enrolled',
    why: 'Among the {{of}} chosen: {{names, list}}.',
    todo: 'Clear what stands in the way, or make the order without them.',
  },
  orderAfterCourse: {
    what: 'The order is dated after the intake’s end',
    why: 'The order is of {{date, date}}, the intake ends on {{endsOn, date}}.',
    todo: 'Correct the date of the order.',
  },
  orderAhead: {
    what: 'The day of the order has not come',
    why: 'The order is of {{date, date}}, today is {{today, date}}. Ahead it may be dated up to the first day of the intake, {{startsOn, date}}.',
    todo: 'Give it today’s date or an earlier one.',
  },
  backInEarlier: {
    what: '{{name}} stands in intake {{intake}}',
    why: 'After he was set back an order took him back there, and nobody is on the lists of two intakes.',
    todo: 'First expel him from intake {{intake}} by order.',
  },
  backElsewhere: {
    what: 'He stands in his former intake',
    why: 'An order took him back there, and nobody is on the lists of two intakes.',
    todo: 'First expel him from that intake by order.',
  },
  orderTaken: {
    what: 'There is such an order already',
    why: 'Order no. {{number}} of {{date, date}} enrolled {{men}} men into intake {{intake}}.',
    todo: 'Write another number or date.',
  },
  columnsMissing: {
    what: 'Columns not understood',
    why: '{{fileName}}: it is not known where name and IIN stand.',
    todo: 'Show the row of the headings and the columns.',
  },
  sameFile: {
    what: 'This file was imported before',
    why: '{{fileName}}: {{at, dateTime}}, {{by}}, {{men}} men. Nobody in it is new.',
    todo: 'Choose another file, or undo that import.',
  },
  nothingToImport: {
    what: 'Nothing to write',
    why: '{{fileName}}: none of its {{rows}} rows can be written.',
    todo: 'Correct the rows or choose another file.',
  },
  fileEmpty: {
    what: 'The file is empty',
    why: 'There is nothing in {{fileName}}.',
    todo: 'Ask for it to be saved and sent again.',
  },
  fileTooLarge: {
    what: 'The file is too large',
    why: '{{fileName}}: {{megabytes}} MB, the limit is {{limitMegabytes}} MB.',
    todo: 'Save only the sheet with the list.',
  },
  fileEncrypted: {
    what: 'The file has a password',
    why: '{{fileName}} does not open without it.',
    todo: 'Open it in Excel and save it without a password.',
  },
  fileOldXls: {
    what: 'This is the old kind of Excel (xls)',
    why: '{{fileName}} cannot be read here.',
    todo: 'Open it in Excel and save it as xlsx.',
  },
  fileNotXlsx: {
    what: 'This is no Excel table',
    why: '{{fileName}} is called xlsx but holds no table.',
    todo: 'Save the list as xlsx or csv.',
  },
  fileNotTable: {
    what: 'There is no table in this file',
    why: '{{fileName}}: only xlsx and csv are read.',
    todo: 'Save the list as xlsx or csv.',
  },
  fileBrokenZip: {
    what: 'The file is damaged',
    why: '{{fileName}} cannot be read to its end.',
    todo: 'Ask for the file to be sent again.',
  },
  fileBrokenXlsx: {
    what: 'The file is damaged',
    why: '{{fileName}}: parts of the table are missing.',
    todo: 'Open it in Excel and save it again.',
  },
  fileBrokenCsv: {
    what: 'The file was not read',
    why: '{{fileName}}: a quote in line {{line}} is never closed.',
    todo: 'Correct that line or save it as xlsx.',
  },
  fileSwells: {
    what: 'The file is suspicious',
    why: '{{fileName}} unpacks to {{megabytes}} MB, the limit is {{limitMegabytes}} MB.',
    todo: 'Copy the list into a new file.',
  },
  fileTooManyRows: {
    what: 'Too many rows',
    why: '{{fileName}}: {{rows, number}} rows, the limit is {{limit, number}}.',
    todo: 'Keep only the list of this intake.',
  },
  fileTooManyBlankRows: {
    what: 'Too many blank rows',
    why: '{{fileName}}: {{rows, number}} rows with the blank ones, the limit is {{limit, number}}.',
    todo: 'Delete the blank rows below the list.',
  },
  fileMergedTooWide: {
    what: 'Too many merged cells',
    why: '{{fileName}}: {{cells, number}} merged cells, the limit is {{limit, number}}.',
    todo: 'Unmerge them in Excel.',
  },
  fileNoSuchSheet: {
    what: 'There is no such sheet',
    why: '{{fileName}}: sheet “{{sheetName}}” was not found.',
    todo: 'Choose another sheet: {{sheets, list}}.',
  },
  fileNoRows: {
    what: 'The file has no rows',
    why: '{{fileName}}: not one cell is filled.',
    todo: 'Choose another file.',
  },
} satisfies TextsLike<typeof kkRefusals>;
