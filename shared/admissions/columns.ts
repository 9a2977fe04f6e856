import { fieldsOfHeading } from './headings.ts';
import { type Cell, cellText, ROSTER_FIELDS, type RosterField, tidyText } from './sheet.ts';

/** Headings are looked for in this many rows: title, date and approval lines may stand above them. */
const HEADING_ROWS = 20;

/** A heading understood only together with the group heading above it ('ВВК' over 'дата') is a little less sure. */
const WITH_GROUP = 0.9;

export type MatchedColumn = {
  field: RosterField;
  /** Place in the row, from 0. */
  column: number;
  heading: string;
  /** 0…1; 1 also for a column the person chose. */
  confidence: number;
  chosen: boolean;
};

/** A person's correction of the match. */
export type ColumnMapping = {
  /** Sheet row of the headings, from 1; 0 when the list has none. */
  headerRow?: number;
  /** Column (from 0) of a field, or null for "not in this list". Fields not named are matched by heading. */
  columns?: Partial<Record<RosterField, number | null>>;
};

export type ColumnMatch = {
  /** Sheet row of the headings, from 1; 0 when the person said there are none; null when none were found. */
  headerRow: number | null;
  columns: MatchedColumn[];
  /** Columns with a heading that names no field (or one already taken). */
  unmatched: { column: number; heading: string }[];
  /** What a roster cannot be read without and was not found: 'iin', and 'surname' or 'givenName' or both. */
  missing: RosterField[];
};

/** Headings of one row, each also with the group heading above it. */
function headingsAt(rows: Cell[][], index: number): { own: string; grouped: string }[] {
  const above = rows[index - 1] ?? [];
  return Array.from(rows[index] ?? [], (cell, column) => {
    const own = tidyText(cellText(cell));
    return { own, grouped: tidyText(`${cellText(above[column])} ${own}`) };
  });
}

function matchRow(headings: { own: string; grouped: string }[], mapping: ColumnMapping): MatchedColumn[] {
  const chosen = Object.entries(mapping.columns ?? {}) as [RosterField, number | null][];
  const settled = new Set(chosen.map(([field]) => field));
  const columns: MatchedColumn[] = chosen.flatMap(([field, column]) =>
    column === null ? [] : [{ field, column, heading: headings[column]?.own ?? '', confidence: 1, chosen: true }],
  );
  const candidates = headings.flatMap(({ own, grouped }, column) => {
    const byOwn = fieldsOfHeading(own).map((match) => ({ ...match, column, heading: own, chosen: false }));
    const byGroup = fieldsOfHeading(grouped).map(({ field, confidence }) => {
      return { field, confidence: confidence * WITH_GROUP, column, heading: grouped, chosen: false };
    });
    return [...byOwn, ...byGroup];
  });
  // A stable sort: equally sure matches keep the order of columns and, within one, of the list of headings.
  for (const candidate of candidates.sort((a, b) => b.confidence - a.confidence)) {
    if (settled.has(candidate.field) || columns.some(({ column }) => column === candidate.column)) continue;
    settled.add(candidate.field);
    columns.push(candidate);
  }
  return giveNameToSurname(columns);
}

/** Beside a column of surnames, 'Аты-жөні' or 'Name' holds the given name (and patronymic), not the full name. */
function giveNameToSurname(columns: MatchedColumn[]): MatchedColumn[] {
  const has = (field: RosterField) => columns.some((column) => column.field === field);
  if (!has('surname') || has('givenName')) return columns;
  return columns.map((column) =>
    column.field === 'fullName' && !column.chosen ? { ...column, field: 'givenName' as const } : column,
  );
}

function missingFrom(columns: MatchedColumn[]): RosterField[] {
  const has = (field: RosterField) => columns.some((column) => column.field === field);
  const missing: RosterField[] = has('iin') ? [] : ['iin'];
  if (has('fullName')) return missing;
  if (!has('surname')) missing.push('surname');
  if (!has('givenName')) missing.push('givenName');
  return missing;
}

/** Headings are believed where a name or IIN is among at least two columns understood. */
function isHeadingRow(columns: MatchedColumn[]): boolean {
  return columns.length >= 2 && columns.some(({ field }) => ['iin', 'surname', 'fullName'].includes(field));
}

function findHeadings(rows: Cell[][]): number | null {
  let best: { index: number; score: number } | null = null;
  for (let index = 0; index < Math.min(rows.length, HEADING_ROWS); index += 1) {
    const columns = matchRow(headingsAt(rows, index), {});
    if (!isHeadingRow(columns)) continue;
    const score = columns.reduce((sum, { confidence }) => sum + confidence, 0);
    if (best === null || score > best.score) best = { index, score };
  }
  return best?.index ?? null;
}

/**
 * Finds the heading row and what each column holds, in Kazakh, Russian or English; `mapping` is a person's correction
 * and always wins. Rows above the headings are titles.
 */
export function matchColumns(rows: Cell[][], mapping: ColumnMapping = {}): ColumnMatch {
  const found = mapping.headerRow === undefined ? findHeadings(rows) : mapping.headerRow - 1;
  const headings = found === null || found < 0 ? [] : headingsAt(rows, found);
  const columns = matchRow(headings, mapping).sort(
    (a, b) => ROSTER_FIELDS.indexOf(a.field) - ROSTER_FIELDS.indexOf(b.field),
  );
  return {
    headerRow: found === null ? null : found + 1,
    columns,
    unmatched: headings.flatMap(({ own }, column) =>
      own === '' || columns.some((match) => match.column === column) ? [] : [{ column, heading: own }],
    ),
    missing: missingFrom(columns),
  };
}

/** Name of the first sheet that reads as a roster; null when none does. The list often stands on the second sheet. */
export function findRosterSheet(sheets: { name: string; rows: Cell[][] }[]): string | null {
  const found = sheets.find(({ rows }) => {
    const { headerRow, missing } = matchColumns(rows);
    return headerRow !== null && missing.length === 0;
  });
  return found?.name ?? null;
}
