import type { backupOperations } from '../../shared/contract/backup.contract.ts';
import { almatyLocal } from '../../shared/kit/local-time.ts';
import { backupFolder } from '../database/backup.ts';
import type { DeskHandlersOf } from '../host/handlers.ts';

export const backupHandlers: DeskHandlersOf<typeof backupOperations> = {
  'backup.now': async ({ desk, now }) => {
    const { fileName, tables, rows } = desk.backup();
    return { fileName, at: now, tables, rows };
  },
  'backup.status': async ({ desk }) => {
    const copies = desk.backups();
    const newest = copies[0];
    return {
      newestAt: newest ? almatyLocal(newest.modified) : null,
      fileName: newest?.fileName ?? null,
      count: copies.length,
      folder: backupFolder(desk.file),
    };
  },
};
