import { renameSync } from 'node:fs';
import path from 'node:path';
import { copyStem } from '../../shared/backup/copy-name.ts';
import { keptCopies } from '../../shared/backup/rotation.ts';
import { isCopyDue, isCopyLate } from '../../shared/backup/schedule.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { Refusal, refuse } from '../host/refusal.ts';
import { readInTurns } from '../host/turns.ts';
import { copyKeyringTo } from '../people/keyring.ts';
import { intakeSpans, lastChangeAt } from './backup.repository.ts';
import {
  backupFolder,
  baseOf,
  type Copy,
  freeCopyName,
  HALF,
  listOwnCopies,
  removeCopy,
  removeHalfCopies,
} from './copies.ts';
import { copyBytes, type FreeBytes, writeBytes } from './copy-bytes.ts';
import { countRowsInSteps, type RowCounts } from './count-rows.ts';
import type { Inspector } from './inspector.ts';
import { FileClosed, type LiveFile } from './live-file.ts';
import { isReached, type SecondPlace } from './second-place.ts';
import type { Soundness } from './soundness.ts';

/** So often a copy is begun anew when something was written into the file itself meanwhile. */
const TRIES = 3;

export interface BackupsOptions {
  file: string;
  /** Of the file's keyring; null where it cannot be read. */
  fileId(): string | null;
  now(): LocalDateTime;
  inspector: Inspector;
  freeBytes: FreeBytes;
  /** Told what a copy showed of the file itself. */
  soundness: Soundness;
  /** The second place as it is chosen now, if it is. */
  secondPlace(): SecondPlace | null;
}

/** How it stands with the second place after a copy. */
export type SecondOutcome = 'none' | 'done' | 'missing' | 'failed';

export interface BackupReport {
  fileName: string;
  tables: number;
  rows: number;
  second: SecondOutcome;
}

/** A copy that was written and is still to be proved; without rows where nobody counted them. */
interface WrittenCopy {
  file: string;
  key: Buffer;
  sha256: string;
  rows: RowCounts | null;
  folder: string;
}

/** What the last attempt came to; a refusal stands until an attempt succeeds. */
export interface BackupTrouble {
  first: Refusal | null;
  second: Refusal | null;
}

/** Makes, proves, keeps and clears away the copies of one school's file, in both places. One thing at a time. */
export class Backups {
  readonly #options: BackupsOptions;
  readonly trouble: BackupTrouble = { first: null, second: null };
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  get folder(): string {
    return backupFolder(this.#options.file);
  }

  /** Copies of the first place, newest first. */
  copies(): Copy[] {
    return this.#ownIn(this.folder);
  }

  /** Copies of the second place; null where none is chosen or it cannot be reached. */
  secondCopies(): Copy[] | null {
    const place = this.#options.secondPlace();
    return place && isReached(place) ? this.#ownIn(place.folder) : null;
  }

  #ownIn(folder: string): Copy[] {
    const { file, fileId } = this.#options;
    return listOwnCopies(folder, baseOf(file), fileId());
  }

  /** Whether what was changed has stood without a copy for hours. */
  isLate(live: LiveFile): boolean {
    return isCopyLate(this.#facts(live));
  }

  /**
   * A copy of the open file, proved, in both places; what is no longer kept is removed.
   * @param beforeFormat set where the file is about to be brought to a newer format
   * @throws Refusal backup.noRoom, backup.cannotWrite, backup.sourceDamaged, backup.copyDiffers, backup.unsteady
   */
  make(live: LiveFile, beforeFormat: number | null = null): Promise<BackupReport> {
    return this.#inTurn(live, async (key) => {
      const { file, ...counted } = await this.#remember('first', () => this.#makeFirst(live, key, beforeFormat));
      if (beforeFormat === null) this.#rotate(live, this.folder);
      const second = await this.#carryOver(live, key);
      return { fileName: path.basename(file), ...counted, second };
    });
  }

  /**
   * The schedule's turn: a copy when one is due, or when the file still waits for its look-through; what the second
   * place missed is brought to it once it is back. Nobody waits for it, so a refusal is kept for the status instead of
   * being thrown.
   */
  async tick(live: LiveFile): Promise<void> {
    try {
      if (this.#options.soundness.isOwed || isCopyDue(this.#facts(live))) await this.make(live);
      else await this.carryOver(live);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof FileClosed)) throw error;
    }
  }

  /** Brings the second place what it missed. */
  carryOver(live: LiveFile): Promise<SecondOutcome> {
    return this.#inTurn(live, (key) => this.#carryOver(live, key));
  }

  #facts(live: LiveFile) {
    const now = this.#options.now();
    const newest = this.copies().find(({ at, beforeFormat }) => beforeFormat === null && at <= now);
    return { now, newestCopyAt: newest?.at ?? null, changedAt: lastChangeAt(live.db) };
  }

  /** The key outlives a file that is closed meanwhile: what was copied by then is still proved. */
  #inTurn<T>(live: LiveFile, work: (key: Buffer) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      if (!live.isOpen) throw new FileClosed();
      const key = Buffer.from(live.key);
      try {
        return await work(key);
      } finally {
        key.fill(0);
      }
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #remember<T>(place: keyof BackupTrouble, work: () => Promise<T>): Promise<T> {
    try {
      const value = await work();
      this.trouble[place] = null;
      return value;
    } catch (error) {
      if (error instanceof Refusal) this.trouble[place] = error;
      throw error;
    }
  }

  async #makeFirst(live: LiveFile, key: Buffer, beforeFormat: number | null) {
    const { file, now } = this.#options;
    removeHalfCopies(this.folder, baseOf(file));
    const target = freeCopyName(this.folder, copyStem(baseOf(file), now(), beforeFormat));
    const half = `${target}${HALF}`;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const rows = await this.#copyLive(live, key, half);
      if (!rows) continue;
      renameSync(half, target);
      copyKeyringTo(file, target);
      const counts = Object.values(rows);
      return { file: target, tables: counts.length, rows: counts.reduce((sum, n) => sum + n, 0) };
    }
    return refuse('backup.unsteady', { tries: TRIES });
  }

  /** The rows of a proved copy; null when the file was written to in the meantime. */
  async #copyLive(live: LiveFile, key: Buffer, half: string): Promise<RowCounts | null> {
    const rows = await readInTurns(live.db, () => countRowsInSteps(live.db)).catch((error: unknown) => {
      throw live.isOpen ? error : new FileClosed();
    });
    const snapshot = live.snapshot();
    let sha256: string;
    try {
      sha256 = await writeBytes(snapshot, half, this.#options.freeBytes);
      if (!snapshot.untouched()) {
        removeCopy(half);
        return null;
      }
    } finally {
      snapshot.release();
    }
    await this.#proveFirst({ file: half, key, sha256, rows, folder: this.folder });
    return rows;
  }

  /** A copy of the open file itself, byte for byte: its pages are the file's. */
  async #proveFirst(copy: WrittenCopy): Promise<void> {
    const { soundness, now } = this.#options;
    try {
      await this.#prove(copy);
      soundness.proved(now().slice(0, 10));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'backup.sourceDamaged') soundness.doubt();
      throw error;
    }
  }

  /** @throws Refusal backup.copyDiffers (the drive), backup.sourceDamaged (what was copied); the half copy is gone then */
  async #prove(copy: WrittenCopy) {
    const { file, key, sha256, rows, folder } = copy;
    const verdict = await this.#options.inspector.inspect({ kind: 'copy', file, key, sha256, rows });
    if (verdict.sound) return;
    removeCopy(file);
    const detail = String(verdict.params.detail ?? verdict.code);
    if (detail === 'sha256') refuse('backup.copyDiffers', { folder });
    refuse('backup.sourceDamaged', { detail });
  }

  /** Brings the newest copy to the second place, where it is chosen, there, and without it. */
  async #carryOver(live: LiveFile, key: Buffer): Promise<SecondOutcome> {
    const place = this.#options.secondPlace();
    const newest = this.copies()[0];
    if (!place) this.trouble.second = null;
    if (!place || !newest) return 'none';
    if (!isReached(place)) {
      this.trouble.second = new Refusal('backup.placeMissing', { folder: place.folder });
      return 'missing';
    }
    try {
      await this.#remember('second', () => this.#carry(newest, place, key));
      this.#rotate(live, place.folder);
      return 'done';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return 'failed';
    }
  }

  async #carry(newest: Copy, { folder }: SecondPlace, key: Buffer): Promise<void> {
    const base = baseOf(this.#options.file);
    const target = path.join(folder, newest.fileName);
    const there = this.#ownIn(folder).find(({ fileName }) => fileName === newest.fileName);
    if (there?.bytes === newest.bytes) return;
    removeHalfCopies(folder, base);
    const half = `${target}${HALF}`;
    const sha256 = await copyBytes(newest.file, half, this.#options.freeBytes);
    await this.#prove({ file: half, key, sha256, rows: null, folder });
    renameSync(half, target);
    copyKeyringTo(newest.file, target);
  }

  #rotate(live: LiveFile, folder: string): void {
    if (!live.isOpen) return;
    const copies = this.#ownIn(folder);
    const kept = keptCopies(copies, this.#options.now(), intakeSpans(live.db));
    for (const copy of copies) if (!kept.has(copy.fileName)) removeCopy(copy.file);
  }
}
