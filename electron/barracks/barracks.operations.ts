import type { barracksOperations } from '../../shared/contract/barracks.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const barracksHandlers: HandlersOf<typeof barracksOperations> = {};
