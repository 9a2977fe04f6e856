import type { rangeOperations } from '../../shared/contract/range.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const rangeHandlers: HandlersOf<typeof rangeOperations> = {};
