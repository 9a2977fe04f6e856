import type { papersOperations } from '../../shared/contract/papers.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const papersHandlers: HandlersOf<typeof papersOperations> = {};
