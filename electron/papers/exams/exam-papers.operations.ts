import type { examPapersOperations } from '../../../shared/contract/exam-papers.contract.ts';
import type { HandlersOf } from '../../host/handlers.ts';

export const examPapersHandlers: HandlersOf<typeof examPapersOperations> = {};
