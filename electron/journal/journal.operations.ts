import type { journalOperations } from '../../shared/contract/journal.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { ledgerHandlers } from './ledger.operations.ts';
import { makeupHandlers } from './makeups.operations.ts';
import { pageHandlers } from './pages.operations.ts';

export const journalHandlers: HandlersOf<typeof journalOperations> = {
  ...pageHandlers,
  ...ledgerHandlers,
  ...makeupHandlers,
};
