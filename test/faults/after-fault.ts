import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyHistory } from '../../electron/database/history-chain.ts';
import { type Db, openDatabase } from '../../electron/database/open.ts';
import { hostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../electron/people/recovery-code.ts';
import type { KeptSchool } from '../fixtures/kept-school.ts';
import { type FileState, faultsOfFile, readFileState } from './file-state.ts';
import { faultOptions, LOGINS, passwordOf, signedIn } from './school.ts';
import type { Acknowledged, Begun } from './workload.ts';

/** What a fault has to leave as it was. */
export interface Before {
  school: KeptSchool;
  folder: string;
  state: FileState;
  password: string;
}

export function keyOf(school: KeptSchool): Buffer {
  return keyOfRecoveryCode(school.recoveryCode) ?? Buffer.alloc(0);
}

/** A connection of our own to a closed school; what is looked for in it is for the caller, pages and all. */
export function withFile<T>({ school, folder }: Pick<Before, 'school' | 'folder'>, read: (db: Db) => T): T {
  const db = openDatabase(path.join(folder, 'school.sarbaz'), keyOf(school), 'checked');
  try {
    return read(db);
  } finally {
    db.close();
  }
}

export const stateIn = (place: Pick<Before, 'school' | 'folder'>): FileState => withFile(place, readFileState);

export interface After {
  faults: string[];
  state: FileState;
  password: string;
  /** Entries in the file beyond the confirmed ones: the act that was under way had come through. */
  beyond: number;
}

/**
 * Opens the school after a fault as its people would, and says what is wrong: nobody can sign in, a password that was
 * changed does not hold, the chain is broken, a confirmed write is missing, half a write is there, a copy does not open.
 */
export async function afterFault(before: Before, done: readonly Acknowledged[], begun: Begun | null): Promise<After> {
  const faults: string[] = [];
  const host = createHost(faultOptions(before.folder, { reportBug: (_, error) => faults.push(`bug: ${error}`) }));
  const opens = async (login: string, password: string) => hostClient(host).call('session.unlock', { login, password });
  const entered = await opens(LOGINS.administrator, passwordOf(LOGINS.administrator));
  if (!entered.ok) faults.push(`does not open: ${entered.code} ${JSON.stringify(entered.params)}`);
  const confirmed = done.findLast((one) => one.password)?.password?.password ?? before.password;
  const possible = [confirmed, ...(begun ? [begun.password.password] : [])];
  let password = confirmed;
  let works = false;
  for (const one of possible) {
    if (works || !(await opens(LOGINS.planner, one)).ok) continue;
    works = true;
    password = one;
  }
  if (!works) faults.push('neither the old nor the new password opens');
  const newcomer = done.findLast((one) => one.person)?.person;
  if (newcomer && !(await opens(newcomer, passwordOf(newcomer))).ok) faults.push(`${newcomer} cannot sign in`);
  if (entered.ok) {
    const reader = await signedIn(host, LOGINS.administrator);
    const chain = await reader.get('history.verify', {});
    if (!chain.intact) faults.push(`the chain is broken at ${chain.brokenAt}`);
  }
  host.close();
  const state = withFile(before, (db) => {
    faults.push(...faultsOfFile(db, before.state, done));
    return readFileState(db);
  });
  const newest = done.findLast((one) => one.copy)?.copy;
  if (newest) faults.push(...faultsOfCopy(before, newest));
  return { faults, state, password, beyond: state.entry - (done.at(-1)?.entry ?? before.state.entry) };
}

/** The file alone: pages, rows and chain. Whether its people get in is tried by whoever writes into it next. */
export function fileAfterFault(before: Before, done: readonly Acknowledged[]): After {
  const faults: string[] = [];
  const state = withFile(before, (db) => {
    const chain = verifyHistory(db);
    if (!chain.intact) faults.push(`the chain is broken at ${chain.brokenAt}`);
    faults.push(...faultsOfFile(db, before.state, done));
    return readFileState(db);
  });
  const password = done.findLast((one) => one.password)?.password?.password ?? before.password;
  return { faults, state, password, beyond: state.entry - (done.at(-1)?.entry ?? before.state.entry) };
}

/** Looked through elsewhere: the drive of the copy may be full. */
function faultsOfCopy({ school, folder }: Before, name: string): string[] {
  const copy = path.join(folder, 'backups', name);
  if (!existsSync(copy)) return [`the confirmed copy ${name} is not there`];
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'sarbaz-copy-'));
  const file = path.join(elsewhere, name);
  copyFileSync(copy, file);
  const db = openDatabase(file, keyOf(school));
  try {
    const check = db.pragma('integrity_check', { simple: true });
    return check === 'ok' ? [] : [`the confirmed copy ${name}: ${check}`];
  } finally {
    db.close();
    rmSync(elsewhere, { recursive: true });
  }
}
