import type { journalOperations } from '../../shared/contract/journal.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const journalHandlers: HandlersOf<typeof journalOperations> = {};
