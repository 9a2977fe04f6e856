import type { admissionsOperations } from '../../shared/contract/admissions.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const admissionsHandlers: HandlersOf<typeof admissionsOperations> = {};
