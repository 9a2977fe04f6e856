import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { countRowsInSteps } from '../../../electron/backup/count-rows.ts';
import { createInspector } from '../../../electron/backup/inspector.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { readInTurns } from '../../../electron/host/turns.ts';
import { builtWorkers } from '../../../electron/start/built.ts';
import { testFolder } from '../../fixtures/test-host.ts';

const KEY = Buffer.alloc(32, 7);
const WORKER = builtWorkers(path.resolve('.')).inspectWorker ?? path.resolve('electron/backup/inspect-worker.ts');

function smallFile(): string {
  const file = path.join(testFolder(), 'school-2027-01-10T09-00-00.sarbaz');
  const db = openDatabase(file, KEY, 'create');
  db.exec('CREATE TABLE a (id INTEGER PRIMARY KEY, words TEXT); CREATE TABLE b (id INTEGER PRIMARY KEY)');
  const insert = db.prepare('INSERT INTO a (words) VALUES (?)');
  db.transaction(() => {
    for (let row = 0; row < 300; row++) insert.run('сөз '.repeat(40));
  })();
  db.close();
  return file;
}

test('a worker and the spot give the same verdict, of a sound file and of a damaged one', async () => {
  const file = smallFile();
  const [away, here] = [createInspector(WORKER, 0), createInspector(undefined)];
  expect([away.isLarge(file), here.isLarge(file)]).toEqual([true, false]);
  const copy = { kind: 'copy', file, key: KEY, sha256: null, rows: { a: 300, b: 0 } } as const;
  const sound = { sound: true, rows: { a: 300, b: 0 }, format: 0 };
  expect(await away.inspect(copy)).toEqual(sound);
  expect(await here.inspect(copy)).toEqual(sound);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 5, 4096 * 5 + 100);
  writeFileSync(file, bytes);
  const verdict = await here.inspect(copy);
  expect(verdict).toMatchObject({ sound: false, code: 'backup.copyDamaged' });
  expect(await away.inspect(copy)).toEqual(verdict);
});

test.each([
  ['a row too few', { rows: { a: 301, b: 0 } }, 'rows'],
  ['a table that is missing', { rows: { a: 300, b: 0, c: 0 } }, 'rows'],
  ['bytes that a drive has changed', { sha256: 'ff' }, 'sha256'],
  ['the key of another school', { key: Buffer.alloc(32, 8) }, 'SQLITE_NOTADB'],
])('%s is seen', async (_, different, detail) => {
  const inspection = { kind: 'copy', file: smallFile(), key: KEY, sha256: null, rows: { a: 300, b: 0 } } as const;
  expect(await createInspector(undefined).inspect({ ...inspection, ...different })).toMatchObject({
    sound: false,
    params: { detail },
  });
});

test('rows are counted in turns, as they stand at the end', async () => {
  const db = openDatabase(smallFile(), KEY);
  const count = () => readInTurns(db, () => countRowsInSteps(db));
  const counted = count();
  setImmediate(() => db.exec('INSERT INTO a (words) VALUES (NULL); INSERT INTO b VALUES (7)'));
  expect(await counted).toEqual({ a: 301, b: 1 });
  const closed = count();
  db.close();
  await expect(closed).rejects.toMatchObject({ code: 'session.notSignedIn' });
});
