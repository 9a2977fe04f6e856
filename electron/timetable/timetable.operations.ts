import type { timetableOperations } from '../../shared/contract/timetable.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const timetableHandlers: HandlersOf<typeof timetableOperations> = {};
