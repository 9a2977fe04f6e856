import type { resultsOperations } from '../../shared/contract/results.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const resultsHandlers = {} as HandlersOf<typeof resultsOperations>;
