import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { hostClient } from '../../electron/host/client.ts';
import { createHost } from '../../electron/host/host.ts';
import { type Random, seededRandom } from '../../shared/kit/random.ts';
import { type Before, stateIn } from './after-fault.ts';
import { rounds, type Trial } from './fault.ts';
import { faultOptions, LOGINS, laidDown, passwordOf, signedIn, withFolder } from './school.ts';
import { PAGE_BYTES } from './write-ahead-log.ts';

const DAMAGES = 100;
const SECTOR = 512;
const ADMINISTRATOR = { login: LOGINS.administrator, password: passwordOf(LOGINS.administrator) };

/** What a worn drive or a broken cable leaves of a file. */
const DAMAGE: Readonly<Record<string, (file: string, random: Random) => void>> = {
  'one bit': (file, random) => {
    const at = random.below(statSync(file).size);
    const handle = openSync(file, 'r+');
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, at);
    byte[0]! ^= 1 << random.below(8);
    writeSync(handle, byte, 0, 1, at);
    closeSync(handle);
  },
  'an empty sector': (file, random) => overwrite(file, sectorOf(file, random), Buffer.alloc(SECTOR)),
  'a page of noise': (file, random) =>
    overwrite(file, pageOf(file, random), Buffer.from(Array.from({ length: PAGE_BYTES }, () => random.below(256)))),
  "another page's bytes": (file, random) => {
    const from = pageOf(file, random);
    overwrite(file, pageOf(file, random), readFileSync(file).subarray(from, from + PAGE_BYTES));
  },
  'the end gone': (file, random) => truncateSync(file, random.below(statSync(file).size)),
};

function overwrite(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}
const sectorOf = (file: string, random: Random): number => SECTOR * random.below(statSync(file).size / SECTOR);
const pageOf = (file: string, random: Random): number => PAGE_BYTES * random.below(statSync(file).size / PAGE_BYTES);

/**
 * Damage anywhere in a closed file: it is not opened, the newest copy is offered and brings the school back, and the
 * damaged file stays beside it under a dated name, byte for byte. Where SQLite has no use for the damaged place
 * (a page it had freed), the school opens and has every row.
 */
export const damagedPages: Trial = async (ground) => {
  const { school, seed } = ground;
  const random = seededRandom(seed + 300);
  const faults: string[] = [];
  const counts = { damaged: 0, harmless: 0, unchanged: 0 };
  await withFolder(async (folder) => {
    const sound = laidDown(school, path.join(folder, 'sound'));
    const copy = await withCopy(sound);
    const state = stateIn({ school, folder: sound });
    const before: Before = { school, folder: sound, state, password: passwordOf(LOGINS.planner) };
    const bytes = readFileSync(path.join(sound, 'school.sarbaz'));
    for (let number = 0; number < rounds(DAMAGES, ground) && performance.now() < ground.until; number++) {
      const kinds = Object.entries(DAMAGE);
      const [name, damage] = kinds[number % kinds.length]!;
      await withFolder(async (place) => {
        laidDown(school, place);
        const file = path.join(place, 'school.sarbaz');
        copyFileSync(path.join(sound, 'school.sarbaz'), file);
        laidDown({ ...school, files: copy }, place);
        damage(file, random);
        if (readFileSync(file).equals(bytes)) return void counts.unchanged++;
        const found = await lookAt({ ...before, folder: place });
        counts[found.harmless ? 'harmless' : 'damaged']++;
        faults.push(...found.faults.map((fault) => `seed ${seed}, damage ${number} (${name}): ${fault}`));
      });
    }
  });
  return {
    fault: 'damaged pages',
    tried: `${counts.damaged + counts.harmless} files: bits, sectors, pages, the end`,
    found: `${counts.damaged} seen, set aside and brought back from the copy; ${counts.harmless} in places without use, every row there`,
    faults,
  };
};

/** Makes a copy as its people would, and returns it with its keyring. */
async function withCopy(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const host = createHost(faultOptions(folder));
  const administrator = await signedIn(host, LOGINS.administrator);
  await administrator.get('backup.now', {});
  host.close();
  const copies = path.join(folder, 'backups');
  return readdirSync(copies).map((name) => ({
    name: path.join('backups', name),
    bytes: readFileSync(path.join(copies, name)),
  }));
}

async function lookAt(before: Before): Promise<{ harmless: boolean; faults: string[] }> {
  const faults: string[] = [];
  const file = path.join(before.folder, 'school.sarbaz');
  const damaged = readFileSync(file);
  const host = createHost(faultOptions(before.folder, { reportBug: (_, error) => faults.push(`bug: ${error}`) }));
  const visitor = hostClient(host);
  const opened = await visitor.call('session.unlock', ADMINISTRATOR);
  if (!opened.ok) {
    if (opened.code !== 'session.databaseDamaged') faults.push(`said ${opened.code}`);
    if (!readFileSync(file).equals(damaged)) faults.push('the damaged file was written to');
    const [newest] = await visitor.get('backup.found', {});
    if (!newest) faults.push('no copy is offered');
    else {
      const { kept } = await visitor.get('backup.rescue', { copy: newest.copy, ...ADMINISTRATOR });
      const aside = kept && path.join(before.folder, kept);
      if (!aside || !/\d{4}-\d\d-\d\d/.test(aside) || !readFileSync(aside).equals(damaged))
        faults.push(`the damaged file is not kept as it was (${kept})`);
      const again = await visitor.call('session.unlock', ADMINISTRATOR);
      if (!again.ok) faults.push(`the copy does not open: ${again.code}`);
    }
  }
  host.close();
  const { tables } = stateIn(before);
  for (const [name, rows] of before.state.tables)
    if (!isDeepStrictEqual(tables.get(name), rows)) faults.push(`table ${name} is not what it was`);
  return { harmless: opened.ok, faults };
}
