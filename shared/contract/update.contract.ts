import { z } from 'zod';
import { desk } from './operation.ts';

const token = z.string().min(1).max(60);
const nothing = z.object({});

export const updateOperations = {
  /** What stands here: the program, and the newest format of a file it knows. */
  'update.status': desk({
    right: 'signedIn',
    input: nothing,
    output: z.object({
      version: z.string(),
      format: z.int(),
      /** Node's names of system and processor, as `win32-x64`. */
      system: z.string(),
      /** False behind the loopback door: there the program is a folder, and its owner replaces it. */
      canInstall: z.boolean(),
    }),
  }),
  /** Installers with a notice beside them, on drives and among this person's downloads; newest version first. */
  'update.found': desk({
    right: 'backup.write',
    input: nothing,
    output: z.array(
      z.object({
        update: token,
        version: z.string(),
        bytes: z.int(),
        folder: z.string(),
        verdict: z.enum(['newer', 'same', 'older', 'otherSystem']),
        /** Whether the publisher's signature holds; null where this program was made without his key. */
        signed: z.boolean().nullable(),
      }),
    ),
  }),
  /** Makes a proved copy of the school's file, takes the installer over, checks it, starts it and closes the program. */
  'update.install': desk({
    right: 'backup.write',
    input: z.object({ update: token }),
    output: z.object({ version: z.string(), backup: z.string() }),
  }),
};
