import { z } from 'zod';
import { desk } from './operation.ts';
import { localDateTime } from './values.ts';

const token = z.string().min(1).max(60);
const nothing = z.object({});

/** What stands in the way of a place: the code picks the three-part sentence. */
const trouble = z.object({ code: z.string(), params: z.record(z.string(), z.json()) });

/** A proved copy, named by a token of the host: no path crosses the door. */
const copy = z.object({
  copy: token,
  fileName: z.string(),
  at: localDateTime,
  bytes: z.int().min(0),
  /** first: beside the file; second: the chosen place; replaced: a file that a copy has replaced; drive: found on one. */
  place: z.enum(['first', 'second', 'replaced', 'drive']),
});
export type BackupCopy = z.infer<typeof copy>;

const folder = z.object({
  folder: token,
  name: z.string(),
  freeMb: z.int().min(0),
  /** Lost together with the school's own file when the drive is lost. */
  sameDrive: z.boolean(),
});

export const backupOperations = {
  'backup.now': desk({
    right: 'backup.write',
    input: nothing,
    output: z.object({
      fileName: z.string(),
      at: localDateTime,
      tables: z.int(),
      rows: z.int(),
      second: z.enum(['none', 'done', 'missing', 'failed']),
    }),
  }),
  'backup.status': desk({
    right: 'signedIn',
    input: nothing,
    output: z.object({
      newestAt: localDateTime.nullable(),
      fileName: z.string().nullable(),
      count: z.int(),
      folder: z.string(),
      /** What was changed has stood without a copy for hours. */
      late: z.boolean(),
      /** Why the last attempt failed; null after one that did not. */
      trouble: trouble.nullable(),
      second: z
        .object({
          folder: z.string(),
          newestAt: localDateTime.nullable(),
          count: z.int(),
          trouble: trouble.nullable(),
        })
        .nullable(),
      /** The copy that this person is looking into; commands are refused until he leaves it. */
      looking: z.object({ fileName: z.string(), at: localDateTime }).nullable(),
    }),
  }),
  /** Every copy that can be looked into and brought back, newest first. */
  'backup.copies': desk({ right: 'backup.write', input: nothing, output: z.array(copy) }),
  /** Folders to choose the second place from: the drives, or what lies in one of them. */
  'backup.folders': desk({
    right: 'backup.write',
    input: z.object({ inside: token.optional() }),
    output: z.object({ path: z.string().nullable(), folders: z.array(folder) }),
  }),
  /** Chooses the second place of this computer; null gives it up, its copies stay. */
  'backup.chooseSecond': desk({
    right: 'backup.write',
    input: z.object({ folder: token.nullable() }),
    output: nothing,
  }),
  'backup.look': desk({ right: 'backup.write', input: z.object({ copy: token }), output: nothing }),
  'backup.endLook': desk({ right: 'signedIn', input: nothing, output: nothing }),
  /** Puts a copy in the place of the file, which is kept; everybody signs in anew. */
  'backup.restore': desk({
    right: 'backup.write',
    input: z.object({ copy: token }),
    output: z.object({ kept: z.string() }),
  }),
  /** Copies that can be brought back while no file can be opened, here and on drives. */
  'backup.found': desk({ right: 'anyone', input: nothing, output: z.array(copy) }),
  /**
   * Brings a copy back where no file is open: it is damaged, missing, or this is another computer. The password is that
   * of somebody who may make copies; the recovery sheet needs nobody's.
   */
  'backup.rescue': desk({
    right: 'anyone',
    input: z.object({
      copy: token,
      login: z.string().trim().max(60).optional(),
      password: z.string().max(200).optional(),
      recoveryCode: z.string().max(400).optional(),
    }),
    output: z.object({ kept: z.string().nullable() }),
  }),
};
