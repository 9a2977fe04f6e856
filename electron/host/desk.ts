import { timingSafeEqual } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Backups } from '../backup/backups.ts';
import type { Copy } from '../backup/copies.ts';
import { copyBytes, type FreeBytes, freeBytesOf } from '../backup/copy-bytes.ts';
import { createInspector, type Inspector } from '../backup/inspector.ts';
import { LiveFile } from '../backup/live-file.ts';
import { demandSound, forgetLooks, type Look, openLook } from '../backup/look.ts';
import { openSound } from '../backup/open-sound.ts';
import { finishReplacement, keptName, readyName, replaceFile } from '../backup/replace-file.ts';
import { secondPlaceOf } from '../backup/second-place.ts';
import { Soundness } from '../backup/soundness.ts';
import { Tokens } from '../backup/tokens.ts';
import { installCapture } from '../database/capture.ts';
import { keepStatements } from '../database/kept-statements.ts';
import { migrate, migrateWaiting, refuseNewerFile } from '../database/migrate.ts';
import { type Db, openDatabase } from '../database/open.ts';
import { WrittenMark } from '../database/written-mark.ts';
import { watchChain } from '../history/chain-watch.ts';
import {
  copyKeyringTo,
  type Keyring,
  keyringFile,
  newFileKey,
  newKeyring,
  readKeyring,
  writeKeyring,
} from '../people/keyring.ts';
import { PasswordDesk } from '../people/password-desk.ts';
import type { Anonymised, Anonymising } from '../personal-data/anonymise.ts';
import type { DeskOptions } from './desk-options.ts';
import { Refusal, refuse } from './refusal.ts';

/**
 * One school file on this computer: closed, or open with its key in memory. Everything that touches the file, its
 * keyring or its copies goes through here.
 */
export class Desk {
  readonly options: DeskOptions;
  readonly backups: Backups;
  readonly passwords: PasswordDesk;
  /** Copies and folders that were named to a window. */
  readonly copyTokens = new Tokens<Copy>();
  readonly folderTokens = new Tokens<string>();
  readonly #mark: WrittenMark;
  readonly #soundness: Soundness;
  readonly #inspector: Inspector;
  readonly #freeBytes: FreeBytes;
  #open: LiveFile | null = null;
  #opening: Promise<void> | null = null;
  /** The file is in a worker's hands: who asks something waits. */
  #away: Promise<unknown> | null = null;
  #look: Look | null = null;
  /** It was said that entries are missing; who signs in after that goes on with what is left. */
  #lossTold = false;

  constructor(options: DeskOptions) {
    this.options = options;
    this.#mark = new WrittenMark(options.machineFolder, options.file);
    this.#soundness = new Soundness(options.machineFolder, options.file);
    this.#inspector = options.inspector ?? createInspector(options.inspectWorker);
    this.#freeBytes = options.freeBytes ?? freeBytesOf;
    this.backups = new Backups({
      file: options.file,
      fileId: () => this.#fileId(),
      now: options.now,
      inspector: this.#inspector,
      freeBytes: this.#freeBytes,
      soundness: this.#soundness,
      secondPlace: () => {
        const fileId = this.#fileId();
        return fileId === null ? null : secondPlaceOf(options.machineFolder, fileId);
      },
    });
    this.passwords = new PasswordDesk(options, this);
    if (finishReplacement(options.file)) this.#mark.forget();
  }

  get file(): string {
    return this.options.file;
  }

  get exists(): boolean {
    return existsSync(this.file);
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** @throws Refusal session.notSignedIn while the file is closed */
  get db(): Db {
    return this.#open?.db ?? refuse('session.notSignedIn');
  }

  /** @throws Refusal session.notSignedIn while the file is closed */
  get live(): LiveFile {
    return this.#open ?? refuse('session.notSignedIn');
  }

  /** The copy that is looked into, if one is. */
  get look(): Look | null {
    return this.#look;
  }

  get key(): Buffer {
    return this.#open?.key ?? refuse('session.notSignedIn');
  }

  /** @throws Refusal session.keyringDamaged */
  keyring(): Keyring {
    return readKeyring(this.file);
  }

  saveKeyring(keyring: Keyring): void {
    writeKeyring(this.file, keyring);
  }

  /** A fresh file with all tables and an empty keyring; removed again when anything after it fails. */
  create(): { key: Buffer; keyring: Keyring } {
    if (this.exists || existsSync(keyringFile(this.file)))
      refuse('session.fileExists', { file: path.basename(this.file) });
    mkdirSync(path.dirname(this.file), { recursive: true });
    const key = newFileKey();
    const db = openDatabase(this.file, key, 'create');
    try {
      migrate(db, () => {});
      installCapture(db);
      keepStatements(db);
    } catch (error) {
      db.close();
      this.discard();
      throw error;
    }
    this.#open = new LiveFile(this.file, db, key);
    return { key, keyring: newKeyring() };
  }

  /** Takes back a file that was begun and could not be finished. */
  discard(): void {
    this.close();
    for (const leftover of [this.file, `${this.file}-wal`, `${this.file}-shm`, keyringFile(this.file)])
      rmSync(leftover, { force: true });
  }

  /** Whether this is the key of the open file; unknown (null) while it is closed. */
  isKey(key: Buffer): boolean | null {
    return this.#open && timingSafeEqual(this.#open.key, key);
  }

  /**
   * Opens the file with its key, checks it, brings it to this program's format (a verified backup first). Who signs in
   * meanwhile waits for the same opening.
   * @throws Refusal session.keyringDamaged, and those of `openDatabase`
   */
  async open(key: Buffer): Promise<void> {
    while (this.#opening) await this.#opening.catch(() => {});
    if (this.#open) {
      // An open file proves nothing about the key that is shown now.
      if (!this.isKey(key)) refuse('session.keyringDamaged', { file: path.basename(this.file), detail: 'key' });
      return;
    }
    this.#opening = this.#openNow(key);
    try {
      await this.#opening;
    } finally {
      this.#opening = null;
    }
  }

  async #openNow(key: Buffer): Promise<void> {
    forgetLooks(this.file);
    const live = new LiveFile(this.file, await this.#openSound(key), key);
    try {
      refuseNewerFile(live.db);
      await turn();
      await migrateWaiting(live.db, (format) => this.backups.make(live, format));
      installCapture(live.db);
      keepStatements(live.db);
      this.#demandAllEntries(live.db);
    } catch (error) {
      live.close();
      throw error;
    }
    this.#open = live;
    watchChain(live.db, this.#today, undefined, () => this.doubt());
  }

  #openSound = (key: Buffer) =>
    openSound(this.file, key, { inspector: this.#inspector, soundness: this.#soundness, today: this.#today });

  #today = () => this.options.now().slice(0, 10);

  /** A damaged page was met in the open file: the next opening looks it through before anybody gets in. */
  doubt(): void {
    this.#soundness.doubt();
  }

  /** Waits while the file is in a worker's hands. */
  async atHand(): Promise<void> {
    while (this.#away) await this.#away.catch(() => {});
  }

  /**
   * Takes an intake's men out of the file. A worker has the file to itself meanwhile; then it is open again, unless it was
   * closed in the meantime.
   */
  async anonymise(work: Omit<Anonymising, 'kind' | 'file' | 'key'>): Promise<Anonymised> {
    const { live } = this;
    const key = Buffer.from(live.key);
    const handOver = async (): Promise<Anonymised> => {
      live.close();
      try {
        return await this.#inspector.anonymise({ kind: 'anonymise', file: this.file, key, ...work });
      } finally {
        if (this.#open === live) this.#open = this.#openAgain(key);
        this.#away = null;
      }
    };
    const away = handOver();
    this.#away = away;
    return away;
  }

  #openAgain(key: Buffer): LiveFile {
    const db = openDatabase(this.file, key, 'checked');
    installCapture(db);
    keepStatements(db);
    watchChain(db, this.#today, undefined, () => this.doubt());
    return new LiveFile(this.file, db, key);
  }

  /** @throws Refusal session.entriesLost once: who signs in again has read it */
  #demandAllEntries(db: Db): void {
    const lost = this.#mark.missingIn(db);
    if (!lost || this.#lossTold) return;
    this.#lossTold = true;
    refuse('session.entriesLost', { known: lost.known, found: lost.found });
  }

  /** @throws Refusal session.fileGone when somebody took the open file away; nothing may be written then */
  demandInPlace(): void {
    this.#open?.demandInPlace();
  }

  /** Remembers on this computer how far the history has come. */
  noteWritten(): void {
    if (this.#open?.isOpen) this.#mark.note(this.#open.db);
  }

  /** Whose file it is; null where its keyring cannot be read. */
  #fileId(): string | null {
    try {
      return this.keyring().fileId;
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  /**
   * Opens a copy beside the file, to look into and not to write to.
   * @throws Refusal backup.alreadyLooking, and those of `openLook`
   */
  async lookInto(copy: Copy): Promise<void> {
    if (this.#look) refuse('backup.alreadyLooking', { at: this.#look.copy.at });
    const live = this.live;
    const look = await openLook(copy, {
      file: this.file,
      key: live.key,
      inspector: this.#inspector,
      freeBytes: this.#freeBytes,
    });
    if (this.#look || this.#open !== live) {
      look.close();
      refuse('session.notSignedIn');
    }
    this.#look = look;
  }

  endLook(): void {
    this.#look?.close();
    this.#look = null;
  }

  /**
   * Puts a copy in the place of the file, which is closed and kept beside it under a dated name. The keyring stays, so
   * that passwords are those of today; the copy's own is taken where none can be read.
   * @param key of the file, proved to open the copy before anything is touched
   * @returns the name of the kept file
   * @throws Refusal backup.noRoom, backup.cannotWrite, backup.copyDamaged
   */
  async replaceBy(copy: Copy, key: Buffer): Promise<string> {
    const own = Buffer.from(key);
    const ready = readyName(this.file, this.options.now());
    const half = `${ready}.part`;
    try {
      const sha256 = await copyBytes(copy.file, half, this.#freeBytes);
      await demandSound(copy, { file: half, key: own, inspector: this.#inspector, sha256 });
    } catch (error) {
      rmSync(half, { force: true });
      throw error;
    }
    this.close();
    this.#mark.forget();
    copyKeyringTo(this.file, keptName(ready));
    renameSync(half, ready);
    const kept = replaceFile(this.file, ready);
    if (!this.#hasKeyring() && existsSync(keyringFile(copy.file)))
      copyFileSync(keyringFile(copy.file), keyringFile(this.file));
    await this.open(own);
    return path.basename(kept);
  }

  #hasKeyring(): boolean {
    try {
      return this.keyring().people.length > 0;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  /** Closes the file and forgets the key. */
  close(): void {
    this.endLook();
    if (this.#open) {
      this.#open.close();
      if (this.#away) this.doubt();
      this.#soundness.closed();
    }
    this.#open = null;
    this.#mark.close();
  }
}
