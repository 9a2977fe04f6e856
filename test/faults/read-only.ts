import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { afterFault, stateIn } from './after-fault.ts';
import type { Trial } from './fault.ts';
import { faultOptions, LOGINS, laidDown, passwordOf, withFolder } from './school.ts';

const ADMINISTRATOR = { login: LOGINS.administrator, password: passwordOf(LOGINS.administrator) };

const NOBODY = 65_534;
const MOUNT = 'mount';

/** Takes the right to write from a place; root, whom rights do not bind, works as nobody meanwhile. */
async function withoutRights<T>(place: string, work: () => Promise<T>): Promise<T> {
  const { mode } = statSync(place);
  const isRoot = process.getuid?.() === 0;
  chmodSync(place, mode & 0o555);
  if (isRoot) {
    for (let up = path.dirname(place); up !== path.dirname(up) && up !== tmpdir(); up = path.dirname(up))
      chmodSync(up, statSync(up).mode | 0o055);
    process.seteuid?.(NOBODY);
  }
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(place, mode);
  }
}

/** Makes a place read-only for as long as the work takes: by a mount where the system lets us, by its rights else. */
async function readOnly<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    execFileSync(MOUNT, ['--bind', place, place], { stdio: 'ignore' });
  } catch {
    return withoutRights(place, work);
  }
  try {
    execFileSync(MOUNT, ['-o', 'remount,bind,ro', place], { stdio: 'ignore' });
    return await work();
  } finally {
    execFileSync('umount', ['-l', place]);
  }
}

/** The file or its folder may only be read: said with the folder's name, nothing is touched, and it opens afterwards. */
export const readOnlyPlaces: Trial = async ({ school }) => {
  const faults: string[] = [];
  const outcome = {
    fault: 'read-only file, folder',
    tried: 'the file; its folder; an unplugged log',
    found: '',
    faults,
  };
  for (const what of ['file', 'folder'] as const) {
    await withFolder(async (root) => {
      const folder = laidDown(school, path.join(root, 'school'));
      const before = { school, folder, state: stateIn({ school, folder }), password: passwordOf(LOGINS.planner) };
      const file = path.join(folder, 'school.sarbaz');
      const bytes = readFileSync(file);
      await readOnly(what === 'file' ? file : folder, async () => {
        const host = createHost(faultOptions(folder, { reportBug: (_, error) => faults.push(`bug: ${error}`) }));
        const answer = await hostClient(host).call('session.unlock', ADMINISTRATOR);
        if (answer.ok || answer.code !== 'session.readOnlyFolder' || answer.params.folder !== folder)
          faults.push(`${what}: ${JSON.stringify(answer)}`);
        host.close();
      });
      if (!readFileSync(file).equals(bytes)) faults.push(`${what}: was written to`);
      faults.push(...(await afterFault(before, [], null)).faults);
    });
  }
  return {
    ...outcome,
    tried: 'the file, the folder',
    found: 'refused with the name of the folder; opens once it may be written',
  };
};
