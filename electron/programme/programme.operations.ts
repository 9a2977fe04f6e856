import type { programmeOperations } from '../../shared/contract/programme.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const programmeHandlers: HandlersOf<typeof programmeOperations> = {};
