import { rmSync } from 'node:fs';
import path from 'node:path';
import { installCapture } from '../database/capture.ts';
import { migrate, refuseNewerFile } from '../database/migrate.ts';
import { type Db, openDatabase } from '../database/open.ts';
import { Refusal } from '../host/refusal.ts';
import { baseOf, type Copy } from './copies.ts';
import { copyBytes, type FreeBytes } from './copy-bytes.ts';
import type { Inspector } from './inspector.ts';

/** A copy that is looked into: a copy of it, so that neither it nor its drive is written to. */
export interface Look {
  db: Db;
  copy: Pick<Copy, 'fileName' | 'at'>;
  close(): void;
}

const scratchOf = (file: string): string => path.join(path.dirname(file), `${baseOf(file)}.looking`);

/** What a program that was ended in the middle of a look left behind. */
export function forgetLooks(file: string): void {
  const scratch = scratchOf(file);
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${scratch}${end}`, { force: true });
}

/**
 * Opens a copy to look into, in this program's format.
 * @throws Refusal backup.noRoom, backup.cannotWrite, backup.copyDamaged, session.newerFile
 */
export async function openLook(
  copy: Copy,
  desk: { file: string; key: Buffer; inspector: Inspector; freeBytes: FreeBytes },
): Promise<Look> {
  const scratch = scratchOf(desk.file);
  forgetLooks(desk.file);
  try {
    const sha256 = await copyBytes(copy.file, scratch, desk.freeBytes);
    await demandSound(copy, { ...desk, file: scratch, sha256 });
    const db = openDatabase(scratch, desk.key, 'checked');
    try {
      refuseNewerFile(db);
      migrate(db, () => {});
      installCapture(db);
    } catch (error) {
      db.close();
      throw error;
    }
    const close = () => {
      db.close();
      forgetLooks(desk.file);
    };
    return { db, copy, close };
  } catch (error) {
    forgetLooks(desk.file);
    throw error;
  }
}

/** @throws Refusal backup.copyDamaged by the copy's own name */
export async function demandSound(
  copy: Pick<Copy, 'fileName'>,
  { file, key, inspector, sha256 }: { file: string; key: Buffer; inspector: Inspector; sha256: string },
): Promise<void> {
  const verdict = await inspector.inspect({ kind: 'copy', file, key, sha256, rows: null });
  if (verdict.sound) return;
  throw new Refusal('backup.copyDamaged', { file: copy.fileName, detail: verdict.params.detail ?? verdict.code });
}
