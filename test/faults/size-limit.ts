import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../../shared/kit/random.ts';
import { afterFault, type Before, stateIn } from './after-fault.ts';
import { type Outcome, rounds, type Trial } from './fault.ts';
import { laidDown, passwordOf, withFolder } from './school.ts';
import { Writer } from './writer-process.ts';

const ROUNDS = 6;
const KIB = 1024;
/** The log may grow so far beyond the size of the file. */
const MOST_KIB_LEFT = 400;
const REFUSALS_ENOUGH = 15;
/** A process that may make no file larger than so many KiB: the system refuses its writes in the middle. */
const limited = (kib: number): string[] => ['bash', '-c', `ulimit -f ${kib}; exec "$@"`, 'limited'];

function canLimit(): boolean {
  try {
    execFileSync('bash', ['-c', 'ulimit -f 1000'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The system takes no more bytes, and nothing need be mounted for it: the program runs under a limit of file size, into
 * which the log, the file and copies grow. Whatever it refuses it says as the drive's fault; what it confirmed is there.
 */
export const sizeLimit: Trial = async (ground) => {
  const { school, writer, seed } = ground;
  const random = seededRandom(seed + 600);
  const faults: string[] = [];
  const counts = { rounds: 0, writes: 0, refusals: 0 };
  const outcome = { fault: 'limit of file size', tried: '', found: '', faults } satisfies Outcome;
  if (!canLimit()) return { ...outcome, notTried: 'not tried: this system knows no limit of file size' };
  while (counts.rounds < rounds(ROUNDS, ground) && performance.now() < ground.until)
    await withFolder(async (folder) => {
      laidDown(school, folder);
      const note = (what: string) => faults.push(`seed ${seed}, round ${counts.rounds}: ${what}`);
      const before: Before = { school, folder, state: stateIn({ school, folder }), password: passwordOf('planner') };
      const kib = Math.ceil(statSync(path.join(folder, 'school.sarbaz')).size / KIB);
      const process = new Writer(writer, limited(kib + random.below(MOST_KIB_LEFT)));
      process.begin(folder, random.below(2 ** 30), before.password);
      await process.hasRefused(REFUSALS_ENOUGH);
      const { done, refused, begun, failed } = await process.end();
      if (failed) note(`the program ended: ${failed}`);
      const byLimit = refused.filter(({ code }) => /^session\.(driveFailed|diskFull)$|^backup\./.test(code));
      for (const bug of refused.filter(({ kind }) => kind === 'bug')) note(JSON.stringify(bug));
      if (byLimit.length === 0) note('nothing was refused: the limit was not reached');
      const after = await afterFault(before, done, begun);
      for (const fault of after.faults) note(fault);
      if (after.beyond > 1) note(`${after.beyond} writes stand that were refused`);
      counts.rounds++;
      counts.writes += done.length;
      counts.refusals += byLimit.length;
    });
  return {
    ...outcome,
    tried: `${counts.rounds} programs that may make no larger files`,
    found: `${counts.refusals} acts refused in words, ${counts.writes} confirmed, all there`,
  };
};
