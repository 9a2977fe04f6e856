import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileVersion } from '../database/migrate.ts';
import type { Db } from '../database/open.ts';
import { csvFileOf, EXPORT_FORMAT, jsonFileOf, MANIFEST_FILE, type Manifest } from './manifest.ts';
import { exportedTables, rowsOf, type Value } from './tables.ts';

/** The host answers nobody while a slice is written. */
const SLICE_MS = 12;

/** A paper that goes along for people to read. */
export interface ExportedPaper {
  fileName: string;
  bytes: Uint8Array;
}

export interface ExportedBy {
  /** Local date-time text. */
  at: string;
  programVersion: string;
}

/**
 * Writes everything a file holds into an empty folder: each table as JSON (what is taken in again) and as CSV (what
 * Excel opens), papers beside them, and a manifest with the sum of each file. Written in slices, other work going on
 * between them; so `db` is a copy that nobody writes to.
 */
export async function writeExport(
  db: Db,
  folder: string,
  { at, programVersion }: ExportedBy,
  papers: readonly ExportedPaper[] = [],
): Promise<Manifest> {
  for (const part of ['json', 'csv', 'pdf']) mkdirSync(path.join(folder, part), { recursive: true });
  const tables: Manifest['tables'] = [];
  for (const table of exportedTables(db)) tables.push({ ...table, ...(await writeTable(db, folder, table)) });
  const manifest: Manifest = {
    format: EXPORT_FORMAT,
    programVersion,
    schema: fileVersion(db),
    at,
    school: db.prepare<[], { name: string }>('SELECT name FROM school').get()?.name ?? '',
    administrators: db
      .prepare<[], { login: string; fullName: string }>(
        "SELECT login, full_name AS fullName FROM person WHERE role = 'administrator' AND active = 1 ORDER BY id",
      )
      .all(),
    tables,
    papers: papers.map(({ fileName, bytes }) => {
      const file = `pdf/${path.basename(fileName)}`;
      writeFileSync(path.join(folder, file), bytes);
      return { file, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  };
  // Last: a folder without it was never finished.
  writeFileSync(path.join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

async function writeTable(
  db: Db,
  folder: string,
  table: { name: string; columns: string[] },
): Promise<{ rows: number; sha256: string }> {
  const json = openSync(path.join(folder, jsonFileOf(table.name)), 'wx');
  const csv = openSync(path.join(folder, csvFileOf(table.name)), 'wx');
  const sum = createHash('sha256');
  let rows = 0;
  try {
    put(json, '[', sum);
    writeSync(csv, `\uFEFF${csvLine(table.columns)}`);
    let began = performance.now();
    for (const row of rowsOf(db, table)) {
      put(json, `${rows === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`, sum);
      writeSync(csv, csvLine(table.columns.map((column) => row[column] ?? null)));
      rows += 1;
      if (performance.now() - began < SLICE_MS) continue;
      await nextTurn();
      began = performance.now();
    }
    put(json, '\n]\n', sum);
  } finally {
    closeSync(json);
    closeSync(csv);
  }
  return { rows, sha256: sum.digest('hex') };
}

function put(handle: number, text: string, sum: Hash): void {
  writeSync(handle, text);
  sum.update(text);
}

/** The semicolon is what Excel expects with Kazakh and Russian settings. */
const csvLine = (values: readonly Value[]): string => `${values.map(csvField).join(';')}\r\n`;

function csvField(value: Value): string {
  if (typeof value === 'number') return String(value);
  // Excel would run a text that begins like a formula.
  const text = value === null ? '' : /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
