import { timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '../../shared/people/roles.ts';
import { type BackupReport, listBackups, makeBackup } from '../database/backup.ts';
import { installCapture } from '../database/capture.ts';
import { migrate, refuseNewerFile } from '../database/migrate.ts';
import { type Db, openDatabase } from '../database/open.ts';
import {
  type KeyCost,
  type Keyring,
  keyringFile,
  newFileKey,
  newKeyring,
  readKeyring,
  unwrapKey,
  wrapKey,
  writeKeyring,
} from '../people/keyring.ts';
import { forgetWrongPasswords, type PasswordDoor, underCount } from '../people/wrong-passwords.ts';
import type { MachineTime } from './clock-watch.ts';
import { refuse } from './refusal.ts';

export interface DeskOptions {
  /** The school's file, `….sarbaz`; its keyring and backups stand beside it. */
  file: string;
  keyCost: KeyCost;
  /** What belongs to this computer and not to the file: PINs, and wrong passwords in a row. */
  machineFolder: string;
  /** What the computer says of time beside its clock; left out where the clock is a made one. */
  machine?: MachineTime | undefined;
  /** Local date-time text, for the names of backups. */
  now(): string;
}

/** Whom a key is wrapped for. */
export interface KeyHolder {
  personId: number;
  login: string;
  fullName: string;
  role: Role;
  samplePassword?: string;
}

/**
 * One school file on this computer: closed, or open with its key in memory. Everything that touches the file, its
 * keyring or its copies goes through here.
 */
export class Desk {
  readonly options: DeskOptions;
  #open: { db: Db; key: Buffer } | null = null;

  constructor(options: DeskOptions) {
    this.options = options;
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
    } catch (error) {
      db.close();
      this.discard();
      throw error;
    }
    this.#open = { db, key };
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

  /** Opens the file with its key, checks it, brings it to this program's format (a verified backup first). */
  open(key: Buffer): void {
    if (this.#open) {
      // An open file proves nothing about the key that is shown now.
      if (!this.isKey(key)) refuse('session.keyringDamaged', { file: path.basename(this.file), detail: 'key' });
      return;
    }
    const db = openDatabase(this.file, key);
    try {
      refuseNewerFile(db);
      migrate(db, () => makeBackup(db, this.file, key, this.options.now()));
      installCapture(db);
    } catch (error) {
      db.close();
      throw error;
    }
    this.#open = { db, key };
  }

  /**
   * The key behind a person's password; wrong ones count, for whatever act it was asked.
   * @param keyring of the file, or of the copy whose key is asked for
   * @throws Refusal session.wrongPassword, session.tooManyTries
   */
  async demandKey(login: string, password: string, keyring = this.keyring()): Promise<Buffer> {
    const entry = keyring.people.find((one) => one.login.toLowerCase() === login.toLowerCase());
    return underCount(this.#passwordDoor(keyring, login), async () =>
      entry ? unwrapKey(keyring.fileId, entry, password) : null,
    );
  }

  /**
   * Lets pass whose password this is for the open file; nobody is signed in by it.
   * @throws Refusal session.wrongPassword, session.tooManyTries; session.keyringDamaged
   */
  async demandPassword(login: string, password: string): Promise<void> {
    const key = await this.demandKey(login, password);
    const fits = this.isKey(key) === true;
    key.fill(0);
    if (!fits) refuse('session.keyringDamaged', { file: path.basename(this.file), detail: 'key' });
  }

  /** He has a new password, or came in by the recovery sheet: his tries are free again. */
  forgetWrongPasswords(login: string): void {
    forgetWrongPasswords(this.#passwordDoor(this.keyring(), login));
  }

  #passwordDoor({ fileId, people }: Keyring, login: string): PasswordDoor {
    return {
      folder: this.options.machineFolder,
      fileId,
      login,
      known: people.some((one) => one.login.toLowerCase() === login.toLowerCase()),
      moment: () => ({ now: this.options.now(), running: this.options.machine?.running() ?? null }),
    };
  }

  /** Wraps the open file's key for a person, in place of an earlier wrapping of his. */
  async grant(keyring: Keyring, holder: KeyHolder, password: string): Promise<Keyring> {
    const entry = await wrapKey(keyring.fileId, holder, password, this.key, this.options.keyCost);
    return { ...keyring, people: [...keyring.people.filter((one) => one.personId !== holder.personId), entry] };
  }

  backup(): BackupReport {
    return makeBackup(this.db, this.file, this.key, this.options.now());
  }

  backups(): { fileName: string; modified: number }[] {
    return listBackups(this.file);
  }

  /** Closes the file and forgets the key. */
  close(): void {
    if (!this.#open) return;
    this.#open.db.close();
    this.#open.key.fill(0);
    this.#open = null;
  }
}
