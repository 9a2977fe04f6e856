import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { nameOfFile } from './name-of-file.ts';
import type { Db } from './open.ts';

/** The newest entry of the history: its number and hash. */
interface Head {
  id: number;
  hash: string;
}

/** How far a file's history had come when this computer last saw it, and how far it comes now. */
export interface EntriesLost {
  known: number;
  found: number;
}

/**
 * SQLite takes what it finds of a log that was cut, and an older file in the place of the newer one looks whole: both are
 * seen only from outside. So this computer keeps, beside the file and not in it, which entry of the history it was the
 * last to write. The mark is written after the entry is flushed and is not flushed itself: it is never ahead of the file.
 */
export class WrittenMark {
  readonly #place: string;
  #handle: number | null = null;
  #noted = 0;

  /** @param folder of this computer @param file the school's file; each place has a mark of its own */
  constructor(folder: string, file: string) {
    this.#place = path.join(folder, `written-${nameOfFile(file)}`);
  }

  /** What is missing of the entries that this computer has seen in this school's file; null when all are there. */
  missingIn(db: Db): EntriesLost | null {
    const known = this.#read(fileIdOf(db));
    if (!known) return null;
    const hash = db.prepare<[number], string>('SELECT hash FROM history WHERE id = ?').pluck().get(known.id);
    return hash === known.hash ? null : { known: known.id, found: headOf(db)?.id ?? 0 };
  }

  /** Notes the newest entry; costs one small write when there is a new one. */
  note(db: Db): void {
    const head = headOf(db);
    if (!head || head.id === this.#noted) return;
    try {
      this.#handle ??= this.#open();
      writeSync(this.#handle, `${[fileIdOf(db), head.hash, String(head.id).padEnd(12)].join(' ')}\n`, 0);
      this.#noted = head.id;
    } catch {
      // A mark that cannot be written must not stop work: this computer then sees less, and loses nothing.
    }
  }

  /** An older state was put in the place of the file on purpose. */
  forget(): void {
    this.close();
    rmSync(this.#place, { force: true });
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
    this.#noted = 0;
  }

  #open(): number {
    mkdirSync(path.dirname(this.#place), { recursive: true });
    return openSync(this.#place, 'w', 0o600);
  }

  /** A mark of another school, or one that was half written, says nothing. */
  #read(fileId: string): Head | null {
    try {
      const [id, hash = '', entry] = readFileSync(this.#place, 'utf8').trim().split(/ +/);
      return id === fileId && hash.length === 64 ? { id: Number(entry), hash } : null;
    } catch {
      return null;
    }
  }
}

const headOf = (db: Db): Head | undefined =>
  db.prepare<[], Head>('SELECT id, hash FROM history ORDER BY id DESC LIMIT 1').get();

/** What names the school's file among all others. */
export const fileIdOf = (db: Db): string => db.prepare<[], string>('SELECT file_id FROM school').pluck().get() ?? '';
