import type { Sheet } from '../../../shared/contract/exam-sheet.contract.ts';
import { searchFold } from '../../../shared/kit/kazakh.ts';
import { type Field, markOfText } from './sheet-fields.ts';

/** What a column of somebody's table holds: whose line it is, or a column of the sheet. */
export type TableColumn = 'name' | Field;

export interface TableColumns {
  /** Counted from nought; lines before it belong to the heading of the table. */
  firstLine: number;
  /** One for each column of the table; null where it holds nothing for the sheet. */
  columns: readonly (TableColumn | null)[];
}

/** Headings as schools write them in three languages, folded as the search folds: the first that fits is meant. */
const HEADINGS: readonly (readonly [TableColumn | null, RegExp])[] = [
  [null, /созбен|прописью|words/],
  ['examiner', /емтихан алушы|экзаменатор|examiner/],
  ['ticket', /билет|ticket/],
  ['note', /ескерт|примечан|note|remark/],
  ['mark', /^бага|оценк|отметк|^mark|^grade/],
  ['name', /курсант|аты жони|^теги|^аты$|^акес|^фио$|^ф и о$|фамил|^имя|отчество|cadet|^name|surname|patronymic/],
];
/** Headings are looked for in so many lines at the top. */
const HEAD_LINES = 15;

const folded = (text: string): string =>
  searchFold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function columnOf(heading: string, norms: Sheet['norms']): TableColumn | null {
  const said = folded(heading);
  if (said === '') return null;
  const norm = norms.find(({ names }) => [names.kk, names.ru, names.en].some((name) => folded(name) === said));
  return norm ? `norm-${norm.normId}` : (HEADINGS.find(([, words]) => words.test(said))?.[0] ?? null);
}

/** A column is named once; a name may stand in several, surname and given name each in its own. */
const once = (columns: readonly (TableColumn | null)[]): (TableColumn | null)[] =>
  columns.map((column, index) => (column !== 'name' && columns.indexOf(column) < index ? null : column));

/** The columns by the headings at the top of a table; null where it has none. */
export function findHeadings(
  table: readonly (readonly string[])[],
  { norms }: Pick<Sheet, 'norms'>,
): TableColumns | null {
  const width = widthOf(table);
  for (const [index, line] of table.slice(0, HEAD_LINES).entries()) {
    const columns = once(Array.from({ length: width }, (_, column) => columnOf(line[column] ?? '', norms)));
    const found = new Set(columns.filter((column) => column !== null));
    // A title over the table may hold one of the words, but not two of them in two cells.
    const titled = new Set(line.filter((cell) => cell !== '')).size < Math.min(2, width);
    if (!titled && found.size >= Math.min(2, width)) return { firstLine: index + 1, columns };
  }
  return null;
}

/** The columns by what stands in them, for a table without headings: names, and the last one that holds marks. */
export function guessColumns(table: readonly (readonly string[])[], isMan: (text: string) => boolean): TableColumns {
  const share = (column: number, fits: (text: string) => boolean) => {
    const texts = table.map((line) => line[column] ?? '').filter((text) => text !== '');
    return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
  };
  const indexes = Array.from({ length: widthOf(table) }, (_, column) => column);
  const name = indexes.find((column) => share(column, isMan) > 0.5);
  const mark = indexes.findLast(
    (column) => column !== name && share(column, (text) => markOfText(text) !== null) > 0.5,
  );
  return {
    firstLine: 0,
    columns: indexes.map((column) => (column === name ? 'name' : column === mark ? 'mark' : null)),
  };
}

const widthOf = (table: readonly (readonly string[])[]): number => Math.max(0, ...table.map((line) => line.length));
