import { copyFileSync, existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { hostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { type Random, seededRandom } from '../../shared/kit/random.ts';
import { afterFault, type Before, stateIn } from './after-fault.ts';
import { rounds, type Trial } from './fault.ts';
import { faultOptions, LOGINS, laidDown, passwordOf, withFolder } from './school.ts';
import { Writer } from './writer-process.ts';

const CUTS = 24;
const MOST_WRITES = 30;
const ADMINISTRATOR = { login: LOGINS.administrator, password: passwordOf(LOGINS.administrator) };

/** How the newest changes are taken from a file whose program has ended in the middle of work. */
const WAYS: readonly ((file: string, older: string, random: Random) => void)[] = [
  (file, _, random) =>
    existsSync(`${file}-wal`) && truncateSync(`${file}-wal`, random.below(statSync(`${file}-wal`).size)),
  (file) => rmSync(`${file}-wal`, { force: true }),
  (file, older) => {
    rmSync(`${file}-wal`, { force: true });
    copyFileSync(older, file);
  },
];

/**
 * The log is cut or gone, or an older file lies in the place of the newer one: SQLite opens what is left without a word.
 * The program says how many entries are missing before anybody works on; who signs in again has what is left, whole.
 */
export const cutLog: Trial = async (ground) => {
  const { school, writer, seed } = ground;
  const random = seededRandom(seed + 500);
  const faults: string[] = [];
  const counts = { cuts: 0, lost: 0, harmless: 0 };
  while (counts.cuts < rounds(CUTS, ground) && performance.now() < ground.until)
    await withFolder(async (folder) => {
      laidDown(school, folder);
      const note = (what: string) => faults.push(`seed ${seed}, cut ${counts.cuts}: ${what}`);
      const file = path.join(folder, 'school.sarbaz');
      const older = path.join(folder, 'older');
      copyFileSync(file, older);
      const before: Before = { school, folder, state: stateIn({ school, folder }), password: passwordOf('planner') };
      const process = new Writer(writer);
      process.begin(folder, random.below(2 ** 30), before.password);
      await process.hasDone(1 + random.below(MOST_WRITES));
      const said = await process.kill();
      const newest = said.done.at(-1)?.entry ?? 0;
      WAYS[counts.cuts % WAYS.length]?.(file, older, random);

      const host = createHost(faultOptions(folder, { reportBug: (_, error) => note(`bug: ${error}`) }));
      const first = await hostClient(host).call('session.unlock', ADMINISTRATOR);
      const second = await hostClient(host).call('session.unlock', ADMINISTRATOR);
      host.close();
      if (!second.ok) note(`what is left does not open: ${second.code}`);
      const after = await afterFault(before, [], null);
      for (const fault of after.faults) if (!fault.startsWith('neither')) note(fault);
      const lost = newest - after.state.entry;
      if (lost > 0 && (first.ok || first.code !== 'session.entriesLost'))
        note(`${lost} entries are gone without a word`);
      if (lost <= 0 && !first.ok && first.code !== 'session.entriesLost') note(`said ${first.code}`);
      if (lost > 0) counts.lost++;
      else counts.harmless++;
      counts.cuts++;
    });
  return {
    fault: 'log cut, older file',
    tried: `${counts.cuts} files: log cut, log removed, older file put back`,
    found: `${counts.lost} times writes were gone, and their number was said; what was left was whole`,
    faults,
  };
};
