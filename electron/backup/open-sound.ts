import type { LocalDate } from '../../shared/kit/local-time.ts';
import { type Db, openDatabase } from '../database/open.ts';
import { Refusal } from '../host/refusal.ts';
import type { Inspector } from './inspector.ts';
import type { Soundness } from './soundness.ts';

/**
 * Opens a file whose every page is sound. A large one is looked through by a worker, so that nobody else waits; where its
 * pages are known to be sound (soundness.ts) that look waits until people are in.
 * @throws Refusal those of `openDatabase` and of the look
 */
export async function openSound(
  file: string,
  key: Buffer,
  { inspector, soundness, today }: { inspector: Inspector; soundness: Soundness; today(): LocalDate },
): Promise<Db> {
  const isLarge = inspector.isLarge(file);
  const mayWait = isLarge && soundness.mayWait(today());
  if (isLarge && !mayWait) {
    const verdict = await inspector.inspect({ kind: 'open', file, key });
    if (!verdict.sound) throw new Refusal(verdict.code, verdict.params);
  }
  const db = isLarge ? openDatabase(file, key, 'checked') : openDatabase(file, key);
  soundness.opened(today(), !mayWait);
  return db;
}
