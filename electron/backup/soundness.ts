import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { nameOfFile } from '../database/name-of-file.ts';

/** A file whose pages were all looked at within so many days is opened at once, if it stands as it was closed. */
const DAYS = 7;

const markSchema = z.object({ standing: z.string(), lookedOn: z.iso.date() });

/**
 * Whether every page of a school's file is known to be sound. To look all of a ten-year file through takes seconds, so
 * it is not done again before people get in, where this computer closed the file in order and nobody has touched it
 * since: the next proved copy (backups.ts), which reads every page too, then comes within a minute of opening.
 * The mark stands beside the file's other marks on this computer, and only while the file is closed: after a crash there
 * is none.
 */
export class Soundness {
  readonly #file: string;
  readonly #place: string;
  #lookedOn: LocalDate | null = null;
  #owed = false;

  /** @param folder of this computer @param file the school's file */
  constructor(folder: string, file: string) {
    this.#file = file;
    this.#place = path.join(folder, `sound-${nameOfFile(file)}`);
  }

  /** Whether a look through the closed file can wait until people are in. */
  mayWait(today: LocalDate): boolean {
    const mark = this.#read();
    if (!mark || mark.standing !== standingOf(this.#file)) return false;
    // A day that is still to come was told by a clock that ran ahead.
    return mark.lookedOn <= today && mark.lookedOn >= addDays(today, -DAYS);
  }

  /** The file is open: looked through now, or on the word of the mark, which is used up by it. */
  opened(today: LocalDate, looked: boolean): void {
    this.#lookedOn = looked ? today : (this.#read()?.lookedOn ?? null);
    this.#owed = !looked;
    rmSync(this.#place, { force: true });
  }

  /** Whether the open file still waits for the look that was put off. */
  get isOwed(): boolean {
    return this.#owed;
  }

  /** Every page was read just now, and is sound. */
  proved(today: LocalDate): void {
    this.#lookedOn = today;
    this.#owed = false;
  }

  /** A page was found damaged: the next opening looks the whole file through and says so. */
  doubt(): void {
    this.#lookedOn = null;
    this.#owed = false;
    rmSync(this.#place, { force: true });
  }

  /** The file has been closed: notes how it stands, if its log is gone and it is known to be sound. */
  closed(): void {
    const lookedOn = this.#lookedOn;
    this.doubt();
    const standing = standingOf(this.#file);
    if (lookedOn === null || standing === null) return;
    try {
      mkdirSync(path.dirname(this.#place), { recursive: true });
      writeFileSync(this.#place, JSON.stringify({ standing, lookedOn }), { mode: 0o600 });
    } catch {
      // Without the mark the next opening takes longer, and nothing else.
    }
  }

  #read(): z.infer<typeof markSchema> | null {
    try {
      return markSchema.parse(JSON.parse(readFileSync(this.#place, 'utf8')));
    } catch {
      return null; // missing, cut short or edited: the file is looked through
    }
  }
}

/** Which file stands there, how long it is, and when it was last written; null where a log stands beside it. */
function standingOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!found || existsSync(`${file}-wal`)) return null;
  return [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}
