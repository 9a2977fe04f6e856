import type { rangePapersOperations } from '../../../shared/contract/range-papers.contract.ts';
import type { Paper } from '../../../shared/contract/values.ts';
import type { Context, HandlersOf } from '../../host/handlers.ts';
import type { DrawingName, FactsOf } from '../drawings.ts';
import { draw, drawn, paper } from '../printing.ts';
import { PAPER_TEXTS } from '../texts/both-languages.ts';
import type { PaperLanguage } from '../texts/paper-texts.ts';
import type { RangeTexts } from '../texts/range-texts.ts';
import {
  readAct,
  readAmmunitionSheet,
  readFiringResults,
  readRelayCards,
  readSafetyLog,
  readStockCard,
} from './read-range-papers.ts';

export const rangePapersHandlers: HandlersOf<typeof rangePapersOperations> = {
  'papers.ammunitionSheetPdf': drawn<'papers.ammunitionSheetPdf'>(async (context, { language, ...asked }) => {
    const facts = readAmmunitionSheet(context, asked);
    return pdf(context, language, 'ammunitionSheetPdf', facts, 'sheet', facts.day.date);
  }),

  'papers.firingResultsPdf': drawn<'papers.firingResultsPdf'>(async (context, { language, ...asked }) => {
    const facts = readFiringResults(context, asked);
    const day = asked.dayId === undefined ? [] : facts.days.map(({ date }) => date);
    return pdf(context, language, 'firingResultsPdf', facts, 'results', facts.cohortCode, `${asked.session}`, ...day);
  }),

  'papers.safetyLogPdf': drawn<'papers.safetyLogPdf'>(async (context, { language, ...asked }) => {
    const facts = readSafetyLog(context, asked);
    return pdf(context, language, 'safetyLogPdf', facts, 'safety', facts.cohortCode);
  }),

  'papers.relayCardsPdf': drawn<'papers.relayCardsPdf'>(async (context, { language, ...asked }) => {
    const facts = readRelayCards(context, asked);
    const one = asked.relayId === undefined ? [] : facts.relays.map(({ number }) => `${number}`);
    return pdf(context, language, 'relayCardsPdf', facts, 'relays', facts.day.date, ...one);
  }),

  'papers.stockCardPdf': drawn<'papers.stockCardPdf'>(async (context, { language, ...asked }) => {
    const facts = readStockCard(context, asked);
    return pdf(context, language, 'stockCardPdf', facts, 'card', facts.card.number);
  }),

  'papers.ammunitionActPdf': drawn<'papers.ammunitionActPdf'>(async (context, { language, ...asked }) => {
    const facts = readAct(context, asked);
    return pdf(context, language, 'ammunitionActPdf', facts, facts.act.kind, facts.act.number, facts.act.date);
  }),
};

/** Draws a paper and names its file by what it is and the days or numbers it is of. */
async function pdf<N extends DrawingName>(
  context: Context,
  language: PaperLanguage,
  drawing: N,
  facts: FactsOf<N>,
  file: keyof RangeTexts['fileNames'],
  ...marks: string[]
): Promise<Paper> {
  const bytes = await draw(context, drawing, language, facts);
  return paper([PAPER_TEXTS[language].range.fileNames[file], ...marks].join(' '), 'pdf', bytes);
}
