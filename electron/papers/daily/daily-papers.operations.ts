import type { dailyPapersOperations } from '../../../shared/contract/daily-papers.contract.ts';
import type { Paper } from '../../../shared/contract/values.ts';
import type { Context, HandlersOf } from '../../host/handlers.ts';
import { readInTurns } from '../../host/turns.ts';
import type { DrawingName, FactsOf } from '../drawings.ts';
import { draw, drawn, paper } from '../printing.ts';
import { PAPER_TEXTS } from '../texts/both-languages.ts';
import type { DailyTexts } from '../texts/daily-texts.ts';
import type { PaperLanguage } from '../texts/paper-texts.ts';
import { readAbsentBook, readRoster } from './read-absence-papers.ts';
import { readMealList, readMealMonth, readMealSlip, readRollSheet, readStrengthPaper } from './read-day-papers.ts';
import { readGateSheet, readPasses, readRegister } from './read-leave-papers.ts';

export const dailyPapersHandlers: HandlersOf<typeof dailyPapersOperations> = {
  'papers.leavePassesPdf': drawn<'papers.leavePassesPdf'>(async (context, { language, ...asked }) => {
    const passes = readPasses(context.db, context.now, asked);
    return pdf(context, language, 'leavePassesPdf', passes, 'passes', asked.night);
  }),

  'papers.leaveRegisterPdf': drawn<'papers.leaveRegisterPdf'>(async (context, { language, ...asked }) => {
    const facts = readRegister(context.db, context.now, asked);
    return pdf(context, language, 'leaveRegisterPdf', facts, 'register', asked.from, asked.to);
  }),

  'papers.absentBookPdf': drawn<'papers.absentBookPdf'>(async (context, { language, ...asked }) =>
    pdf(context, language, 'absentBookPdf', readAbsentBook(context, asked), 'absent', asked.from, asked.to),
  ),

  'papers.gateSheetPdf': drawn<'papers.gateSheetPdf'>(async (context, { language, ...asked }) => {
    const facts = readGateSheet(context.db, context.now, asked);
    return pdf(context, language, 'gateSheetPdf', facts, 'gate', asked.night);
  }),

  'papers.dutyRosterPdf': drawn<'papers.dutyRosterPdf'>(async (context, { language, ...asked }) =>
    pdf(context, language, 'dutyRosterPdf', readRoster(context, asked), 'roster', asked.from),
  ),

  'papers.rollSheetPdf': drawn<'papers.rollSheetPdf'>(async (context, { language, ...asked }) => {
    const facts = readRollSheet(context, asked);
    return pdf(context, language, 'rollSheetPdf', facts, asked.part, asked.date);
  }),

  'papers.strengthReportPdf': drawn<'papers.strengthReportPdf'>(async (context, { language, ...asked }) =>
    pdf(context, language, 'strengthReportPdf', readStrengthPaper(context, asked), 'strength', asked.date),
  ),

  'papers.mealListPdf': drawn<'papers.mealListPdf'>(async (context, { language, ...asked }) => {
    const facts = await readInTurns(context.db, () => readMealList(context, asked));
    return pdf(context, language, 'mealListPdf', facts, 'meals', asked.date);
  }),

  'papers.mealSlipPdf': drawn<'papers.mealSlipPdf'>(async (context, { language, ...asked }) => {
    const facts = readMealSlip(context, asked);
    return pdf(context, language, 'mealSlipPdf', facts, 'slip', asked.date, String(asked.number));
  }),

  'papers.mealMonthPdf': drawn<'papers.mealMonthPdf'>(async (context, { language, ...asked }) =>
    pdf(context, language, 'mealMonthPdf', readMealMonth(context, asked), 'month', asked.month),
  ),

  'papers.mealMonthXlsx': drawn<'papers.mealMonthXlsx'>(async (context, { language, ...asked }) => {
    const bytes = await draw(context, 'mealMonthXlsx', language, readMealMonth(context, asked));
    return paper(`${PAPER_TEXTS[language].daily.fileNames.month} ${asked.month}`, 'xlsx', bytes);
  }),
};

/** Draws a paper and names its file by what it is and the days or number it is of. */
async function pdf<N extends DrawingName>(
  context: Context,
  language: PaperLanguage,
  drawing: N,
  facts: FactsOf<N>,
  file: keyof DailyTexts['fileNames'],
  ...marks: string[]
): Promise<Paper> {
  const bytes = await draw(context, drawing, language, facts);
  return paper([PAPER_TEXTS[language].daily.fileNames[file], ...new Set(marks)].join(' '), 'pdf', bytes);
}
