import { hostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { seededRandom } from '../../shared/kit/random.ts';
import { afterFault, type Before, stateIn } from './after-fault.ts';
import { rounds, type Trial } from './fault.ts';
import { faultOptions, LOGINS, laidDown, passwordOf, START, signedIn, withFolder } from './school.ts';
import { type Acknowledged, nextAct, nothingKnown } from './workload.ts';

const ACTS = 200;
const DAY = 86_400_000;

/**
 * The computer's clock is set back and forth while people work, by up to three years: every write is there in the order
 * in which it was made, the chain holds, the desk says that the clock is behind, and no copy of a right clock is lost.
 */
export const clockBack: Trial = async (ground) => {
  const { school, seed } = ground;
  const random = seededRandom(seed + 400);
  const faults: string[] = [];
  const done: Acknowledged[] = [];
  let jumps = 0;
  await withFolder(async (folder) => {
    laidDown(school, folder);
    const before: Before = { school, folder, state: stateIn({ school, folder }), password: passwordOf('planner') };
    let now = START;
    const reportBug = (_: string, error: unknown) => faults.push(`bug: ${error}`);
    const host = createHost(faultOptions(folder, { clock: () => now, reportBug }));
    const administrator = await signedIn(host, LOGINS.administrator);
    const planner = await signedIn(host, LOGINS.planner);
    const desk = { administrator, planner, password: before.password };
    const known = nothingKnown();
    const first = await administrator.get('backup.now', {});
    for (let act = 0; act < rounds(ACTS, ground); act++) {
      now += 1000;
      if (random.below(8) === 0) {
        now += Math.round((random.next() * 2 - 1.2) * 10 ** random.below(4) * DAY);
        jumps++;
      }
      const { answer } = await nextAct(desk, random, known);
      if (!('ok' in answer)) done.push(answer);
    }
    host.close();

    now = START - DAY;
    const again = createHost(faultOptions(folder, { clock: () => now, reportBug }));
    const behind = hostClient(again);
    await behind.get('session.unlock', { login: LOGINS.administrator, password: passwordOf(LOGINS.administrator) });
    const { clock } = await behind.get('session.state', {});
    if (!clock.some(({ code }) => code === 'behind')) faults.push('the desk does not say that its clock is behind');
    const late = await behind.get('backup.now', {});
    again.close();
    // The last writes are those of a wrong clock: they may not be taken for older ones.
    const after = await afterFault(
      before,
      [...done, { operation: '', entry: 0, copy: first.fileName }].slice(0, -1),
      null,
    );
    faults.push(...after.faults);
    if (late.fileName === first.fileName) faults.push('a copy was overwritten');
  });
  return {
    fault: 'clock set back',
    tried: `${jumps} jumps of up to three years while ${done.length} writes were made`,
    found: 'all there in their order, the chain whole, the desk says that the clock is behind',
    faults,
  };
};
