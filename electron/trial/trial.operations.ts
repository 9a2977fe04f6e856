import type { trialOperations } from '../../shared/contract/trial.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const trialHandlers: HandlersOf<typeof trialOperations> = {};
