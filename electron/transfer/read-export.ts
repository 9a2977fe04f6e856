import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fileVersion, MIGRATIONS } from '../database/migrate.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { jsonFileOf, MANIFEST_FILE, type Manifest, manifestSchema } from './manifest.ts';
import { exportedTables, type Value } from './tables.ts';

const rowsSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));

/**
 * What a folder says of itself.
 * @throws Refusal transfer.notAnExport (folder), transfer.otherFormat (its format, this program's)
 */
export function readManifest(folder: string): Manifest {
  const place = path.join(folder, MANIFEST_FILE);
  if (!existsSync(place)) refuse('transfer.notAnExport', { folder });
  const read = manifestSchema.safeParse(asJson(readFileSync(place, 'utf8')));
  if (!read.success) return refuse('transfer.notAnExport', { folder });
  const ours = MIGRATIONS.at(-1)?.id ?? 0;
  if (read.data.schema !== ours) refuse('transfer.otherFormat', { format: read.data.schema, program: ours });
  return read.data;
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Puts everything an export carries into a new file in place of what stands there, as it was: numbers, history and all.
 * Rules that guard daily work (what is signed takes no more lines) are lifted while rows that kept them are laid down;
 * columns' own checks and references hold. Belongs in a transaction.
 * @param fileId of the new file's keyring
 * @throws Refusal transfer.fileMissing, transfer.fileChanged (file), transfer.rowRefused (table, row, detail)
 */
export function layDownExport(db: Db, folder: string, manifest: Manifest, fileId: string): void {
  if (fileVersion(db) !== manifest.schema) throw new Error('the new file has another format than the export');
  const tables = exportedTables(db);
  for (const { name, columns } of tables) {
    const said = manifest.tables.find((one) => one.name === name);
    if (JSON.stringify(said?.columns) !== JSON.stringify(columns)) refuse('transfer.tableMissing', { table: name });
  }
  // A table that is named twice, or that this file does not take: its columns were not compared with any.
  if (manifest.tables.length !== tables.length) refuse('transfer.notAnExport', { folder });
  db.pragma('defer_foreign_keys=ON');
  const guards = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER main."${name}"`);
  for (const { name } of tables) db.exec(`DELETE FROM main."${name}"`);
  for (const table of manifest.tables) layDownTable(db, folder, table);
  db.prepare('UPDATE school SET file_id = ?').run(fileId);
  for (const { sql } of guards) db.exec(sql);
  const dangling = db.pragma('main.foreign_key_check') as { table: string; rowid: number | null }[];
  const [first] = dangling;
  if (first) refuse('transfer.rowRefused', { table: first.table, row: first.rowid ?? 0, detail: 'FOREIGN KEY' });
}

function layDownTable(db: Db, folder: string, { name, columns, rows, sha256 }: Manifest['tables'][number]): void {
  const file = jsonFileOf(name);
  const place = path.join(folder, file);
  if (!existsSync(place)) refuse('transfer.fileMissing', { file });
  const text = readFileSync(place);
  if (createHash('sha256').update(text).digest('hex') !== sha256) refuse('transfer.fileChanged', { file });
  const read = rowsSchema.safeParse(asJson(text.toString('utf8')));
  const taken = read.data ?? refuse('transfer.fileChanged', { file });
  if (taken.length !== rows) refuse('transfer.fileChanged', { file });
  const list = columns.map((column) => `"${column}"`).join(', ');
  const insert = db.prepare<Value[]>(
    `INSERT INTO main."${name}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  taken.forEach((row, index) => {
    try {
      insert.run(...columns.map((column) => row[column] ?? null));
    } catch (error) {
      refuse('transfer.rowRefused', { table: name, row: index + 1, detail: (error as Error).message });
    }
  });
}
