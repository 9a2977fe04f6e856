import type { coverOperations } from '../../shared/contract/cover.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const coverHandlers: HandlersOf<typeof coverOperations> = {};
