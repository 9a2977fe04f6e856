import type { rulesOperations } from '../../shared/contract/rules.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const rulesHandlers: HandlersOf<typeof rulesOperations> = {};
