import { repairLatin } from '../kit/kazakh.ts';
import type { RowReader } from './row-reader.ts';
import { cellText, type RosterField } from './sheet.ts';

export type Names = { surname: string; givenName: string; patronymic: string | null };

const INITIAL = /(^| )\p{Lu}\.?( ?\p{Lu}\.?)?$/u;
const NAME_LETTERS = /^[\p{L}\p{M} .'’\-‐‑]*$/u;

/** One name cell: blanks around it and Latin look-alikes are mended and said; other odd signs are pointed out. */
function readName(row: RowReader, field: RosterField): string {
  const tidy = row.text(field);
  if (tidy !== cellText(row.cell(field)).normalize('NFC')) row.note('repair', 'name.spaces', field, { name: tidy });
  const { text, repairs, mixed } = repairLatin(tidy);
  if (repairs.length > 0) {
    const letters = repairs.map(({ from, to }) => `${from} → ${to}`);
    row.note('repair', 'name.latin', field, { name: text, letters });
  }
  if (mixed.length > 0 || !NAME_LETTERS.test(text)) row.note('notice', 'name.oddLetters', field, { name: text });
  return text;
}

/** First word, second word, all the rest: 'Алиев Самир Рашид оглы' has the patronymic 'Рашид оглы'. */
function splitWords(text: string): [string, string, string] {
  const [first = '', second = '', ...rest] = text.split(' ');
  return [first, second, rest.join(' ')];
}

/**
 * Surname, given name and patronymic from their own columns, from one column for the full name, or from a surname
 * beside 'Имя, отчество'. A missing surname or given name refuses the row; many men have no patronymic.
 */
export function readNames(row: RowReader): Names {
  let names: Names;
  if (row.hasColumn('surname') || !row.hasColumn('fullName')) {
    names = { surname: readName(row, 'surname'), givenName: readName(row, 'givenName'), patronymic: null };
    if (row.hasColumn('patronymic')) names.patronymic = readName(row, 'patronymic') || null;
    else {
      const [given, ...rest] = names.givenName.split(' ');
      names = { ...names, givenName: given ?? '', patronymic: rest.join(' ') || null };
    }
  } else {
    const [surname, givenName, patronymic] = splitWords(readName(row, 'fullName'));
    names = { surname, givenName, patronymic: patronymic || null };
  }
  const surnameField = row.hasColumn('surname') ? 'surname' : 'fullName';
  const givenField = row.hasColumn('surname') ? 'givenName' : 'fullName';
  if (names.surname === '') row.note('refusal', 'surname.missing', surnameField);
  if (names.givenName === '') row.note('refusal', 'givenName.missing', givenField);
  else if (INITIAL.test(names.givenName)) row.note('notice', 'name.initials', givenField, { name: names.givenName });
  return names;
}
