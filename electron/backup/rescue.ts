import path from 'node:path';
import type { backupOperations } from '../../shared/contract/backup.contract.ts';
import { ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { Desk } from '../host/desk.ts';
import type { DeskHandlersOf } from '../host/handlers.ts';
import { Refusal, refuse } from '../host/refusal.ts';
import { type Keyring, readKeyring } from '../people/keyring.ts';
import { keyOfRecoveryCode } from '../people/recovery-code.ts';
import type { Copy } from './copies.ts';

/**
 * Brings a copy back where no file is open. Nobody is signed in by it: the copy is then opened as any file is.
 * @throws Refusal backup.fileIsOpen; those of a wrong password and of `Desk.replaceBy`
 */
export const rescue: DeskHandlersOf<typeof backupOperations>['backup.rescue'] = async ({ desk }, input) => {
  if (desk.isOpen) refuse('backup.fileIsOpen');
  const copy = desk.copyTokens.take(input.copy);
  const key =
    input.recoveryCode === undefined
      ? await keyByPassword(desk, copy, input.login ?? '', input.password ?? '')
      : (keyOfRecoveryCode(input.recoveryCode) ?? refuse('session.recoveryCodeWrong'));
  const existed = desk.exists;
  try {
    const kept = await desk.replaceBy(copy, key);
    return { kept: existed ? kept : null };
  } finally {
    desk.close();
    key.fill(0);
  }
};

/** The keyring beside the file knows the passwords of today; the copy's own is asked where there is none. */
async function keyByPassword(desk: Desk, copy: Copy, login: string, password: string): Promise<Buffer> {
  const keyring =
    keyringBeside(desk.file) ??
    keyringBeside(copy.file) ??
    refuse('session.keyringDamaged', { file: path.basename(copy.file), detail: 'missing' });
  const key = await desk.passwords.demandKey(login, password, keyring);
  const holder = keyring.people.find((one) => one.login.toLowerCase() === login.toLowerCase());
  if (!holder || !ROLE_RIGHTS[holder.role].includes('backup.write'))
    refuse('session.noRight', { right: 'backup.write' });
  return key;
}

function keyringBeside(file: string): Keyring | null {
  try {
    return readKeyring(file);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
