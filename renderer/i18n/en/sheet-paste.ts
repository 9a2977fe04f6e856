import type { sheetPaste as kk } from '../kk/sheet-paste.ts';
import type { TextsLike } from '../texts-like.ts';

/** Marks that come from a spreadsheet, pasted or by file. */
export const sheetPaste = {
  open: 'Paste marks',
  title: 'Paste marks',
  lead: 'First line: {{name}}. One column goes into the column of the cursor, two into ticket and mark; names in front find the cadets.',
  field: 'Column from Excel (Ctrl V)',
  line: 'Line',
  state: 'State',
  before: 'now: {{was}}',
  byNames_one: '{{count}} cadet found by name.',
  byNames_other: '{{count}} cadets found by name.',
  fewer: '{{lines}} lines, {{men}} cadets from the cursor down: the others stay as they are.',
  over_one: '{{count}} cell holds something else and is written over',
  over_other: '{{count}} cells hold something else and are written over',
  nothing: 'Paste a column',
  mend_one: '{{count}} line refused',
  mend_other: '{{count}} lines refused',
  go_one: 'Write for {{count}} cadet',
  go_other: 'Write for {{count}} cadets',
  refused: {
    what_one: '{{count}} line is refused, nothing was written',
    what_other: '{{count}} lines are refused, nothing was written',
    why: '{{lines}} lines came, {{men}} cadets stand from the cursor down.',
    todo: 'Mend the spreadsheet and paste again.',
  },
  fromFile: 'From a file (xlsx, csv)',
  name: 'Name',
  nothingInFile: 'Nothing to write',
  unread: {
    what: 'The columns were not recognised',
    why: 'A column of names and one of marks are needed.',
    todo: 'Say below what the columns hold.',
  },
  leftOut: {
    what_one: '{{count}} line is left out',
    what_other: '{{count}} lines are left out',
    why: 'The other lines are written without them.',
    todo: 'Mend the red lines in the file, or type them by hand.',
  },
  value: {
    mark: 'a mark is 2 to 5, A or E',
    ticket: 'a ticket is 1 to 999',
    minutes: 'a time is written 12:30',
    number: 'a number is needed',
    text: 'the text is too long',
  },
  problem: {
    notValue: 'no such value',
    notAdmitted: 'not admitted',
    noMan: 'no such cadet on the sheet',
    manyMen: 'two cadets fit',
    manTwice: 'a second time',
    tooMany: 'one line too many',
  },
} satisfies TextsLike<typeof kk>;
