import type { followupOperations } from '../../shared/contract/followup.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const followupHandlers: HandlersOf<typeof followupOperations> = {};
