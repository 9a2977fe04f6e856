import type { strengthOperations } from '../../shared/contract/strength.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const strengthHandlers: HandlersOf<typeof strengthOperations> = {};
