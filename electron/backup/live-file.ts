import { closeSync, fstatSync, openSync, read, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';

const readAt = promisify(read);
/** What SQLite has by itself. */
const PAGES_BETWEEN_CHECKPOINTS = 1000;

/** The file as it stood at one moment, to be read at leisure while work goes on. */
export interface Snapshot {
  bytes: number;
  /** Reads on into the buffer; 0 at the end. */
  read(buffer: Buffer, position: number): Promise<number>;
  /** Whether the file is still as it stood; what was read otherwise is worth nothing. */
  untouched(): boolean;
  release(): void;
}

/** The file was closed while it was being copied: nobody's fault, and nothing to report. */
export class FileClosed extends Error {}

/**
 * The school's file while it is open: its connection, its key, and a second way to read its bytes.
 *
 * In WAL mode nothing writes into the file itself but a checkpoint. So it is brought up to date once, checkpoints wait,
 * and its bytes are read while changes gather in the log beside it; they are encrypted already, and no other connection
 * is needed, which the exclusive lock would not admit. The handle for reading is opened with the file and closed after
 * it: POSIX drops all locks of a process on a file when the process closes any handle to it.
 */
export class LiveFile {
  readonly db: Db;
  readonly key: Buffer;
  readonly #handle: number;
  readonly #file: string;
  readonly #standing: string;
  #snapshot = false;
  #reading = 0;
  #closed = false;

  constructor(file: string, db: Db, key: Buffer) {
    this.db = db;
    this.key = key;
    this.#handle = openSync(file, 'r');
    this.#file = file;
    this.#standing = standingAt(file);
  }

  get isOpen(): boolean {
    return !this.#closed;
  }

  /**
   * Whoever takes the open file or its log away does not stop the system from writing into what has no name any more,
   * where nobody finds it after the program is closed.
   * @throws Refusal session.fileGone
   */
  demandInPlace(): void {
    if (standingAt(this.#file) !== this.#standing) refuse('session.fileGone', { file: path.basename(this.#file) });
  }

  /** Stands until it is released; there is one at a time. @throws FileClosed */
  snapshot(): Snapshot {
    if (this.#closed) throw new FileClosed();
    if (this.#snapshot) throw new Error('the file is already being copied');
    const { db } = this;
    db.pragma('wal_autocheckpoint=0');
    const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number; log: number }[];
    if (checkpoint?.busy !== 0 || checkpoint.log !== 0) throw new Error('the log could not be written into the file');
    this.#snapshot = true;
    const { size, mtimeNs } = this.#stat();
    return {
      bytes: Number(size),
      read: async (buffer, position) => {
        if (this.#closed) throw new FileClosed();
        this.#reading++;
        try {
          return (await readAt(this.#handle, buffer, 0, buffer.length, position)).bytesRead;
        } finally {
          this.#reading--;
          this.#dropHandle();
        }
      },
      untouched: () => {
        if (this.#closed) return false;
        const now = this.#stat();
        return now.size === size && now.mtimeNs === mtimeNs;
      },
      release: () => {
        this.#snapshot = false;
        if (!this.#closed) db.pragma(`wal_autocheckpoint=${PAGES_BETWEEN_CHECKPOINTS}`);
      },
    };
  }

  /** Closes the connection and forgets the key. A copy that is under way finds the file touched and is given up. */
  close(): void {
    if (this.#closed) return;
    this.db.close();
    this.key.fill(0);
    this.#closed = true;
    this.#dropHandle();
  }

  #stat = () => fstatSync(this.#handle, { bigint: true });

  #dropHandle(): void {
    if (this.#closed && this.#reading === 0) closeSync(this.#handle);
  }
}

/** Which files stand under the names of a school's file and its log, as the system tells files apart. */
function standingAt(file: string): string {
  return [file, `${file}-wal`]
    .map((name) => statSync(name, { bigint: true, throwIfNoEntry: false }))
    .map((found) => (found ? `${found.dev}:${found.ino}` : '-'))
    .join(' ');
}
