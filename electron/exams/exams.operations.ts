import type { examsOperations } from '../../shared/contract/exams.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const examsHandlers = {} as HandlersOf<typeof examsOperations>;
