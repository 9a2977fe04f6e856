import path from 'node:path';
import type { DeskOptions, KeyHolder } from '../host/desk-options.ts';
import { refuse } from '../host/refusal.ts';
import { type Keyring, unwrapKey, wrapKey } from './keyring.ts';
import { forgetWrongPasswords, type PasswordDoor, underCount } from './wrong-passwords.ts';

/** What passwords need to know of the school's file. */
interface OfFile {
  keyring(): Keyring;
  /** Of the open file. @throws Refusal session.notSignedIn while it is closed */
  readonly key: Buffer;
  /** Whether this is the key of the open file; null while it is closed. */
  isKey(key: Buffer): boolean | null;
}

/** Passwords of one school file on this computer: which key each opens, and how many wrong ones in a row there were. */
export class PasswordDesk {
  readonly #options: DeskOptions;
  readonly #file: OfFile;

  constructor(options: DeskOptions, file: OfFile) {
    this.#options = options;
    this.#file = file;
  }

  /**
   * The key behind a person's password; wrong ones count, for whatever act it was asked.
   * @param keyring of the file, or of the copy whose key is asked for
   * @throws Refusal session.wrongPassword, session.tooManyTries
   */
  async demandKey(login: string, password: string, keyring = this.#file.keyring()): Promise<Buffer> {
    const entry = keyring.people.find((one) => one.login.toLowerCase() === login.toLowerCase());
    return underCount(this.#doorOf(keyring, login), async () =>
      entry ? unwrapKey(keyring.fileId, entry, password) : null,
    );
  }

  /**
   * Lets pass whose password this is for the open file; nobody is signed in by it.
   * @throws Refusal session.wrongPassword, session.tooManyTries; session.keyringDamaged
   */
  async demand(login: string, password: string): Promise<void> {
    const key = await this.demandKey(login, password);
    const fits = this.#file.isKey(key) === true;
    key.fill(0);
    if (!fits) refuse('session.keyringDamaged', { file: path.basename(this.#options.file), detail: 'key' });
  }

  /** He has a new password, or came in by the recovery sheet: his tries are free again. */
  forgetWrong(login: string, keyring = this.#file.keyring()): void {
    forgetWrongPasswords(this.#doorOf(keyring, login));
  }

  /** Wraps the open file's key for a person, in place of an earlier wrapping of his. */
  async grant(keyring: Keyring, holder: KeyHolder, password: string): Promise<Keyring> {
    const entry = await wrapKey(keyring.fileId, holder, password, this.#file.key, this.#options.keyCost);
    return { ...keyring, people: [...keyring.people.filter((one) => one.personId !== holder.personId), entry] };
  }

  #doorOf({ fileId, people }: Keyring, login: string): PasswordDoor {
    return {
      folder: this.#options.machineFolder,
      fileId,
      login,
      known: people.some((one) => one.login.toLowerCase() === login.toLowerCase()),
      moment: () => ({ now: this.#options.now(), running: this.#options.machine?.running() ?? null }),
    };
  }
}
