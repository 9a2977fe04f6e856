import type { ListCell, ListPaper } from '../../../shared/papers/list-paper.ts';
import { cellText } from './list-cell.ts';

/** Text that Excel of this country opens rightly: UTF-8 with a mark, semicolons, lines ended as on Windows (DOMAIN §8). */
export function csvBytes(lines: readonly (readonly string[])[]): Buffer {
  const text = lines.map((line) => line.map(csvCell).join(';')).join('\r\n');
  return Buffer.from(`\uFEFF${text}\r\n`);
}

export const listCsv = ({ columns, rows }: ListPaper): Buffer =>
  csvBytes([columns.map(({ header }) => header), ...rows.map((row) => columns.map((_, at) => plain(row[at] ?? null)))]);

/** A number is written without spaces and with the comma of this country, so that a sheet can count with it. */
const plain = (cell: ListCell): string => (typeof cell === 'number' ? String(cell).replace('.', ',') : cellText(cell));

/** Quoted where it must be; a text that a spreadsheet would run as a formula is kept a text, a number stays one. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) && !/^-\d+(,\d+)?$/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
