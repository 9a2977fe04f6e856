import type { Sheet, SheetRow } from '../../shared/contract/exam-sheet.contract.ts';
import { isAdmitted, reasonsFor } from '../../shared/exams/admission.ts';
import { sheetHindrances, signsSheet } from '../../shared/exams/closing.ts';
import { FIRING_SUBJECT } from '../../shared/exams/exam-terms.ts';
import { judgeResults, tableOn } from '../../shared/exams/norms.ts';
import { sheetSummary } from '../../shared/exams/sheet-summary.ts';
import { owesRetake, standingOf } from '../../shared/exams/standing.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import {
  type ExamRecord,
  findCohort,
  findExam,
  listExamNorms,
  listExams,
  listMembers,
  listSubjects,
} from './exams.repository.ts';
import { listNorms, listNormTables } from './norms.repository.ts';
import { type EnrolledMan, type ExamMan, isOff, markOf, nameMan, readAdmission, readMen } from './read-men.ts';
import { closedSheets } from './read-results.ts';
import {
  type ClosingRow,
  closingContent,
  countEntries,
  listClosings,
  listOverrides,
  listSignatures,
  listSubjectMarks,
  type MarkRow,
  type SignatureRow,
} from './sheet.repository.ts';

type Norm = Sheet['norms'][number];

/** @throws Refusal exams.unknownExam */
export const demandExam = (db: Db, examId: number): ExamRecord =>
  findExam(db, examId) ?? refuse('exams.unknownExam', { examId });

/** The sheet as it stands: as it was signed while it is closed, else computed anew. */
export function readSheet(db: Db, examId: number, now: LocalDateTime): Sheet {
  const exam = demandExam(db, examId);
  const closings = listClosings(db, { examId });
  const standing = closings.find(({ reopenedAt }) => reopenedAt === null);
  return standing ? closedSheet(db, standing) : openSheet(db, exam, closings, now);
}

/** The sheet as it was signed in one closing, with what became of it. */
export function closedSheet(db: Db, { closingId, examId }: ClosingRow): Sheet {
  const content = JSON.parse(closingContent(db, closingId)) as Sheet;
  return { ...content, closings: closingLines(listClosings(db, { examId }), listSignatures(db, examId)) };
}

function openSheet(db: Db, exam: ExamRecord, closings: readonly ClosingRow[], now: LocalDateTime): Sheet {
  const { examId, cohortId, subjectCode } = exam;
  const marks = listSubjectMarks(db, cohortId, subjectCode);
  const men = menOf(exam, readMen(db, cohortId), marks, platoonsClosed(db, exam));
  const rows = rowsOf(db, exam, men, marks, closings.at(-1));
  const signatures = listSignatures(db, examId);
  const waiting = new Map(
    signatures.filter(({ closingId }) => closingId === null).map(({ personId, at }) => [personId, at]),
  );
  const commission = listMembers(db, { examId }).map(({ role, name, personId }) => ({
    role,
    name,
    personId,
    signs: signsSheet({ role, name, personId }),
    signedAt: personId === null ? null : (waiting.get(personId) ?? null),
  }));
  const subject = listSubjects(db, cohortId).find(({ code }) => code === subjectCode);
  return {
    ...exam,
    cohortCode: findCohort(db, cohortId)?.code ?? '',
    subjectNames: subject?.names ?? { kk: subjectCode, ru: subjectCode, en: subjectCode },
    hours: subject?.hours ?? 0,
    state: rows.some(({ mark }) => mark !== null) ? 'open' : 'planned',
    firing: subjectCode === FIRING_SUBJECT,
    norms: normsOf(db, exam),
    commission,
    rows,
    summary: sheetSummary(rows),
    closings: closingLines(closings, signatures),
    hindrances: sheetHindrances({
      today: now.slice(0, 10),
      date: exam.date,
      orderNumber: exam.orderNumber,
      rows,
      commission: commission.map((seat) => ({ ...seat, signed: seat.signedAt !== null })),
    }),
  };
}

/** Platoons whose main sheet of the subject is closed. */
function platoonsClosed(db: Db, { cohortId, subjectCode, kind }: ExamRecord): ReadonlySet<number> {
  if (kind === 'main') return new Set();
  const closed = closedSheets(db, cohortId);
  return new Set(
    listExams(db, cohortId).flatMap((exam) =>
      exam.subjectCode === subjectCode && exam.kind === 'main' && closed.has(exam.examId) ? (exam.platoonId ?? []) : [],
    ),
  );
}

/**
 * Who belongs on a sheet: the men of its platoon who have no mark of the subject elsewhere, or of a retake those who owe
 * it by a closed sheet; and whoever stands on it already. Nobody who is struck off by its day.
 */
export function menOf<M extends EnrolledMan>(
  { examId, kind, platoonId, date }: Pick<ExamRecord, 'examId' | 'kind' | 'platoonId' | 'date'>,
  men: readonly M[],
  marks: readonly MarkRow[],
  closedPlatoons: ReadonlySet<number>,
): M[] {
  const here = new Set(marks.filter((row) => row.examId === examId).map(({ cadetId }) => cadetId));
  const elsewhere = new Set(
    marks.filter((row) => row.examId !== examId && row.kind === kind).map(({ cadetId }) => cadetId),
  );
  const first = new Map(marks.filter((row) => row.kind === 'main').map((row) => [row.cadetId, row]));
  return men.filter((man) => {
    if (here.has(man.cadetId)) return true;
    if (isOff(man, date)) return false;
    if (elsewhere.has(man.cadetId)) return false;
    if (platoonId !== null && man.platoonId !== platoonId) return false;
    if (kind === 'main') return true;
    const closed = man.platoonId !== null && closedPlatoons.has(man.platoonId);
    return owesRetake(standingOf({ mark: markOf(first.get(man.cadetId)?.mark ?? null), closed }, null));
  });
}

function rowsOf(
  db: Db,
  exam: ExamRecord,
  men: readonly (ExamMan & { paid: number })[],
  marks: readonly MarkRow[],
  lastClosing: ClosingRow | undefined,
): SheetRow[] {
  const { examId, cohortId, subjectCode, date, kind } = exam;
  const lines = new Map(marks.filter((row) => row.examId === examId).map((row) => [row.cadetId, row]));
  const first = new Map(marks.filter((row) => row.kind === 'main').map((row) => [row.cadetId, row]));
  const standings = readAdmission(db, cohortId, men, { date, subjectCode });
  const overrides = new Map(listOverrides(db, { examId }).map((row) => [row.cadetId, row]));
  const values = countEntries(db, examId);
  const norms = normsOf(db, exam);
  const before = lastClosing ? (JSON.parse(closingContent(db, lastClosing.closingId)) as Sheet) : null;
  const signed = new Map(before?.rows.map(({ cadetId, mark }) => [cadetId, mark]));
  return men.map((man) => {
    const standing = standings.get(man.cadetId);
    const line = lines.get(man.cadetId);
    const override = overrides.get(man.cadetId);
    const reasons = reasonsFor(standing?.reasons ?? [], subjectCode);
    const mark = markOf(line?.mark ?? null);
    const closedMark = signed.get(man.cadetId) ?? null;
    return {
      ...nameMan(man),
      admitted: override !== undefined || isAdmitted(reasons),
      reasons,
      override: override ? { reason: override.reason, at: override.at, by: override.by } : null,
      mark,
      source: line?.source ?? null,
      ticket: line?.ticket ?? null,
      ...resultsOf(norms, line?.results),
      byRange: subjectCode === FIRING_SUBJECT ? (standing?.byRange ?? null) : null,
      examiner: line?.examiner ?? null,
      note: line?.note ?? null,
      before: kind === 'retake' ? markOf(first.get(man.cadetId)?.mark ?? null) : null,
      closedMark,
      changedSince: before !== null && closedMark !== mark,
      away: standing?.away ?? null,
      at: line?.at ?? null,
      by: line?.by ?? null,
      values: values.get(man.cadetId) ?? 0,
    };
  });
}

/** Results of a line as the file has them, with the mark each brings, and the mark of them all. */
export const resultsOf = (norms: readonly Norm[], results = '{}'): Pick<SheetRow, 'results' | 'byNorms'> =>
  judgeResults(
    norms,
    Object.entries(JSON.parse(results) as Record<string, number>).map(([normId, value]) => ({
      normId: Number(normId),
      value,
    })),
  );

/** The norms of an exam with the tables that hold on its day. */
function normsOf(db: Db, { examId, date }: { examId: number; date: LocalDate }): Norm[] {
  const chosen = new Set(listExamNorms(db, { examId }).map(({ normId }) => normId));
  if (chosen.size === 0) return [];
  const tables = listNormTables(db);
  return listNorms(db)
    .filter(({ normId }) => chosen.has(normId))
    .map(({ normId, kk, ru, en, unit, better }) => {
      const table = tableOn(
        tables.filter((one) => one.normId === normId),
        date,
      );
      const { five = null, four = null, three = null } = table ?? {};
      return { normId, names: { kk, ru, en }, unit, better, five, four, three };
    });
}

const closingLines = (closings: readonly ClosingRow[], signatures: readonly SignatureRow[]): Sheet['closings'] =>
  closings.map(({ examId: _, ...closing }) => ({
    ...closing,
    signatures: signatures
      .filter(({ closingId }) => closingId === closing.closingId)
      .map(({ name, at }) => ({ name, at })),
  }));
