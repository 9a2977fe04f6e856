import type { OperationName, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { papersOperations } from '../../shared/contract/papers.contract.ts';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import type { Paper } from '../../shared/contract/values.ts';
import { type Context, type HandlersOf, type PreparedHandler, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { readBoard } from '../timetable/board.ts';
import { admissionsCsv, admissionsXlsx } from './admissions-list.ts';
import type { PaperSetting } from './document.ts';
import { enrolmentOrderPdf } from './enrolment-order.ts';
import { findCohortCode, findEnrolmentOrder, listApplicants, newestVersion, readSchool } from './papers.repository.ts';
import { recoverySheetPdf } from './recovery-sheet.ts';
import { PAPER_TEXTS } from './texts/both-languages.ts';
import type { PaperLanguage } from './texts/paper-texts.ts';
import { timetableIcs } from './timetable-ics.ts';
import { type TimetableSheet, timetableSheets, versionLine } from './timetable-sheets.ts';
import { timetablePdf } from './timetable-week.ts';
import { timetableXlsx } from './timetable-xlsx.ts';

const MEDIA = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
  csv: 'text/csv',
};

/** Papers are drawn before the transaction: the facts are read at once, the drawing takes its time. */
const drawn = <N extends Extract<OperationName, keyof typeof papersOperations>>(
  draw: (context: Context, input: ParsedInputOf<N>) => Promise<Paper>,
): PreparedHandler<N, Paper> =>
  prepared<N, Paper>({ prepare: draw, run: (_context, _input, paper) => paper } as PreparedHandler<N, Paper>);

export const papersHandlers: HandlersOf<typeof papersOperations> = {
  'papers.timetablePdf': drawn<'papers.timetablePdf'>(async (context, input) => {
    const { board, sheets, name } = readSheets(context, input, input.week);
    const bytes = await timetablePdf(settingOf(context, input.language), board, sheets, input.language);
    return paper(name, 'pdf', bytes);
  }),

  'papers.timetableXlsx': drawn<'papers.timetableXlsx'>(async (context, input) => {
    const { board, sheets, name } = readSheets(context, input);
    const line = versionLine(board, input.language);
    return paper(name, 'xlsx', await timetableXlsx(PAPER_TEXTS[input.language], board, sheets, line));
  }),

  'papers.timetableIcs': drawn<'papers.timetableIcs'>(async (context, input) => {
    const { board, sheets, name } = readSheets(context, input);
    return paper(name, 'ics', await timetableIcs(PAPER_TEXTS[input.language], board, sheets, context.now));
  }),

  'papers.enrolmentOrderPdf': drawn<'papers.enrolmentOrderPdf'>(async (context, { orderId, language }) => {
    const order = findEnrolmentOrder(context.db, orderId) ?? refuse('papers.unknownOrder', { orderId });
    const name = `${PAPER_TEXTS[language].fileNames.enrolmentOrder} ${order.number}`;
    return paper(name, 'pdf', await enrolmentOrderPdf(settingOf(context, language), order));
  }),

  'papers.recoverySheetPdf': drawn<'papers.recoverySheetPdf'>(async (context, { recoveryCode, language }) => {
    const name = PAPER_TEXTS[language].fileNames.recoverySheet;
    return paper(name, 'pdf', await recoverySheetPdf(settingOf(context, language), recoveryCode));
  }),

  'papers.admissionsXlsx': drawn<'papers.admissionsXlsx'>(async (context, { cohortId, language }) => {
    const { men, name } = readApplicants(context, cohortId, language);
    return paper(name, 'xlsx', await admissionsXlsx(PAPER_TEXTS[language], men));
  }),

  'papers.admissionsCsv': drawn<'papers.admissionsCsv'>(async (context, { cohortId, language }) => {
    const { men, name } = readApplicants(context, cohortId, language);
    return paper(name, 'csv', admissionsCsv(PAPER_TEXTS[language], men));
  }),
};

interface TimetableWish {
  cohortId: number;
  by: 'platoon' | 'instructor';
  id?: number | undefined;
  version?: number | undefined;
  language: PaperLanguage;
}

/**
 * The sheets that are asked for and the name of their file.
 * @throws Refusal papers.noLessons, papers.noSuchWeek
 */
function readSheets(
  { db }: Context,
  { cohortId, by, id, version, language }: TimetableWish,
  week?: number,
): { board: Board; sheets: TimetableSheet[]; name: string } {
  const board = readBoard(db, cohortId, version ?? newestVersion(db, cohortId));
  const all = timetableSheets(board, { by, id }, language);
  if (all.length === 0) refuse('papers.noLessons', { intake: board.cohortCode });
  const sheets =
    week === undefined
      ? all
      : all
          .map((sheet) => ({ ...sheet, weeks: sheet.weeks.filter((one) => one.number === week) }))
          .filter((sheet) => sheet.weeks.length > 0);
  const [only] = sheets;
  if (!only) return refuse('papers.noSuchWeek', { week: week ?? 0, weeks: all[0]?.weeks.at(-1)?.number ?? 0 });
  const { fileNames } = PAPER_TEXTS[language];
  const words = [fileNames.timetable, board.cohortCode, id === undefined ? fileNames[by] : only.owner];
  return { board, sheets, name: [...words, ...(week === undefined ? [] : [String(week)])].join(' ') };
}

function readApplicants({ db }: Context, cohortId: number, language: PaperLanguage) {
  const code = findCohortCode(db, cohortId) ?? refuse('papers.unknownIntake', { cohortId });
  const men = listApplicants(db, cohortId);
  if (men.length === 0) refuse('papers.noApplicants', { intake: code });
  return { men, name: `${PAPER_TEXTS[language].fileNames.admissions} ${code}` };
}

function settingOf({ db, now, services }: Context, language: PaperLanguage): PaperSetting {
  return { fontsFolder: services.fontsFolder, texts: PAPER_TEXTS[language], now, school: readSchool(db) };
}

/** A name that every file system takes, and the bytes as they cross the door. */
function paper(name: string, ending: keyof typeof MEDIA, bytes: Buffer): Paper {
  const fileName = `${name.replaceAll(/[\\/:*?"<>|\u2011]/g, '-')}.${ending}`;
  return { fileName, mediaType: MEDIA[ending], bytes: bytes.toString('base64') };
}
