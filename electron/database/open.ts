import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../host/refusal.ts';
import { rememberSealKey } from './history-head.ts';

export type Db = Database.Database;

/** Stands in the header of every file of the program: "Srbz". */
const APPLICATION_ID = 0x5372627a;
const KEY_BYTES = 32;
/** So many pages are kept at most while a file is looked through: 400 MB, and given back when it is over. */
const MOST_PAGES = 100_000;

/** A connection with its key and nothing else asked or set. */
export function connect(file: string, key: Buffer): Db {
  const db = new Database(file, { timeout: 300 });
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key="x'${key.toString('hex')}'"`);
  rememberSealKey(db, key);
  return db;
}

/**
 * How a file is opened: a new one is made, one that stands is looked through for damage, one that was looked through a
 * moment ago (by a worker, for a large file takes seconds) is not looked through again.
 */
export type OpenMode = 'create' | 'existing' | 'checked';

/**
 * Opens (or creates) the encrypted file and proves that it can be trusted: right key, ours, WAL on, no damage,
 * nobody else in it. The connection holds the file exclusively until it is closed, so a second program
 * is refused instead of writing behind our back; the system frees the lock even after a kill.
 * @param key 32 bytes, used as they are (no key derivation: the keyring does that)
 * @throws Refusal session.readOnlyFolder, session.alreadyOpen, session.databaseDamaged, session.noFile
 */
export function openDatabase(file: string, key: Buffer, mode: OpenMode = 'existing'): Db {
  if (key.length !== KEY_BYTES) throw new Error(`the key has ${key.length} bytes instead of ${KEY_BYTES}`);
  demandWritable(path.dirname(file), path.dirname(file));
  if (mode !== 'create') {
    if (!existsSync(file)) throw new Refusal('session.noFile', { file: path.basename(file) });
    demandWritable(file, path.dirname(file));
  }
  let db: Db | null = null;
  try {
    db = connect(file, key);
    db.pragma('locking_mode=EXCLUSIVE');
    const journal = db.pragma('journal_mode=WAL', { simple: true });
    if (journal !== 'wal') throw new Error(`journal mode is ${journal} instead of wal`);
    db.pragma('synchronous=FULL');
    // macOS takes a flush for done when the drive has heard of it; these wait until it is. Nothing elsewhere.
    db.pragma('fullfsync=ON');
    db.pragma('checkpoint_fullfsync=ON');
    db.pragma('foreign_keys=ON');
    db.pragma('recursive_triggers=ON');
    db.pragma('temp_store=MEMORY');
    // An exclusive WAL connection takes its lock with the first write; take it now, not at the first save.
    db.exec('BEGIN IMMEDIATE; COMMIT;');
    if (mode === 'create') db.pragma(`application_id=${APPLICATION_ID}`);
    else if (!isOurs(db)) {
      throw new Refusal('session.databaseDamaged', { file: path.basename(file), detail: 'application_id' });
    }
    const check = mode === 'checked' ? 'ok' : lookThrough(db);
    if (check !== 'ok') throw new Refusal('session.databaseDamaged', { file: path.basename(file), detail: check });
    return db;
  } catch (error) {
    db?.close();
    throw asRefusal(error, file);
  }
}

/**
 * Every page (the cipher proves each by its sum), the trees they form, and that each value is there and of its type.
 * Conditions of tables are left to the next proved copy (inspect-file.ts): damage cannot break them, only a writer could.
 * @returns 'ok', or what SQLite found first
 */
function lookThrough(db: Db): string {
  return withAllPages(db, () => {
    db.pragma('ignore_check_constraints=ON');
    try {
      return String(db.pragma('quick_check(1)', { simple: true }));
    } finally {
      db.pragma('ignore_check_constraints=OFF');
    }
  });
}

/** Keeps what was read while the work goes on: a look comes to each page twice, and most of its time goes to the cipher. */
export function withAllPages<T>(db: Db, work: () => T): T {
  const before = db.pragma('cache_size', { simple: true });
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`cache_size=${Math.min(pages, MOST_PAGES)}`);
  try {
    return work();
  } finally {
    db.pragma(`cache_size=${before}`);
    db.pragma('shrink_memory');
  }
}

export const isOurs = (db: Db): boolean => db.pragma('application_id', { simple: true }) === APPLICATION_ID;

function demandWritable(place: string, folder: string): void {
  try {
    accessSync(place, constants.W_OK);
  } catch {
    throw new Refusal('session.readOnlyFolder', { folder });
  }
}

/** Whether SQLite says by this code that the bytes are wrong, and not that the drive does not give or take them. */
export const isDamage = (code: string): boolean =>
  // A wrong key and a damaged first page look the same to the cipher; the keyring has already proved the key.
  /^SQLITE_(NOTADB|CORRUPT|IOERR_(SHORT_READ|DATA|CORRUPTFS))/.test(code);

function asRefusal(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Refusal('session.alreadyOpen', { file: path.basename(file) });
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new Refusal('session.readOnlyFolder', { folder: path.dirname(file) });
  }
  if (isDamage(code)) return new Refusal('session.databaseDamaged', { file: path.basename(file), detail: code });
  if (code.startsWith('SQLITE_IOERR')) return new Refusal('session.driveFailed', { folder: path.dirname(file) });
  return error;
}
