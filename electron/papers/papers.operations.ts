import type { papersOperations } from '../../shared/contract/papers.contract.ts';
import type { Paper } from '../../shared/contract/values.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { readBoard } from '../timetable/board.ts';
import { admissionsCsv } from './admissions-list.ts';
import { readClassJournal } from './class-journal/read-class-journal.ts';
import type { TimetableFacts } from './drawings.ts';
import { readFeeLedger } from './fees/read-fee-ledger.ts';
import { readFeeLetter } from './fees/read-fee-letter.ts';
import { fetFacts } from './fet-paper.ts';
import { intakeCode } from './intake-code.ts';
import { findEnrolmentOrder, listApplicants, newestVersion } from './papers.repository.ts';
import { draw, drawn, paper } from './printing.ts';
import { PAPER_TEXTS } from './texts/both-languages.ts';
import type { PaperLanguage } from './texts/paper-texts.ts';
import { type SheetOwner, type TimetableSheet, timetableSheets, wholeSheet } from './timetable-sheets.ts';

/** Which drawing makes a timetable of what. */
const PDF_OF = {
  platoon: 'ownersPdf',
  instructor: 'ownersPdf',
  place: 'ownersPdf',
  week: 'weekPdf',
  intake: 'intakePdf',
} as const;
const XLSX_OF = {
  platoon: 'ownersXlsx',
  instructor: 'ownersXlsx',
  place: 'ownersXlsx',
  week: 'weekXlsx',
  intake: 'intakeXlsx',
} as const;

export const papersHandlers: HandlersOf<typeof papersOperations> = {
  'papers.timetablePdf': drawn<'papers.timetablePdf'>(async (context, input) => {
    const { name, ...facts } = readSheets(context, input, input.by === 'intake' ? undefined : input.week);
    if (input.by === 'week' && input.date !== undefined) return onlyDay(context, input.language, facts, input.date);
    const { size } = input;
    return paper(name, 'pdf', await draw(context, PDF_OF[input.by], input.language, { ...facts, size }));
  }),

  'papers.timetableXlsx': drawn<'papers.timetableXlsx'>(async (context, input) => {
    const { name, ...facts } = readSheets(context, input);
    return paper(name, 'xlsx', await draw(context, XLSX_OF[input.by], input.language, facts));
  }),

  'papers.timetableIcs': drawn<'papers.timetableIcs'>(async (context, input) => {
    const { name, ...facts } = readSheets(context, input);
    if (input.id !== undefined) return paper(name, 'ics', await draw(context, 'ics', input.language, facts));
    const zipName = `${name}, ${PAPER_TEXTS[input.language].fileNames.calendars}`;
    return paper(zipName, 'zip', await draw(context, 'icsZip', input.language, facts));
  }),

  'papers.timetableFet': drawn<'papers.timetableFet'>(async (context, { cohortId, language }) => {
    const { cohortCode, ...facts } = fetFacts(context.db, cohortId, language);
    const name = `${PAPER_TEXTS[language].fileNames.timetable} ${cohortCode}`;
    return paper(name, 'fet', await draw(context, 'fet', language, facts));
  }),

  'papers.classJournalPdf': drawn<'papers.classJournalPdf'>(async (context, { language, ...asked }) => {
    const facts = readClassJournal(context, asked);
    const name = [
      PAPER_TEXTS[language].journal.fileName,
      facts.cohortCode,
      PAPER_TEXTS[language].platoon(facts.platoon),
    ];
    return paper(name.join(' '), 'pdf', await draw(context, 'classJournalPdf', language, facts));
  }),

  'papers.enrolmentOrderPdf': drawn<'papers.enrolmentOrderPdf'>(async (context, { orderId, language }) => {
    const order = findEnrolmentOrder(context.db, orderId) ?? refuse('papers.unknownOrder', { orderId });
    const name = `${PAPER_TEXTS[language].fileNames.enrolmentOrder} ${order.number}`;
    return paper(name, 'pdf', await draw(context, 'enrolmentOrderPdf', language, order));
  }),

  'papers.feeLetterPdf': drawn<'papers.feeLetterPdf'>(async (context, { language, ...asked }) => {
    const facts = readFeeLetter(context, asked);
    const name = `${PAPER_TEXTS[language].feeLetter.fileName} ${facts.name}`;
    return paper(name, 'pdf', await draw(context, 'feeLetterPdf', language, facts));
  }),

  'papers.feeLedgerPdf': drawn<'papers.feeLedgerPdf'>(async (context, { language, ...asked }) => {
    const facts = readFeeLedger(context, asked);
    const name = `${PAPER_TEXTS[language].feeLedger.fileName} ${facts.intake.code}`;
    return paper(name, 'pdf', await draw(context, 'feeLedgerPdf', language, facts));
  }),

  'papers.recoverySheetPdf': drawn<'papers.recoverySheetPdf'>(async (context, { recoveryCode, language }) => {
    const name = PAPER_TEXTS[language].fileNames.recoverySheet;
    return paper(name, 'pdf', await draw(context, 'recoverySheetPdf', language, recoveryCode));
  }),

  'papers.admissionsXlsx': drawn<'papers.admissionsXlsx'>(async (context, { cohortId, language }) => {
    const { men, name } = readApplicants(context, cohortId, language);
    return paper(name, 'xlsx', await draw(context, 'admissionsXlsx', language, men));
  }),

  'papers.admissionsCsv': drawn<'papers.admissionsCsv'>(async (context, { cohortId, language }) => {
    const { men, name } = readApplicants(context, cohortId, language);
    return paper(name, 'csv', admissionsCsv(PAPER_TEXTS[language], men));
  }),
};

interface TimetableWish {
  cohortId: number;
  by: SheetOwner | 'week' | 'intake';
  id?: number | undefined;
  version?: number | undefined;
  language: PaperLanguage;
}

/**
 * The sheets that are asked for and the name of their file.
 * @throws Refusal papers.noLessons, papers.noSuchWeek
 */
function readSheets(
  context: Context,
  { cohortId, by, id, version, language }: TimetableWish,
  week?: number,
): TimetableFacts & { name: string } {
  const board = readBoard(context, cohortId, version ?? newestVersion(context.db, cohortId));
  const ofOwners = by !== 'week' && by !== 'intake';
  const whole = ofOwners ? null : wholeSheet(board, language);
  const all = ofOwners ? timetableSheets(board, { by, id }, language) : whole ? [whole] : [];
  if (all.length === 0) refuse('papers.noLessons', { intake: board.cohortCode });
  const sheets = week === undefined ? all : onlyWeek(all, week);
  const [only] = sheets;
  if (!only) return refuse('papers.noSuchWeek', { week: week ?? 0, weeks: all[0]?.weeks.at(-1)?.number ?? 0 });
  const { fileNames } = PAPER_TEXTS[language];
  const whose = ofOwners && id !== undefined ? only.owner : fileNames[by];
  const words = [fileNames.timetable, board.cohortCode, whose, ...(week === undefined ? [] : [String(week)])];
  return { board, sheets, name: words.join(' ') };
}

/** All platoons side by side on one day. */
async function onlyDay(
  context: Context,
  language: PaperLanguage,
  { board, sheets }: TimetableFacts,
  date: LocalDate,
): Promise<Paper> {
  const ofDay = sheets
    .map((sheet) => ({
      ...sheet,
      weeks: sheet.weeks.map((week) => ({
        ...week,
        days: week.days.filter((day) => day.date === date),
        lessons: week.lessons.filter(({ card }) => card.date === date),
      })),
    }))
    .map((sheet) => ({ ...sheet, weeks: sheet.weeks.filter(({ lessons }) => lessons.length > 0) }))
    .filter(({ weeks }) => weeks.length > 0);
  if (ofDay.length === 0) refuse('papers.noLessonsOnDay', { date });
  const name = `${PAPER_TEXTS[language].packs.parts.lessons} ${board.cohortCode} ${date}`;
  return paper(name, 'pdf', await draw(context, 'weekPdf', language, { board, sheets: ofDay }));
}

const onlyWeek = (sheets: readonly TimetableSheet[], week: number): TimetableSheet[] =>
  sheets
    .map((sheet) => ({ ...sheet, weeks: sheet.weeks.filter((one) => one.number === week) }))
    .filter((sheet) => sheet.weeks.length > 0);

function readApplicants({ db, reveal, tell }: Context, cohortId: number, language: PaperLanguage) {
  const code = intakeCode(db, cohortId);
  const men = listApplicants(db, cohortId);
  if (men.length === 0) refuse('papers.noApplicants', { intake: code });
  reveal({ cadetIds: men.map(({ cadetId }) => cadetId), whole: false });
  tell({ count: men.length, intake: code });
  return { men, name: `${PAPER_TEXTS[language].fileNames.admissions} ${code}` };
}
