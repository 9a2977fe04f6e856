import type { examSheetOperations } from '../../shared/contract/exam-sheet.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const sheetHandlers = {} as HandlersOf<typeof examSheetOperations>;
