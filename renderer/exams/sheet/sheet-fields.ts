import type { KeyboardEvent } from 'react';
import type { Sheet, SheetCell, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import { normText } from '../../../shared/exams/norms.ts';
import { digitPressed } from '../../components/field-control.ts';
import { parseResult } from './result-text.ts';

/** A column that is typed: of a practical subject every norm has its own. */
export type Field = 'ticket' | 'mark' | 'note' | 'examiner' | `norm-${number}`;
/** What goes into one cell, before it is known what was seen there. */
export type NewCell = SheetCell extends infer Cell ? (Cell extends SheetCell ? Omit<Cell, 'seen'> : never) : never;

/** Columns in the order that Tab takes them. */
export const fieldsOf = ({ norms }: Pick<Sheet, 'norms'>): Field[] => [
  'ticket',
  ...norms.map(({ normId }): Field => `norm-${normId}`),
  'mark',
  'note',
  'examiner',
];

export const normOf = ({ norms }: Pick<Sheet, 'norms'>, field: Field): Sheet['norms'][number] | undefined =>
  norms.find(({ normId }) => field === `norm-${normId}`);

/** What a text of a column has to look like. */
export function textKind(
  sheet: Pick<Sheet, 'norms'>,
  field: Exclude<Field, 'mark'>,
): 'ticket' | 'minutes' | 'number' | 'text' {
  if (field === 'ticket') return 'ticket';
  const norm = normOf(sheet, field);
  if (!norm) return 'text';
  return norm.unit === 'minutes' ? 'minutes' : 'number';
}

/** Which cell of the contract a column is part of. */
export const cellField = (field: Field): SheetCell['field'] =>
  field === 'ticket' || field === 'mark' || field === 'note' || field === 'examiner' ? field : 'results';

const ABSENT = ['к', 'k', 'н', 'a'];
const EXCUSED = ['б', 'b', 'о', 'o', 'e'];

/**
 * The mark a key stands for: 2–5 by the key's place (the Kazakh number row types letters), absent and excused by the letter
 * typed in any of the three languages, or by the places of K and B.
 */
export function markPressed(event: KeyboardEvent): SheetMark | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const digit = Number(digitPressed(event) ?? 0);
  if (digit === 2 || digit === 3 || digit === 4 || digit === 5) return digit;
  const letter = event.key.toLocaleLowerCase('ru');
  if (ABSENT.includes(letter)) return 'absent';
  if (EXCUSED.includes(letter)) return 'excused';
  if (event.code === 'KeyK') return 'absent';
  return event.code === 'KeyB' ? 'excused' : null;
}

const WORDS: readonly [SheetMark, readonly string[]][] = [
  ['absent', [...ABSENT, 'келмеді', 'н/я', 'неявка', 'не явился', 'absent']],
  ['excused', [...EXCUSED, 'босатылған', 'освобождён', 'освобожден', 'excused']],
];

/** A mark as somebody wrote it in a spreadsheet: «5», «5 (өте жақсы)», «К», «не явился»; null when it is none. */
export function markOfText(text: string): SheetMark | null {
  const said = text.trim().toLocaleLowerCase('ru');
  const digit = /^([2-5])(?:[.,]0+)?(?:\s*\(.*\))?$/.exec(said)?.[1];
  if (digit) return Number(digit) as SheetMark;
  return WORDS.find(([, words]) => words.includes(said))?.[0] ?? null;
}

/** The text that an input begins with. */
export function textOf(sheet: Pick<Sheet, 'norms'>, row: SheetRow, field: Field): string {
  if (field === 'ticket') return row.ticket === null ? '' : `${row.ticket}`;
  if (field === 'note' || field === 'examiner') return row[field] ?? '';
  if (field === 'mark') return row.mark === null ? '' : `${row.mark}`;
  const norm = normOf(sheet, field);
  const value = row.results.find(({ normId }) => normId === norm?.normId)?.value;
  return norm && value !== undefined ? normText(norm.unit, value) : '';
}

/** What a text puts into a cell; null when it cannot stand there. An empty text empties. */
export function cellOfText(sheet: Pick<Sheet, 'norms'>, row: SheetRow, field: Field, text: string): NewCell | null {
  const { cadetId } = row;
  const said = text.trim().replaceAll(/\s+/g, ' ');
  if (field === 'ticket') {
    if (said === '') return { cadetId, field, value: null };
    return /^[1-9]\d{0,2}$/.test(said) ? { cadetId, field, value: Number(said) } : null;
  }
  if (field === 'note' || field === 'examiner') {
    const most = field === 'note' ? 300 : 120;
    return said.length > most ? null : { cadetId, field, value: said === '' ? null : said };
  }
  if (field === 'mark') {
    const value = said === '' ? null : markOfText(said);
    return value === null && said !== '' ? null : { cadetId, field, value };
  }
  const norm = normOf(sheet, field);
  if (!norm) return null;
  const others = row.results
    .filter(({ normId }) => normId !== norm.normId)
    .map(({ normId, value }) => ({ normId, value }));
  if (said === '') return { cadetId, field: 'results', value: others };
  const value = parseResult(norm.unit, said);
  return value === null ? null : { cadetId, field: 'results', value: [...others, { normId: norm.normId, value }] };
}

/** Whether nothing stands in a cell. */
export const isEmptyCell = (sheet: Pick<Sheet, 'norms'>, row: SheetRow, field: Field): boolean =>
  textOf(sheet, row, field) === '';

/** Who is not admitted has only a note. */
export const isBarred = (row: SheetRow, field: Field): boolean => !row.admitted && field !== 'note';

/** The same value, results in whatever order. */
export function sameValue(left: SheetCell['value'], right: SheetCell['value']): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return (
    left.length === right.length &&
    left.every((one) => right.some(({ normId, value }) => normId === one.normId && value === one.value))
  );
}
