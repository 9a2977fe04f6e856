import type { LocalDate } from '../kit/local-time.ts';
import { judgeAdmission } from './admission.ts';
import { type ColumnMapping, type ColumnMatch, matchColumns } from './columns.ts';
import type { Finding } from './finding.ts';
import { doubleOf } from './identity.ts';
import type { KnownMan } from './known-man.ts';
import type { ManDraft } from './man-draft.ts';
import { readFacts } from './row-facts.ts';
import { readBirthDate, readIin } from './row-identity.ts';
import { type LeftOutRow, leftOutReason } from './row-kind.ts';
import { readNames } from './row-names.ts';
import { type CellCorrection, openRow, type RowReader } from './row-reader.ts';
import { type Cell, cellText, tidyText } from './sheet.ts';

export type RosterVerdict = 'ready' | 'repaired' | 'refused';

export type RosterRow = {
  /** Row of the sheet, from 1. */
  sheetRow: number;
  /** The list's own number ('№ п/п'); null when it has none. */
  number: number | null;
  /** Name as read, for the dry run; '' when there is none. */
  fullName: string;
  verdict: RosterVerdict;
  /** Absent when the row is refused. */
  man?: ManDraft;
  findings: Finding[];
};

export type RosterInput = {
  sheet: Cell[][];
  mapping?: ColumnMapping;
  /** Cells a person put right in the dry run. */
  corrections?: CellCorrection[];
  cohort: { startsOn: LocalDate; endsOn: LocalDate; code: string };
  /** Values of the rule book the intake started with. */
  rules: { ageFrom: number; ageTo: number; feeTenge: number };
  /** Men of this and earlier intakes. */
  known: KnownMan[];
};

export type RosterSummary = {
  rows: number;
  ready: number;
  repaired: number;
  refused: number;
  /** Imported, but with a bar to enrolment. */
  barred: number;
  /** Rows by finding code. */
  byCode: Record<string, number>;
};

export type RosterReading = {
  columns: ColumnMatch;
  rows: RosterRow[];
  leftOut: LeftOutRow[];
  summary: RosterSummary;
};

/** Whom an IIN already belongs to: a line higher up, men already stored. */
type Taken = {
  above: Map<string, { sheetRow: number; number: number | null; fullName: string }>;
  known: Map<string, KnownMan[]>;
};

/** The same IIN higher up in the list or in this intake refuses the row; in an earlier intake it is worth knowing. */
function findDoubles(row: RowReader, iin: string, taken: Taken, cohortCodeHere: string): void {
  const above = taken.above.get(iin);
  if (above) {
    const { sheetRow, number, fullName } = above;
    row.note('refusal', 'iin.twiceInList', 'iin', { iin, otherRow: sheetRow, otherNumber: number, fullName });
  }
  for (const man of taken.known.get(iin) ?? []) {
    const { level, code, params } = doubleOf(man, cohortCodeHere);
    row.note(level, code, 'iin', params);
  }
}

/** Formulas the file holds no result for: nothing is computed here, so what they would show is unknown. */
function refuseUncalculated(row: RowReader, match: ColumnMatch): void {
  for (const { field } of match.columns) {
    if (row.text(field).startsWith('=')) row.note('refusal', 'cell.notCalculated', field);
  }
}

function readRow(sheetRow: number, row: RowReader, match: ColumnMatch, taken: Taken, input: RosterInput) {
  refuseUncalculated(row, match);
  const names = readNames(row);
  const iin = readIin(row);
  const birthDate = readBirthDate(row, iin);
  const facts = readFacts(row);
  const fullName = [names.surname, names.givenName, names.patronymic ?? ''].filter((name) => name !== '').join(' ');
  const digits = /^\d{1,6}(?=\.?$)/.exec(row.text('number'))?.[0];
  const number = digits === undefined ? null : Number(digits);
  if (iin.iin !== null) {
    findDoubles(row, iin.iin, taken, input.cohort.code);
    if (!taken.above.has(iin.iin)) taken.above.set(iin.iin, { sheetRow, number, fullName });
  }

  const { findings } = row;
  const read: RosterRow = { sheetRow, number, fullName, verdict: 'refused', findings };
  const { paidTenge } = facts;
  if (iin.iin === null || birthDate === null || paidTenge === null) return read;
  if (findings.some(({ level }) => level === 'refusal')) return read;
  const man: ManDraft = { ...names, ...facts, iin: iin.iin, birthDate, paidTenge };
  // Papers are handed in later, so a list is not judged by them.
  const terms = { ...input.rules, ...input.cohort, documentsRequired: [] };
  const judged = judgeAdmission({ ...man, documents: [], decision: null }, terms).findings;
  for (const { level, code, field, params } of judged) {
    if (field !== 'documents') row.note(level, code, field, params);
  }
  const repaired = findings.some(({ level }) => level === 'repair');
  return { ...read, verdict: repaired ? 'repaired' : 'ready', man } satisfies RosterRow;
}

function summarise(rows: RosterRow[]): RosterSummary {
  const count = (verdict: RosterVerdict) => rows.filter((row) => row.verdict === verdict).length;
  const byCode: Record<string, number> = {};
  for (const { findings } of rows) {
    for (const code of new Set(findings.map((finding) => finding.code))) byCode[code] = (byCode[code] ?? 0) + 1;
  }
  const barred = rows.filter(({ findings }) => findings.some(({ level }) => level === 'bar')).length;
  return {
    rows: rows.length,
    ready: count('ready'),
    repaired: count('repaired'),
    refused: count('refused'),
    barred,
    byCode,
  };
}

/**
 * The dry run of an import: every line of the list with its verdict and what was found, nothing written. Lines that
 * hold no man are listed in `leftOut` with their text. When `columns.missing` is not empty no row is read: the columns
 * have to be named by a person first (`mapping`).
 */
export function readRoster(input: RosterInput): RosterReading {
  const columns = matchColumns(input.sheet, input.mapping);
  const rows: RosterRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const readable = columns.headerRow !== null && columns.missing.length === 0;
  const taken: Taken = { above: new Map(), known: Map.groupBy(input.known, ({ iin }) => iin) };
  for (let index = columns.headerRow ?? 0; readable && index < input.sheet.length; index += 1) {
    const sheetRow = index + 1;
    const cells = input.sheet[index] ?? [];
    const reason = leftOutReason(cells, columns);
    if (reason !== null) {
      const text = Array.from(cells, (cell) => tidyText(cellText(cell))).filter((word) => word !== '');
      leftOut.push({ sheetRow, reason, text: text.join(' · ') });
      continue;
    }
    const corrections = (input.corrections ?? []).filter((correction) => correction.sheetRow === sheetRow);
    rows.push(readRow(sheetRow, openRow(cells, columns, corrections), columns, taken, input));
  }
  return { columns, rows, leftOut, summary: summarise(rows) };
}
