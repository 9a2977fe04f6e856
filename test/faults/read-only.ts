import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { afterFault, stateIn } from './after-fault.ts';
import type { Trial } from './fault.ts';
import { faultOptions, LOGINS, laidDown, passwordOf, withFolder } from './school.ts';

const ADMINISTRATOR = { login: LOGINS.administrator, password: passwordOf(LOGINS.administrator) };

/** Makes a place read-only for as long as the work takes; null where neither rights nor a mount can do that here. */
async function readOnly<T>(place: string, work: () => Promise<T>): Promise<T | null> {
  if (process.getuid?.() !== 0) {
    chmodSync(place, 0o555);
    try {
      return await work();
    } finally {
      chmodSync(place, 0o755);
    }
  }
  // The rights of a file do not bind root; a drive that is mounted read-only does.
  const mounted: string[] = [];
  try {
    execFileSync('mount', ['--bind', place, place], { stdio: 'ignore' });
    mounted.push(place);
    execFileSync('mount', ['-o', 'remount,bind,ro', place], { stdio: 'ignore' });
    return await work();
  } catch (error) {
    if (mounted.length === 0) return null;
    throw error;
  } finally {
    for (const one of mounted) execFileSync('umount', ['-l', one]);
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
    const tried = await withFolder(async (root) => {
      const folder = laidDown(school, path.join(root, 'school'));
      const before = { school, folder, state: stateIn({ school, folder }), password: passwordOf(LOGINS.planner) };
      const file = path.join(folder, 'school.sarbaz');
      const bytes = readFileSync(file);
      const done = await readOnly(what === 'file' ? file : folder, async () => {
        const host = createHost(faultOptions(folder, { reportBug: (_, error) => faults.push(`bug: ${error}`) }));
        const answer = await hostClient(host).call('session.unlock', ADMINISTRATOR);
        if (answer.ok || answer.code !== 'session.readOnlyFolder' || answer.params.folder !== folder)
          faults.push(`${what}: ${JSON.stringify(answer)}`);
        host.close();
        return true;
      });
      if (!done) return false;
      if (!readFileSync(file).equals(bytes)) faults.push(`${what}: was written to`);
      faults.push(...(await afterFault(before, [], null)).faults);
      return true;
    });
    if (!tried) return { ...outcome, notTried: 'not tried: nothing may be mounted here' };
  }
  return {
    ...outcome,
    tried: 'the file, the folder',
    found: 'refused with the name of the folder; opens once it may be written',
  };
};
