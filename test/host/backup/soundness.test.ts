import { closeSync, openSync, readdirSync, statSync, utimesSync, writeSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { inspectFile } from '../../../electron/backup/inspect-file.ts';
import type { Inspector } from '../../../electron/backup/inspector.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { ADMINISTRATOR, TEST_NOW, testFolder, testSchool, visitor } from '../../fixtures/test-host.ts';

const inspected: string[] = [];
afterEach(() => {
  inspected.length = 0;
});
/** To this one every file is large; the look that a worker would take it takes on the spot. */
const inspector: Inspector = {
  isLarge: () => true,
  inspect: async (inspection) => {
    inspected.push(inspection.kind);
    return inspectFile(inspection);
  },
  anonymise: () => Promise.reject(new Error('nobody is to be taken out here')),
};

const DAY_MS = 86_400_000;

/** A school that was looked through, closed in order, and can be opened on a day of its own. */
async function closedSchool() {
  const { host, options } = await testSchool();
  host.close();
  const open = async (day = 0) => {
    const again = createHost({ ...options, inspector, clock: () => TEST_NOW + day * DAY_MS });
    const person = visitor(again);
    const answer = await person.call('session.unlock', ADMINISTRATOR);
    return { again, person, answer };
  };
  (await open()).again.close();
  inspected.length = 0;
  return { file: options.file, open };
}

/** A page in the middle of the file: the unlocking writes pages at its end anew, and heals them by that. */
const middleOf = (file: string) => Math.floor(statSync(file).size / 4096 / 2) * 4096;

function damage(file: string, at: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(300, 0x5a), 0, 300, at);
  closeSync(handle);
}

test('a file that stands as it was closed opens without a look, and is looked through by the next copy', async () => {
  const { open } = await closedSchool();
  const { again, answer } = await open(1);
  expect([answer.ok, inspected]).toEqual([true, []]);
  await again.tick();
  expect(inspected).toEqual(['copy']);
  await again.tick();
  expect(inspected).toEqual(['copy']);
  again.close();
  inspected.length = 0;
  const next = await open(8);
  expect(inspected).toEqual([]);
  next.again.close();
});

test.each([
  ['a week has passed without a look', 8, () => {}],
  ['the clock ran ahead then', -1, () => {}],
  ['it was touched', 0, (file: string) => utimesSync(file, 1, 1)],
  ['its mark is gone', 0, (file: string) => damageMark(file)],
])('it is looked through first where %s', async (_, day, change) => {
  const { file, open } = await closedSchool();
  change(file);
  const { again, answer } = await open(day);
  expect([answer.ok, inspected]).toEqual([true, ['open']]);
  again.close();
});

function damageMark(file: string): void {
  const folder = path.join(path.dirname(file), 'this-computer');
  const mark = readdirSync(folder).find((name) => name.startsWith('sound-'));
  damage(path.join(folder, mark ?? ''), 0);
}

test('a program that was ended without closing has no mark', async () => {
  const { open } = await closedSchool();
  const { again } = await open();
  const { answer } = await open(); // the first still holds the file: refused, as a second program is
  expect(answer).toMatchObject({ ok: false, code: 'session.alreadyOpen' });
  expect(inspected).toEqual(['open']);
  again.close();
});

test('damage after the closing is seen before anybody gets in', async () => {
  const { file, open } = await closedSchool();
  damage(file, middleOf(file));
  const { answer } = await open();
  expect(answer).toMatchObject({ code: 'session.databaseDamaged' });
});

test('damage to the open file is said by its copy, and the next opening finds it', async () => {
  const { file, open } = await closedSchool();
  const { again, person } = await open(1);
  damage(file, middleOf(file));
  await again.tick();
  expect(await person.get('backup.status', {})).toMatchObject({ trouble: { code: 'backup.sourceDamaged' } });
  again.close();
  const { answer } = await open(1);
  expect(answer).toMatchObject({ code: 'session.databaseDamaged' });
});

test('the look leaves conditions of tables to the copy, and the opened file holds every act to them', () => {
  const file = path.join(testFolder(), 'school.sarbaz');
  const key = Buffer.alloc(32, 7);
  const made = openDatabase(file, key, 'create');
  made.exec('CREATE TABLE lot (rounds INTEGER NOT NULL CHECK (rounds >= 0)) STRICT');
  made.close();
  const opened = openDatabase(file, key);
  expect(() => opened.exec('INSERT INTO lot VALUES (-1)')).toThrow('CHECK');
  opened.pragma('ignore_check_constraints=ON');
  opened.exec('INSERT INTO lot VALUES (-1)');
  opened.close();
  openDatabase(file, key).close();
  expect(inspectFile({ kind: 'copy', file, key, sha256: null, rows: null })).toMatchObject({ sound: false });
});
