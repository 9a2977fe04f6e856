import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { seededRandom } from '../../shared/kit/random.ts';
import { afterFault, type Before, stateIn } from './after-fault.ts';
import type { Trial } from './fault.ts';
import { faultOptions, LOGINS, laidDown, passwordOf, signedIn, withFolder } from './school.ts';
import { type Acknowledged, nextAct, nothingKnown } from './workload.ts';

/** How the file goes while the program has it open; what then brings it back, where that is possible. */
const WAYS: Readonly<Record<string, { take(file: string): void; back?(file: string): void }>> = {
  removed: { take: (file) => rmSync(file) },
  'moved away and back': {
    take: (file) => renameSync(file, `${file}.away`),
    back: (file) => renameSync(`${file}.away`, file),
  },
  'its log removed': { take: (file) => rmSync(`${file}-wal`) },
  'the whole folder moved and back': {
    take: (file) => renameSync(path.dirname(file), `${path.dirname(file)}-away`),
    back: (file) => renameSync(`${path.dirname(file)}-away`, path.dirname(file)),
  },
};

/**
 * Somebody tidies up and takes the open file away. The system lets the program go on writing into what no longer has a
 * name, so nothing may be confirmed then; a copy can still be made of what the program holds, and brings all of it back.
 */
export const removedFile: Trial = async ({ school, seed }) => {
  const faults: string[] = [];
  let refused = 0;
  for (const [name, way] of Object.entries(WAYS))
    await withFolder(async (root) => {
      const folder = laidDown(school, path.join(root, 'school'));
      const before: Before = { school, folder, state: stateIn({ school, folder }), password: passwordOf('planner') };
      const note = (what: string) => faults.push(`${name}: ${what}`);
      const file = path.join(folder, 'school.sarbaz');
      const host = createHost(faultOptions(folder, { reportBug: (_, error) => note(`bug: ${error}`) }));
      const desk = {
        administrator: await signedIn(host, LOGINS.administrator),
        planner: await signedIn(host, LOGINS.planner),
        password: before.password,
      };
      const random = seededRandom(seed);
      const known = nothingKnown();
      const done: Acknowledged[] = [];
      const write = async (count: number) => {
        for (let act = 0; act < count; act++) {
          const { answer } = await nextAct(desk, random, known);
          if (!('ok' in answer)) done.push(answer);
          else if (answer.kind === 'bug') note(JSON.stringify(answer));
          else if (answer.code === 'session.fileGone') refused++;
        }
      };
      await write(20);
      way.take(file);
      const confirmed = done.length;
      const adding = await desk.planner.call('barracks.addRoom', { name: 'Жоқ бөлме', bunks: 1 });
      if (adding.ok || adding.code !== 'session.fileGone') note(`a write was answered ${JSON.stringify(adding)}`);
      else refused++;
      if (!(await desk.planner.call('barracks.overview', { cohortId: 1 })).ok) note('cannot be read any more');
      if (way.back) {
        way.back(file);
        await write(10);
        if (done.length === confirmed) note('nothing could be written after it was back');
      } else {
        const saved = await desk.administrator.call('backup.now', {});
        if (!saved.ok) note(`no copy could be saved: ${saved.code}`);
      }
      host.close();
      if (!way.back) {
        const again = hostClient(createHost(faultOptions(folder)));
        const [newest] = await again.get('backup.found', {});
        if (!newest) return note('no copy is offered');
        const login = LOGINS.administrator;
        await again.get('backup.rescue', { copy: newest.copy, login, password: passwordOf(login) });
      }
      faults.push(...(await afterFault(before, done, null)).faults.map((fault) => `${name}: ${fault}`));
    });
  return {
    fault: 'file taken away while open',
    tried: Object.keys(WAYS).join(', '),
    found: `${refused} writes refused in words, every confirmed one saved`,
    faults,
  };
};
