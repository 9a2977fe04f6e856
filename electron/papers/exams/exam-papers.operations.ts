import type { examPapersOperations } from '../../../shared/contract/exam-papers.contract.ts';
import type { Paper } from '../../../shared/contract/values.ts';
import type { Context, HandlersOf } from '../../host/handlers.ts';
import type { DrawingName, FactsOf } from '../drawings.ts';
import { draw, drawn, paper } from '../printing.ts';
import { PAPER_TEXTS } from '../texts/both-languages.ts';
import type { ExamTexts } from '../texts/exams-texts.ts';
import type { PaperLanguage } from '../texts/paper-texts.ts';
import { readExamProtocol, readExamSheet, readExamSummary } from './read-exam-papers.ts';

const notDrawn = () => {
  throw new Error('this paper is not drawn yet');
};

export const examPapersHandlers: HandlersOf<typeof examPapersOperations> = {
  'papers.examSheetPdf': drawn<'papers.examSheetPdf'>(async (context, { language, ...asked }) => {
    const facts = readExamSheet(context, asked);
    const { subjectCode, platoon, date } = facts.sheet;
    return pdf(context, language, 'examSheetPdf', facts, 'sheet', subjectCode, platoon, date);
  }),

  'papers.examSummaryPdf': drawn<'papers.examSummaryPdf'>(async (context, { language, ...asked }) => {
    const facts = readExamSummary(context, asked);
    return pdf(context, language, 'examSummaryPdf', facts, 'summary', facts.cohortCode);
  }),

  'papers.examProtocolPdf': drawn<'papers.examProtocolPdf'>(async (context, { language, ...asked }) => {
    const facts = readExamProtocol(context, asked);
    return pdf(context, language, 'examProtocolPdf', facts, 'protocol', facts.cohortCode);
  }),

  'papers.schoolOrderPdf': notDrawn,
  'papers.oathListPdf': notDrawn,
  'papers.certificatesPdf': notDrawn,
  'papers.certificatePreviewPdf': notDrawn,
  'papers.certificateRegisterPdf': notDrawn,
  'papers.referencesPdf': notDrawn,
  'papers.publicKeyPdf': notDrawn,
  'papers.revocationListPdf': notDrawn,
  'papers.departmentLettersPdf': notDrawn,
};

/** Draws a paper and names its file by what it is and the days or numbers it is of. */
async function pdf<N extends DrawingName>(
  context: Context,
  language: PaperLanguage,
  drawing: N,
  facts: FactsOf<N>,
  file: keyof ExamTexts['fileNames'],
  ...marks: (string | number | null)[]
): Promise<Paper> {
  const bytes = await draw(context, drawing, language, facts);
  const name = [PAPER_TEXTS[language].exams.fileNames[file], ...marks.filter((mark) => mark !== null)].join(' ');
  return paper(name, 'pdf', bytes);
}
