import { hostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { afterFault, type Before, stateIn } from './after-fault.ts';
import { rounds, type Trial } from './fault.ts';
import { faultOptions, LOGINS, laidDown, passwordOf, withFolder } from './school.ts';
import { Writer } from './writer-process.ts';

const RACES = 12;
const LET_WRITE = 5;

/** Two programs reach for one file at once: one has it, the other is told so, and gets in when the first is gone. */
export const twoInstances: Trial = async (ground) => {
  const { school, writer } = ground;
  const faults: string[] = [];
  const counts = { races: 0, told: 0, writes: 0 };
  await withFolder(async (folder) => {
    laidDown(school, folder);
    const before: Before = { school, folder, state: stateIn({ school, folder }), password: passwordOf('planner') };
    for (let race = 0; race < rounds(RACES, ground) && performance.now() < ground.until; race++) {
      const note = (what: string) => faults.push(`race ${race}: ${what}`);
      const pair = [new Writer(writer), new Writer(writer)];
      for (const [index, one] of pair.entries()) one.begin(folder, 2 * race + index, before.password);
      await Promise.all(pair.map((one) => one.hasDone(LET_WRITE)));
      const host = createHost(faultOptions(folder, { reportBug: (_, error) => note(`bug: ${error}`) }));
      const third = await hostClient(host).call('session.unlock', {
        login: LOGINS.administrator,
        password: passwordOf(LOGINS.administrator),
      });
      if (third.ok || third.code !== 'session.alreadyOpen') note(`a third was answered ${JSON.stringify(third)}`);
      host.close();
      const said = await Promise.all(pair.map((one) => one.end()));
      const inside = said.filter(({ open }) => open);
      if (inside.length !== 1) note(`${inside.length} of two programs had the file open`);
      const losers = said.filter(({ open }) => !open);
      counts.told += losers.filter(({ failed }) => failed?.includes('session.alreadyOpen')).length;
      const done = inside.flatMap((one) => one.done);
      const after = await afterFault(before, done, inside[0]?.begun ?? null);
      faults.push(...after.faults.map((fault) => `race ${race}: ${fault}`));
      counts.races++;
      counts.writes += done.length;
      before.state = after.state;
      before.password = after.password;
    }
  });
  return {
    fault: 'two instances',
    tried: `${counts.races} races of two processes for one file, and a third one`,
    found: `each time one had it (${counts.told} of the others were told so before their end); ${counts.writes} writes, all there`,
    faults,
  };
};
