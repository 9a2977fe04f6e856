import type { cadetCardOperations } from '../../shared/contract/cadet-card.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const cadetCardHandlers: HandlersOf<typeof cadetCardOperations> = {};
