import { uptime } from 'node:os';
import { type ClockDoubt, type ClockFacts, clockDoubts } from '../../shared/kit/clock-doubts.ts';
import { almatyLocal } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** What this computer says of time beside its clock. */
export interface MachineTime {
  /** Milliseconds that run on whatever is done to the clock, also while the computer sleeps. */
  running(): number;
  /** Minutes the computer's zone is ahead of UTC. */
  offsetMinutes(): number;
}

/** The time since the computer started goes on in its sleep, unlike the clock of the process. */
export const machineTime: MachineTime = {
  running: () => uptime() * 1000,
  offsetMinutes: () => -new Date().getTimezoneOffset(),
};

/** Looks after the clock of a desk while the program runs. */
export interface ClockWatch {
  /** @param db the open file; null while it is closed */
  doubts(db: Db | null): ClockDoubt[];
}

/** A clock that was turned stays in doubt until the program starts again, or somebody turned it back. */
export function watchClock(clock: () => number, machine: MachineTime | undefined): ClockWatch {
  const ahead = () => clock() - (machine?.running() ?? clock());
  const atStart = ahead();
  let known = 0;
  let turned: ClockFacts['turned'] = null;
  const newest = new WeakMap<Db, string | null>();
  return {
    doubts(db) {
      const byMs = ahead() - atStart;
      if (byMs !== known) {
        const now = clock();
        turned = { byMs, from: almatyLocal(now - byMs), to: almatyLocal(now) };
        known = byMs;
      }
      return clockDoubts({
        now: almatyLocal(clock()),
        newest: db && newestRecord(db, newest),
        turned,
        offsetMinutes: machine?.offsetMinutes() ?? null,
      });
    },
  };
}

/** Read once for a file that is opened: what is written after that is written by this clock, and turning it is seen. */
function newestRecord(db: Db, known: WeakMap<Db, string | null>): string | null {
  const found = known.get(db);
  if (found !== undefined) return found;
  const at = db.prepare<[], { at: string | null }>('SELECT max(at) AS at FROM history').get()?.at ?? null;
  known.set(db, at);
  return at;
}
