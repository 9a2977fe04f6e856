import { z } from 'zod';
import { desk } from './operation.ts';
import { signedIn } from './people.contract.ts';
import { localDateTime, words } from './values.ts';

const count = z.int().min(0);
/** As the computer writes it: the window shows it, and a person may copy it. */
const folder = z.string().trim().min(1).max(1000);

/** Everything of a school in open formats, out of one file and into a new one. */
export const transferOperations = {
  /**
   * Writes every table as JSON and CSV, and the papers that a school keeps, into a new folder beside the file. It holds
   * whole IINs and is not encrypted; the journal of who saw what names who made it and what for.
   */
  'transfer.export': desk({
    right: 'school.export',
    input: z.object({ purpose: words(300) }),
    output: z.object({ folder: z.string(), tables: count, rows: count, papers: count }),
  }),
  /** What a folder says of itself, before anything is taken in. While there is no file yet. */
  'transfer.look': desk({
    right: 'anyone',
    input: z.object({ folder }),
    output: z.object({
      school: z.string(),
      at: localDateTime,
      rows: count,
      /** Who can be the first to sign in. */
      administrators: z.array(z.object({ login: z.string(), fullName: z.string() })),
    }),
  }),
  /**
   * Makes the school's file anew from an export. One of its administrators signs in with a new password and gives the
   * others theirs; the new file has a key and a recovery sheet of its own.
   */
  'transfer.takeIn': desk({
    right: 'anyone',
    input: z.object({ folder, login: words(60), password: z.string().min(1).max(200) }),
    output: z.object({ me: signedIn, recoveryCode: z.string(), school: z.string(), rows: count }),
  }),
};
