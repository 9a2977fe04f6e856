import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Failure, Param } from '../../shared/kit/result.ts';
import { freeBytesOf } from '../backup/copy-bytes.ts';
import { isDamage } from '../database/open.ts';
import { Refusal } from './refusal.ts';

/** Where the school's file lies, and who is told of bugs. */
export interface FailurePlace {
  file: string;
  /** Where the details of a bug go; the person sees only a reference to them. */
  reportBug(reference: string, error: unknown): void;
}

/** Whether SQLite met bytes that are not what was written. */
export const isDamagedPage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && isDamage(String(error.code));

/** What a thrown error is to the person: a refusal in words, trouble with the drive, or a bug with a reference. */
export function asFailure(error: unknown, { file, reportBug }: FailurePlace): Failure {
  const refusal = (code: string, params: Record<string, Param>): Failure => ({
    ok: false,
    kind: 'refusal',
    code,
    params,
  });
  if (error instanceof Refusal) return refusal(error.code, error.params);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const folder = path.dirname(file);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return refusal('session.diskFull', { folder, freeMb: freeMbOf(folder) });
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code.startsWith('SQLITE_READONLY'))
    return refusal('session.readOnlyFolder', { folder });
  if (isDamage(code)) return refusal('session.databaseDamaged', { file: path.basename(file), detail: code });
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return refusal('session.driveFailed', { folder });
  const reference = randomUUID().slice(0, 8);
  reportBug(reference, error);
  return { ok: false, kind: 'bug', code: 'session.bug', params: { reference } };
}

function freeMbOf(folder: string): number {
  try {
    return Math.floor(freeBytesOf(folder) / 1_000_000);
  } catch {
    return 0; // a drive that cannot even be asked
  }
}
