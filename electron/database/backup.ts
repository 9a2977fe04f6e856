import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyKeyringTo } from '../people/keyring.ts';
import { type Db, openDatabase } from './open.ts';

/** What a verified copy was seen to hold. */
export interface BackupReport {
  file: string;
  fileName: string;
  tables: number;
  rows: number;
}

/** Copies stand beside the file they were made of. */
export const backupFolder = (file: string): string => path.join(path.dirname(file), 'backups');

/**
 * Writes an encrypted copy (same key) and its keyring, opens the copy, checks it and compares the number of rows
 * of every table with the original; only then does it get its name. `at` is local date-time text.
 * @throws Error when the copy is not equal; the half-made copy is removed
 */
export function makeBackup(db: Db, file: string, key: Buffer, at: string): BackupReport {
  const folder = backupFolder(file);
  mkdirSync(folder, { recursive: true });
  const base = path.basename(file, path.extname(file));
  const target = freeName(path.join(folder, `${base}-${at.replaceAll(':', '-')}`));
  const half = `${target}.part`;
  rmSync(half, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(half);
    const copy = openDatabase(half, key);
    try {
      const [ours, theirs] = [countRows(db), countRows(copy)];
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error('the copy does not hold the same rows');
      copy.pragma('journal_mode=DELETE'); // a copy at rest is one file
    } finally {
      copy.close();
    }
    renameSync(half, target);
    copyKeyringTo(file, target);
    const counts = Object.values(countRows(db));
    return {
      file: target,
      fileName: path.basename(target),
      tables: counts.length,
      rows: counts.reduce((sum, n) => sum + n, 0),
    };
  } finally {
    for (const leftover of [half, `${half}-wal`, `${half}-shm`]) rmSync(leftover, { force: true });
  }
}

function freeName(stem: string): string {
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? `${stem}.sarbaz` : `${stem}-${copy}.sarbaz`;
    if (!existsSync(name)) return name;
  }
}

function countRows(db: Db): Record<string, number> {
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM main."${name}"`).get()?.n ?? 0,
    ]),
  );
}

/** Verified copies of this file, newest first. */
export function listBackups(file: string): { fileName: string; modified: number }[] {
  const folder = backupFolder(file);
  if (!existsSync(folder)) return [];
  const base = path.basename(file, path.extname(file));
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${base}-`) && name.endsWith('.sarbaz'))
    .map((fileName) => ({ fileName, modified: statSync(path.join(folder, fileName)).mtimeMs }))
    .sort((a, b) => b.modified - a.modified);
}
