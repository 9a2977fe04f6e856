import type { cohortsOperations } from '../../shared/contract/cohorts.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const cohortsHandlers: HandlersOf<typeof cohortsOperations> = {};
