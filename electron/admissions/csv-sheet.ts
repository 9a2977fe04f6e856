import type { Cell } from '../../shared/admissions/sheet.ts';
import { type Result, refuse } from '../../shared/kit/result.ts';
import { MOST_SHEET_ROWS, tooManyRows, withinLimits } from './sheet-limits.ts';

/** In the order they are preferred when equally good: the semicolon is what Excel writes with Russian settings. */
const DELIMITERS = [';', '\t', ','];
const SAMPLE_LINES = 40;

/** How often each line of the sample holds the delimiter outside quotes; the median tells a column mark. */
function medianCount(lines: string[], delimiter: string): number {
  const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  const counts = DELIMITERS.map((delimiter) => medianCount(lines, delimiter));
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Excel's `="000714"` keeps leading zeros in a csv: the digits are meant, not a formula. */
function toCell(field: string): Cell {
  const text = /^="(.*)"$/s.exec(field)?.[1] ?? field;
  return text === '' ? null : text;
}

/** Rows of delimited text; every cell is text. Refusals: `admissions.fileBrokenCsv` {line}, `admissions.fileTooManyRows`. */
export async function readCsvSheet(text: string): Promise<Result<Cell[][]>> {
  const { parse, CsvError } = await import('csv-parse/sync');
  // 'sep=;' in the first line is Excel's own hint; it stays a row, so that row numbers are those of the file.
  const hint = /^sep=(.)\r?\n/.exec(text)?.[1];
  try {
    const records = parse(text, {
      delimiter: hint ?? findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: MOST_SHEET_ROWS,
    });
    if (records.length === MOST_SHEET_ROWS) return tooManyRows(text.split('\n').length);
    return withinLimits(records.map((record) => record.map(toCell)));
  } catch (error) {
    if (error instanceof CsvError) return refuse('admissions.fileBrokenCsv', { line: Number(error.lines ?? 0) });
    throw error;
  }
}
