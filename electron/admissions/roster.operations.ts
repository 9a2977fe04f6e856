import { createHash } from 'node:crypto';
import { findRosterSheet } from '../../shared/admissions/columns.ts';
import type { ManDraft } from '../../shared/admissions/man-draft.ts';
import { type RosterReading, readRoster } from '../../shared/admissions/roster.ts';
import { type Cell, cellText, tidyText } from '../../shared/admissions/sheet.ts';
import type { admissionsOperations, RosterReadingView } from '../../shared/contract/admissions.contract.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { Db } from '../database/open.ts';
import { type HandlersOf, prepared } from '../host/handlers.ts';
import { Refusal, refuse } from '../host/refusal.ts';
import { insertMan, knownMen } from './admissions.repository.ts';
import { demandTerms } from './judged-man.ts';
import { insertImport, lastImportOf } from './orders-and-imports.repository.ts';
import { insertPayment } from './papers-and-payments.repository.ts';
import { readRosterFile } from './roster-file.ts';

type RosterOperation = 'admissions.readRoster' | 'admissions.importRoster';
type RosterInput = ParsedInputOf<'admissions.readRoster'>;

/** So many rows below the headings are looked at for what a column holds. */
const SAMPLE_ROWS = 20;

/** The list a clerk sent, unpacked: slow, so before the transaction. */
interface OpenedList {
  sheets: string[];
  sheetName: string;
  rows: Cell[][];
  encoding: string | null;
  sha256: string;
}

/** Lists of applicants: the dry run, and the import that judges every line again while it writes. */
export const rosterHandlers: HandlersOf<Pick<typeof admissionsOperations, RosterOperation>> = {
  'admissions.readRoster': prepared<'admissions.readRoster', OpenedList>({
    prepare: (_, input) => openList(input),
    run: ({ db }, input, list) => ({
      ...asView(judge(db, input, list), input.fileName, list),
      importedBefore: lastImportOf(db, input.cohortId, list.sha256) ?? null,
    }),
  }),

  'admissions.importRoster': prepared<'admissions.importRoster', OpenedList>({
    prepare: (_, input) => openList(input),
    run: ({ db, now, person, tell }, input, list) => {
      const { cohortId, fileName } = input;
      const { columns, rows, summary } = judge(db, input, list);
      if (columns.missing.length > 0 || columns.headerRow === null)
        refuse('admissions.columnsMissing', { fileName, missing: columns.missing });
      const good = rows.flatMap(({ man, number }) => (man ? [{ man, number }] : []));
      const before = lastImportOf(db, cohortId, list.sha256);
      if (good.length === 0 && before) refuse('admissions.sameFile', { fileName, ...before });
      if (good.length === 0) refuse('admissions.nothingToImport', { fileName, rows: rows.length });
      const importBatchId = insertImport(db, {
        cohortId,
        fileName,
        sha256: list.sha256,
        importedAt: now,
        importedBy: person.fullName,
        rowCount: good.length,
      });
      const cadetIds = good.map(({ man, number }) => writeMan(db, man, { cohortId, importBatchId, number }));
      tell({ fileName, count: good.length, refused: summary.refused, intake: demandTerms(db, cohortId).code });
      return { imported: good.length, refused: summary.refused, cadetIds };
    },
  }),
};

async function openList(input: RosterInput): Promise<OpenedList> {
  const bytes = Buffer.from(input.bytes, 'base64');
  const file = await readRosterFile(input.fileName, bytes);
  if (!file.ok) throw new Refusal(file.code, file.params);
  const { sheets, encoding } = file.value;
  const names = sheets.map(({ name }) => name);
  const wanted = input.sheetName ?? findRosterSheet(sheets) ?? sheets.find(({ rows }) => rows.length > 0)?.name;
  const sheet =
    sheets.find(({ name }) => name === wanted) ??
    refuse('admissions.fileNoSuchSheet', { fileName: input.fileName, sheetName: wanted ?? '', sheets: names });
  return {
    sheets: names,
    sheetName: sheet.name,
    rows: sheet.rows,
    encoding: encoding ?? null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function judge(db: Db, { cohortId, mapping, corrections }: RosterInput, list: OpenedList): RosterReading {
  const terms = demandTerms(db, cohortId);
  return readRoster({
    sheet: list.rows,
    ...(mapping && { mapping }),
    corrections,
    cohort: terms,
    rules: terms,
    known: knownMen(db),
  });
}

function writeMan(
  db: Db,
  { familyText, paidTenge, receipt, ...man }: ManDraft,
  { number, ...place }: { cohortId: number; importBatchId: number; number: number | null },
): number {
  const id = insertMan(db, { ...man, ...place, rosterNumber: number, familyNote: familyText });
  if (paidTenge > 0)
    insertPayment(db, { cadetId: id, amount: paidTenge, paidOn: null, receipt, source: 'own', returnBasis: null });
  return id;
}

type View = Omit<RosterReadingView, 'importedBefore'>;

function asView({ columns, rows, leftOut, summary }: RosterReading, fileName: string, list: OpenedList): View {
  const fieldAt = new Map(columns.columns.map(({ column, field }) => [column, field]));
  const text = (cell: Cell | undefined) => tidyText(cellText(cell));
  const sampleOf = (cell: Cell | undefined) => text(cell).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');
  const headings = columns.headerRow === null ? [] : (list.rows[columns.headerRow - 1] ?? []);
  const below = list.rows.slice(columns.headerRow ?? 0, (columns.headerRow ?? 0) + SAMPLE_ROWS);
  const width = Math.max(0, headings.length, ...below.map((row) => row.length));
  return {
    fileName,
    sheets: list.sheets,
    sheetName: list.sheetName,
    encoding: list.encoding,
    headerRow: columns.headerRow,
    columns: Array.from({ length: width }, (_, index) => ({
      index,
      heading: text(headings[index]),
      sample: below.map((row) => sampleOf(row[index])).find((sample) => sample !== '') ?? '',
      field: fieldAt.get(index) ?? null,
    })),
    missing: columns.missing,
    rows: rows.map(({ man: _, ...row }) => row),
    leftOut,
    summary,
  };
}
