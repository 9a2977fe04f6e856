import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { seededRandom } from '../../shared/kit/random.ts';
import type { Failure } from '../../shared/kit/result.ts';
import { afterFault, type Before, stateIn } from './after-fault.ts';
import { rounds, type Trial } from './fault.ts';
import { faultOptions, LOGINS, laidDown, passwordOf, signedIn, withFolder } from './school.ts';
import { type Acknowledged, nextAct, nothingKnown } from './workload.ts';

const DISK = '6m';
const ROUNDS = 12;
const MOST_ACTS = 400;
const REFUSALS_ENOUGH = 40;

/** A drive of a few megabytes for as long as the work takes; null where this system does not let us make one. */
export async function onSmallDisk<T>(work: (folder: string) => Promise<T>): Promise<T | null> {
  return withFolder(async (folder) => {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return null;
    }
    try {
      return await work(disk);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });
}

/** Leaves so many bytes on the drive of a folder. */
export function fillUp(folder: string, left: number): string {
  const filler = path.join(folder, 'filler');
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  return filler;
}

/** The drive is full in the middle of work: said as such, what was confirmed stays, and with room again all goes on. */
export const fullDisk: Trial = async (ground) => {
  const { school, seed } = ground;
  const faults: string[] = [];
  const counts = { rounds: 0, writes: 0, refusals: 0 };
  const random = seededRandom(seed + 200);
  for (let round = 0; round < rounds(ROUNDS, ground) && performance.now() < ground.until; round++) {
    const made = await onSmallDisk(async (disk) => {
      const folder = laidDown(school, path.join(disk, 'school'));
      const before: Before = { school, folder, state: stateIn({ school, folder }), password: passwordOf('planner') };
      const note = (what: string, found: readonly string[]) =>
        faults.push(...found.map((fault) => `seed ${seed}, round ${round}, ${what}: ${fault}`));
      const host = createHost(faultOptions(folder, { reportBug: (_, error) => note('bug', [String(error)]) }));
      const desk = {
        administrator: await signedIn(host, LOGINS.administrator),
        planner: await signedIn(host, LOGINS.planner),
        password: before.password,
      };
      const known = nothingKnown();
      const done: Acknowledged[] = [];
      // The log has grown to its size by then: the file still takes writes where nothing beside it does.
      for (let act = random.below(60); act > 0; act--) {
        const { answer } = await nextAct(desk, random, known);
        if (!('ok' in answer)) done.push(answer);
      }
      const filler = fillUp(disk, random.below(2) * random.below(200_000));
      let refusals = 0;
      for (let act = 0; act < MOST_ACTS && refusals < REFUSALS_ENOUGH; act++) {
        const { answer } = await nextAct(desk, random, known);
        const [newest] = await desk.administrator.get('history.list', { limit: 1 });
        if (!('ok' in answer)) done.push(answer);
        else if (newest?.id !== (done.at(-1)?.entry ?? before.state.entry))
          note('while full', [`${newest?.operation} was written and refused with ${answer.code}`]);
        else if (isFullDisk(answer)) refusals++;
        else if (!isOrdinary(answer)) note('while full', [JSON.stringify(answer)]);
      }
      if (refusals === 0) note('while full', ['nothing was refused: the drive was not full']);
      note('reading while full', await readingFaults(desk.planner));
      if (round % 2 === 0) {
        // Closed and opened without any room, as after a restart of the computer.
        host.close();
        const again = createHost(faultOptions(folder, { reportBug: (_, error) => note('bug', [String(error)]) }));
        const opened = await again.dispatch({ token: null }, 'session.unlock', {
          login: LOGINS.administrator,
          password: passwordOf(LOGINS.administrator),
        });
        if (!opened.ok && !isFullDisk(opened)) note('opened while full', [JSON.stringify(opened)]);
        const { recoveryCode } = school;
        const login = LOGINS.planner;
        const recovered = { login, password: 'қалпына-келген-1' };
        const answer = await again.dispatch({ token: null }, 'session.recover', { recoveryCode, ...recovered });
        again.close();
        // Refused, the old password holds, which is looked at below.
        if (!answer.ok && !isFullDisk(answer)) note('recovered while full', [JSON.stringify(answer)]);
        const entry = (done.at(-1)?.entry ?? before.state.entry) + 1;
        if (answer.ok) done.push({ operation: 'session.recover', entry, password: recovered });
      } else {
        rmSync(filler);
        const { answer } = await nextAct(desk, random, known);
        if ('ok' in answer && !isOrdinary(answer)) note('with room again', [JSON.stringify(answer)]);
        else if (!('ok' in answer)) done.push(answer);
        host.close();
      }
      // Looked through where there is room: copies may have filled the drive as well.
      const after = await withFolder((roomy) => {
        cpSync(folder, roomy, { recursive: true });
        return afterFault({ ...before, folder: roomy }, done, null);
      });
      note('afterwards', after.faults);
      if (after.beyond > 0) note('afterwards', [`${after.beyond} writes stand that were refused`]);
      counts.rounds++;
      counts.writes += done.length;
      counts.refusals += refusals;
      return true;
    });
    if (!made)
      return { fault: 'full disk', tried: '', found: '', faults, notTried: 'not tried: no tmpfs may be mounted here' };
  }
  return {
    fault: 'full disk',
    tried: `${counts.rounds} drives of ${DISK}, filled up`,
    found: `${counts.refusals} acts refused in words, ${counts.writes} confirmed before and after, all there`,
    faults,
  };
};

const isFullDisk = ({ code }: Failure): boolean => code === 'session.diskFull' || code === 'backup.noRoom';
/** What the random workload asks for without need, such as taking away a room that is gone. */
const isOrdinary = ({ kind, code }: Failure): boolean =>
  kind === 'refusal' && !/^session\.(databaseDamaged|readOnlyFolder|wrongPassword)/.test(code);

async function readingFaults(planner: HostClient): Promise<string[]> {
  const answers = [
    await planner.call('barracks.overview', { cohortId: 1 }),
    await planner.call('history.verify', {}),
    await planner.call('cohorts.list', {}),
  ];
  return answers.filter((answer) => !answer.ok).map((answer) => JSON.stringify(answer));
}
