import type { Board } from '../../shared/contract/timetable.contract.ts';
import type { ListPaper } from '../../shared/papers/list-paper.ts';
import { fetFile } from '../../shared/timetable/fet/fet-file.ts';
import { admissionsXlsx } from './admissions-list.ts';
import { type CadetCardFacts, cadetCardPdf } from './cadet-card/cadet-card.ts';
import { classJournalPdf } from './class-journal/class-journal.ts';
import type { ClassJournalFacts } from './class-journal/class-journal-facts.ts';
import { DAILY_DRAWINGS } from './daily/daily-drawings.ts';
import type { PaperSetting } from './document.ts';
import { enrolmentOrderPdf } from './enrolment-order.ts';
import { EXAM_DRAWINGS } from './exams/exam-drawings.ts';
import { feeLedgerPdf } from './fees/fee-ledger.ts';
import type { FeeLedgerFacts } from './fees/fee-ledger-facts.ts';
import { feeLetterPdf } from './fees/fee-letter.ts';
import type { FeeLetterFacts } from './fees/fee-letter-facts.ts';
import type { FetFacts } from './fet-paper.ts';
import { type ListPdfFacts, listPdf } from './lists/list-pdf.ts';
import { listXlsx } from './lists/list-xlsx.ts';
import type { ApplicantFacts, OrderFacts } from './papers.repository.ts';
import { RANGE_DRAWINGS } from './range/range-drawings.ts';
import { recoverySheetPdf } from './recovery-sheet.ts';
import { calendarsZip, timetableIcs } from './timetable-ics.ts';
import { intakeListXlsx } from './timetable-list-xlsx.ts';
import type { TimetableSheet } from './timetable-sheets.ts';
import { sideBySidePdf } from './timetable-side-by-side.ts';
import { timetablePdf } from './timetable-week.ts';
import { weeksXlsx } from './timetable-weeks-xlsx.ts';
import { wholeIntakePdf } from './timetable-whole.ts';
import { timetableXlsx } from './timetable-xlsx.ts';

/** What a paper of the timetable is drawn from: the board it stands on and whose lessons are cut out of it. */
export interface TimetableFacts {
  board: Board;
  sheets: TimetableSheet[];
  /** Of weeks in PDF. */
  size?: 'A4' | 'A3';
}

/** Every paper whose drawing takes long enough to be done off the main thread. Facts are plain data: they are sent. */
export const DRAWINGS = {
  ownersPdf: (setting: PaperSetting, { board, sheets, size }: TimetableFacts) =>
    timetablePdf(setting, board, sheets, size),
  weekPdf: (setting: PaperSetting, { board, sheets, size }: TimetableFacts) =>
    sideBySidePdf(setting, board, sheets, size),
  intakePdf: (setting: PaperSetting, { board, sheets }: TimetableFacts) => wholeIntakePdf(setting, board, sheets),
  ownersXlsx: (setting: PaperSetting, { board, sheets }: TimetableFacts) => timetableXlsx(setting, board, sheets),
  weekXlsx: (setting: PaperSetting, { board, sheets }: TimetableFacts) => weeksXlsx(setting, board, sheets),
  intakeXlsx: (setting: PaperSetting, { board, sheets }: TimetableFacts) => intakeListXlsx(setting, board, sheets),
  ics: (setting: PaperSetting, { board, sheets }: TimetableFacts) => timetableIcs(setting, board, sheets),
  icsZip: (setting: PaperSetting, { board, sheets }: TimetableFacts) => calendarsZip(setting, board, sheets),
  fet: async (_: PaperSetting, { problem, lessons, names }: FetFacts) => Buffer.from(fetFile(problem, lessons, names)),
  enrolmentOrderPdf: (setting: PaperSetting, order: OrderFacts) => enrolmentOrderPdf(setting, order),
  recoverySheetPdf: (setting: PaperSetting, recoveryCode: string) => recoverySheetPdf(setting, recoveryCode),
  admissionsXlsx: ({ texts }: PaperSetting, men: ApplicantFacts[]) => admissionsXlsx(texts, men),
  listPdf: (setting: PaperSetting, list: ListPdfFacts) => listPdf(setting, list),
  listXlsx: (_: PaperSetting, list: ListPaper) => listXlsx(list),
  cadetCardPdf: (setting: PaperSetting, facts: CadetCardFacts) => cadetCardPdf(setting, facts),
  feeLetterPdf: (setting: PaperSetting, facts: FeeLetterFacts) => feeLetterPdf(setting, facts),
  feeLedgerPdf: (setting: PaperSetting, facts: FeeLedgerFacts) => feeLedgerPdf(setting, facts),
  classJournalPdf: (setting: PaperSetting, facts: ClassJournalFacts) => classJournalPdf(setting, facts),
  ...DAILY_DRAWINGS,
  ...RANGE_DRAWINGS,
  ...EXAM_DRAWINGS,
};

export type DrawingName = keyof typeof DRAWINGS;
export type FactsOf<N extends DrawingName> = Parameters<(typeof DRAWINGS)[N]>[1];
