import type { examSheetOperations, Sheet, SheetRow } from '../../shared/contract/exam-sheet.contract.ts';
import { FIRING_SUBJECT } from '../../shared/exams/exam-terms.ts';
import { judgeResults } from '../../shared/exams/norms.ts';
import { fillCells } from '../../shared/exams/put-cells.ts';
import { sheetSummary } from '../../shared/exams/sheet-summary.ts';
import type { Db } from '../database/open.ts';
import { type Context, type HandlersOf, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { checkSignature, type Signer, signerStill } from '../people/sign.ts';
import { lineOf, type MarksTable, openMarksFile } from './marks-file.ts';
import { markOf, markText } from './read-men.ts';
import { closedSheet, demandExam, readSheet } from './read-sheet.ts';
import {
  deleteWaitingSignatures,
  findClosing,
  insertClosing,
  insertSignature,
  listClosings,
  listEntries,
  listIins,
  listSignatures,
  listSubjectMarks,
  putMarks,
  reopenClosing,
} from './sheet.repository.ts';

const NAMES_SHOWN = 5;

export const sheetHandlers: HandlersOf<typeof examSheetOperations> = {
  'sheets.get': ({ db, now }, { examId }) => readSheet(db, examId, now),

  'sheets.put': (context, { examId, cells }) => {
    const { db, now, tell } = context;
    const sheet = openSheet(context, examId);
    const filling = fillCells(sheet.rows, cells, (results) => judgeResults(sheet.norms, results));
    const [stranger] = filling.strangers;
    if (stranger !== undefined) refuse('exams.notOfSheet', { name: nameOf(db, stranger) });
    if (filling.twice) refuse('sheets.cellTwice', { name: filling.twice.name });
    const conflicts = [...new Set(filling.conflicts)];
    if (conflicts.length > 0)
      refuse('sheets.changedMeanwhile', {
        count: conflicts.length,
        names: namesOf(conflicts),
        by: conflicts[0]?.by ?? '',
        cadetIds: conflicts.map(({ cadetId }) => cadetId),
      });
    const barred = [...new Set(filling.barred)];
    if (barred.length > 0) refuse('sheets.notAdmitted', { count: barred.length, names: namesOf(barred) });
    const known = new Set(sheet.norms.map(({ normId }) => normId));
    for (const cell of cells)
      if (cell.field === 'results')
        for (const { normId } of cell.value) if (!known.has(normId)) refuse('exams.unknownNorm', { normId });
    const marked = filling.changed.filter(({ before, after }) => before.mark !== after.mark);
    if (marked.length > 0 && now.slice(0, 10) < sheet.date) refuse('sheets.tooEarly', { date: sheet.date });
    demandNotRetaken(db, sheet, marked);
    const unsigned = filling.changed.length === 0 ? [] : unsign(db, examId);
    const after = filling.changed.map((line) => line.after);
    writeLines(context, sheet, after);
    tell({
      examId,
      subject: sheet.subjectCode,
      platoon: sheet.platoon,
      names: namesOf(after),
      count: after.length,
      marks: marked.slice(0, NAMES_SHOWN).map((line) => String(line.after.mark ?? '')),
      ...(marked.length === after.length && { context: 'marked' }),
    });
    const changed = new Map(after.map((row) => [row.cadetId, row]));
    const by = context.person.fullName;
    return {
      changed: after.length,
      rows: after.map((row) => ({
        ...row,
        changedSince: sheet.closings.length > 0 && row.closedMark !== row.mark,
        at: now,
        by,
        values: row.values + 1,
      })),
      summary: sheetSummary(sheet.rows.map((row) => changed.get(row.cadetId) ?? row)),
      unsigned,
    };
  },

  'sheets.readFile': prepared<'sheets.readFile', MarksTable[]>({
    prepare: (_, input) => openMarksFile(input),
    run: (context, { examId }, tables) => {
      const sheet = openSheet(context, examId);
      const onSheet = new Set(sheet.rows.map(({ cadetId }) => cadetId));
      const byIin = new Map([...listIins(context.db, sheet.cohortId)].filter(([, cadetId]) => onSheet.has(cadetId)));
      return {
        tables: tables.map(({ name, rows }) => ({ name, rows: rows.map((cells) => lineOf(cells, byIin)) })),
      };
    },
  }),

  'sheets.fillFromRange': (context, { examId }) => {
    const { db, now, tell } = context;
    const sheet = openSheet(context, examId);
    if (sheet.subjectCode !== FIRING_SUBJECT) refuse('sheets.notFiring', { subject: sheet.subjectCode });
    if (now.slice(0, 10) < sheet.date) refuse('sheets.tooEarly', { date: sheet.date });
    const filled = sheet.rows
      .filter(({ admitted, mark, byRange }) => admitted && mark === null && byRange !== null)
      .map((row): SheetRow => ({ ...row, mark: row.byRange, source: 'range' }));
    if (filled.length === 0) refuse('sheets.nothingFromRange');
    const unsigned = unsign(db, examId);
    writeLines(context, sheet, filled);
    tell({ examId, subject: sheet.subjectCode, platoon: sheet.platoon, count: filled.length });
    return { filled: filled.length, unsigned };
  },

  'sheets.history': ({ db }, { examId, cadetId }) => {
    demandExam(db, examId);
    return listEntries(db, examId, cadetId).map(({ mark, results, undone, ...entry }) => ({
      ...entry,
      mark: markOf(mark),
      results: Object.entries(JSON.parse(results) as Record<string, number>).map(([normId, value]) => ({
        normId: Number(normId),
        value,
      })),
      undone: undone === 1,
    }));
  },

  'sheets.sign': prepared<'sheets.sign', Signer>({
    prepare: (context, input) => checkSignature(context, input),

    run(context, { examId }, shown) {
      const { db, now, tell } = context;
      const sheet = openSheet(context, examId);
      const { personId, fullName } = signerStill(context, shown);
      const seat = sheet.commission.find((one) => one.signs && one.personId === personId);
      if (!seat) return refuse('sheets.notSigner', { name: fullName });
      if (seat.signedAt !== null) refuse('sheets.signedAlready', { name: fullName });
      demandClosable(sheet, 'unsigned');
      insertSignature(db, { examId, personId, at: now });
      tell({ examId, subject: sheet.subjectCode, platoon: sheet.platoon, name: fullName });
      return {
        name: fullName,
        missing: sheet.commission
          .filter((one) => one.signs && one.signedAt === null && one !== seat)
          .map(({ name }) => name),
      };
    },
  }),

  'sheets.close': (context, { examId }) => {
    const { db, now, person, tell } = context;
    const sheet = openSheet(context, examId);
    demandClosable(sheet, null);
    const content: Sheet = { ...sheet, state: 'closed', closings: [], hindrances: [] };
    insertClosing(db, { examId, content: JSON.stringify(content), at: now, by: person.personId });
    tell({ examId, subject: sheet.subjectCode, platoon: sheet.platoon, date: sheet.date });
    return { closedAt: now };
  },

  'sheets.reopen': ({ db, now, person, tell }, { examId, reason }) => {
    const exam = demandExam(db, examId);
    const standing = listClosings(db, { examId }).find(({ reopenedAt }) => reopenedAt === null);
    if (!standing) return refuse('sheets.notClosed');
    reopenClosing(db, { closingId: standing.closingId, at: now, by: person.personId, reason });
    tell({ examId, subject: exam.subjectCode, platoon: exam.platoon, date: exam.date, reason });
    return {};
  },

  'sheets.asClosed': ({ db }, { closingId }) =>
    closedSheet(db, findClosing(db, closingId) ?? refuse('sheets.unknownClosing')),
};

/** @throws Refusal sheets.closed, exams.unknownExam */
function openSheet({ db, now }: Pick<Context, 'db' | 'now'>, examId: number): Sheet {
  const sheet = readSheet(db, examId, now);
  return sheet.state === 'closed' ? refuse('sheets.closed', { at: sheet.closings.at(-1)?.closedAt ?? '' }) : sheet;
}

/** @throws Refusal sheets.notClosable with everything that stands in the way, one code aside */
function demandClosable({ hindrances }: Sheet, aside: 'unsigned' | null): void {
  const found = hindrances.filter(({ code }) => code !== aside);
  if (found.length > 0)
    refuse('sheets.notClosable', { count: found.length, hindrances: found.map((one) => ({ ...one })) });
}

/** A mark that a retake was sat for does not turn into a pass behind it. @throws Refusal sheets.retaken */
function demandNotRetaken(db: Db, sheet: Sheet, marked: readonly { after: SheetRow }[]): void {
  if (sheet.kind !== 'main') return;
  const retaken = new Set(
    listSubjectMarks(db, sheet.cohortId, sheet.subjectCode)
      .filter(({ kind, mark }) => kind === 'retake' && mark !== null)
      .map(({ cadetId }) => cadetId),
  );
  const found = marked.find(
    ({ after }) => typeof after.mark === 'number' && after.mark > 2 && retaken.has(after.cadetId),
  );
  if (found) refuse('sheets.retaken', { name: found.after.name });
}

/** Marks that change are no longer what was signed. @returns whose signatures went */
export function unsign(db: Db, examId: number): string[] {
  const waiting = listSignatures(db, examId).filter(({ closingId }) => closingId === null);
  if (waiting.length > 0) deleteWaitingSignatures(db, examId);
  return waiting.map(({ name }) => name);
}

function writeLines({ db, now, person }: Context, sheet: Sheet, rows: readonly SheetRow[]): void {
  const { examId, subjectCode, kind } = sheet;
  putMarks(
    db,
    rows.map(({ cadetId, mark, source, ticket, results, examiner, note }) => ({
      examId,
      cadetId,
      subjectCode,
      kind,
      mark: markText(mark),
      source,
      ticket,
      results: JSON.stringify(Object.fromEntries(results.map(({ normId, value }) => [normId, value]))),
      examiner,
      note,
      at: now,
      by: person.personId,
    })),
  );
}

const namesOf = (rows: readonly { name: string }[]): string[] => rows.slice(0, NAMES_SHOWN).map(({ name }) => name);

const nameOf = (db: Db, cadetId: number): string =>
  db
    .prepare<[number], { name: string }>("SELECT surname || ' ' || given_name AS name FROM cadet WHERE id = ?")
    .get(cadetId)?.name ?? '';
