import type { rollsOperations } from '../../shared/contract/rolls.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const rollsHandlers: HandlersOf<typeof rollsOperations> = {};
