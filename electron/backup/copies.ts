import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { byNewest, type CopyName, readCopyName } from '../../shared/backup/copy-name.ts';
import { fileIdBeside, keyringFile } from '../people/keyring.ts';

/** A copy that has its name, and so was proved when it was made. */
export interface Copy extends CopyName {
  file: string;
  bytes: number;
}

export const HALF = '.part';

/** Copies stand beside the file they were made of. */
export const backupFolder = (file: string): string => path.join(path.dirname(file), 'backups');

export const baseOf = (file: string): string => path.basename(file, path.extname(file));

/**
 * Copies in a folder, newest first; none where the folder cannot be read.
 * @param base of which file; null for copies of any
 */
export function listCopies(folder: string, base: string | null): Copy[] {
  return namesIn(folder)
    .map((name) => readCopyName(name, base))
    .filter((copy) => copy !== null)
    .map((copy) => ({ ...copy, file: path.join(folder, copy.fileName) }))
    .map((copy) => ({ ...copy, bytes: statSync(copy.file, { throwIfNoEntry: false })?.size ?? 0 }))
    .toSorted(byNewest);
}

/**
 * Copies of one file, newest first: another school's file may have the same name, and its copies lie on the same drive.
 * A copy whose keyring is gone is taken for the file's own.
 * @param fileId of the file's keyring; null where that cannot be read, and every copy of the name is listed
 */
export const listOwnCopies = (folder: string, base: string, fileId: string | null): Copy[] =>
  listCopies(folder, base).filter(({ file }) => fileId === null || (fileIdBeside(file) ?? fileId) === fileId);

/** Names of what lies in a folder; none where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not made yet, unplugged, or somebody else's
  }
}

/** A name that no copy has yet. */
export function freeCopyName(folder: string, stem: string): string {
  for (let number = 1; ; number++) {
    const file = path.join(folder, number === 1 ? `${stem}.sarbaz` : `${stem}-${number}.sarbaz`);
    if (!existsSync(file)) return file;
  }
}

/** Removes a copy with what stands beside it. */
export function removeCopy(file: string): void {
  for (const one of [file, `${file}-journal`, keyringFile(file)]) rmSync(one, { force: true });
}

/** What a program that was ended in the middle of a copy left behind. */
export function removeHalfCopies(folder: string, base: string): void {
  for (const name of namesIn(folder)) {
    const whole = name.replace(/\.part(-journal|-wal|-shm)?$/, '');
    if (whole !== name && readCopyName(whole, base)) rmSync(path.join(folder, name), { force: true });
  }
}
