import type { examPapersOperations } from '../../../shared/contract/exam-papers.contract.ts';
import type { HandlersOf } from '../../host/handlers.ts';

const notDrawn = () => {
  throw new Error('this paper is not drawn yet');
};

export const examPapersHandlers: HandlersOf<typeof examPapersOperations> = {
  'papers.examSheetPdf': notDrawn,
  'papers.examSummaryPdf': notDrawn,
  'papers.examProtocolPdf': notDrawn,
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
