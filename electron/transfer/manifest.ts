import { z } from 'zod';

export const MANIFEST_FILE = 'manifest.json';
export const EXPORT_FORMAT = 'sarbaz-export/1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Names become file names: nothing that leads out of the folder. */
const tableName = z.string().regex(/^[a-z][a-z0-9_]*$/);

const administrator = z.object({ login: z.string(), fullName: z.string() });

/** What an export says of itself: whose it is, when and by which program it was made, and the sum of each file. */
export const manifestSchema = z.object({
  format: z.literal(EXPORT_FORMAT),
  programVersion: z.string(),
  /** The file's format: the number of its newest migration. */
  schema: z.int().positive(),
  /** Local date-time text. */
  at: z.string(),
  school: z.string(),
  /** Who can be made the first to sign in where it is taken in. */
  administrators: z.array(administrator),
  tables: z.array(
    z.object({
      name: tableName,
      columns: z.array(z.string()).min(1),
      rows: z.int().min(0),
      /** Of `json/<name>.json`. */
      sha256,
    }),
  ),
  papers: z.array(z.object({ file: z.string(), sha256 })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const jsonFileOf = (table: string): string => `json/${table}.json`;
export const csvFileOf = (table: string): string => `csv/${table}.csv`;
