import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { fileVersion } from '../database/migrate.ts';
import { connect, isOurs, openDatabase, withAllPages } from '../database/open.ts';
import { Refusal } from '../host/refusal.ts';
import { countRows, type RowCounts } from './count-rows.ts';

const PIECE = 1 << 20;

/**
 * open: look a school's file through for damage as opening it does.
 * copy: prove a copy: its bytes (where their sum is known), its key, its pages, the number of rows of each table.
 */
export type Inspection =
  | { kind: 'open'; file: string; key: Uint8Array }
  | { kind: 'copy'; file: string; key: Uint8Array; sha256: string | null; rows: RowCounts | null };

/** What a sound file was seen to hold, or the refusal it earned. */
export type Verdict =
  | { sound: true; rows: RowCounts; format: number }
  | { sound: false; code: string; params: Record<string, string | number> };

/** Takes about 5 ms for each megabyte, a copy 12; for large files it is done by a worker (inspector.ts). */
export function inspectFile(inspection: Inspection): Verdict {
  try {
    return inspection.kind === 'open' ? lookThrough(inspection) : proveCopy(inspection);
  } catch (error) {
    if (error instanceof Refusal) {
      return { sound: false, code: error.code, params: error.params as Record<string, string | number> };
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('SQLITE_')) throw error;
    return damaged(inspection.file, code);
  }
}

const damaged = (file: string, detail: string): Verdict => ({
  sound: false,
  code: 'backup.copyDamaged',
  params: { file: path.basename(file), detail },
});

function lookThrough({ file, key }: Inspection): Verdict {
  const db = openDatabase(file, Buffer.from(key));
  try {
    return { sound: true, rows: {}, format: fileVersion(db) };
  } finally {
    db.close();
  }
}

/** @throws SqliteError where the key is another one or the first page is damaged */
function proveCopy({ file, key, sha256, rows: expected }: Extract<Inspection, { kind: 'copy' }>): Verdict {
  if (sha256 !== null && sumOf(file) !== sha256) return damaged(file, 'sha256');
  const db = connect(file, Buffer.from(key));
  try {
    db.pragma('locking_mode=EXCLUSIVE');
    db.pragma('journal_mode=DELETE'); // a copy at rest is one file
    if (!isOurs(db)) return damaged(file, 'application_id');
    const check = withAllPages(db, () => String(db.pragma('integrity_check(1)', { simple: true })));
    if (check !== 'ok') return damaged(file, check);
    const rows = countRows(db);
    if (expected && JSON.stringify(rows) !== JSON.stringify(expected)) return damaged(file, 'rows');
    return { sound: true, rows, format: fileVersion(db) };
  } finally {
    db.close();
  }
}

function sumOf(file: string): string {
  const sum = createHash('sha256');
  const buffer = Buffer.allocUnsafe(PIECE);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      sum.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return sum.digest('hex');
}
