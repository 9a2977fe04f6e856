import { z } from 'zod';
import { desk } from './operation.ts';
import { localDateTime } from './values.ts';

export const backupOperations = {
  'backup.now': desk({
    right: 'backup.write',
    input: z.object({}),
    output: z.object({ fileName: z.string(), at: localDateTime, tables: z.int(), rows: z.int() }),
  }),
  'backup.status': desk({
    right: 'signedIn',
    input: z.object({}),
    output: z.object({
      newestAt: localDateTime.nullable(),
      fileName: z.string().nullable(),
      count: z.int(),
      folder: z.string(),
    }),
  }),
};
