import type { PaperSetting } from '../document.ts';
import type { ExamProtocolFacts, ExamSheetFacts, ExamSummaryFacts } from './exam-paper-facts.ts';
import { examProtocolPdf } from './exam-protocol.ts';
import { examSheetPdf } from './exam-sheet.ts';
import { examSummaryPdf } from './exam-summary.ts';

/** The drawings of the papers of exams. */
export const EXAM_DRAWINGS = {
  examSheetPdf: (setting: PaperSetting, facts: ExamSheetFacts) => examSheetPdf(setting, facts),
  examSummaryPdf: (setting: PaperSetting, facts: ExamSummaryFacts) => examSummaryPdf(setting, facts),
  examProtocolPdf: (setting: PaperSetting, facts: ExamProtocolFacts) => examProtocolPdf(setting, facts),
};
