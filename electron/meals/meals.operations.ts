import type { mealsOperations } from '../../shared/contract/meals.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const mealsHandlers: HandlersOf<typeof mealsOperations> = {};
