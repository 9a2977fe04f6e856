import type { dailyPapersOperations } from '../../../shared/contract/daily-papers.contract.ts';
import type { HandlersOf } from '../../host/handlers.ts';

export const dailyPapersHandlers: HandlersOf<typeof dailyPapersOperations> = {};
