import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** So many samples can be open at once. */
const MOST = 9;
/** Two who claim in the same moment have both written by then; the later one's word stands. */
const SETTLES_MS = 40;

/**
 * Finds a sample file that no other running program has: each start makes its sample anew, and must not take away one that
 * a window, a browser or a second start is using or making. The claim outlives its program; a dead one's counts for nothing.
 * @param file the usual name, `sample.sarbaz`
 * @returns that, or `sample-2.sarbaz` and on
 * @throws Error when all are taken
 */
export async function claimSample(file: string): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  mkdirSync(dir, { recursive: true });
  for (let number = 1; number <= MOST; number++) {
    const wanted = number === 1 ? file : path.join(dir, `${name}-${number}${ext}`);
    if (await claim(`${wanted}.claim`)) return wanted;
  }
  throw new Error(`${MOST} samples are open already. End one of them first.`);
}

async function claim(note: string): Promise<boolean> {
  const before = holderOf(note);
  if (before === process.pid) return true;
  if (before !== null && isRunning(before)) return false;
  const mine = `${note}.${process.pid}`;
  writeFileSync(mine, `${process.pid}`);
  renameSync(mine, note);
  await wait(SETTLES_MS);
  return holderOf(note) === process.pid;
}

/** Number of the process that holds it; null where nobody ever did, or the note was cut short. */
function holderOf(note: string): number | null {
  try {
    const found = Number(readFileSync(note, 'utf8'));
    return Number.isInteger(found) && found > 0 ? found : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's program: it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
