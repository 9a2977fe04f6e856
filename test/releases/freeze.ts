import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileVersion } from '../../electron/database/migrate.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { keyOfRecoveryCode } from '../../electron/people/recovery-code.ts';
import { layDownSchool } from '../fixtures/kept-school.ts';
import { ADMINISTRATOR, testFolder } from '../fixtures/test-host.ts';
import { fuzzSchool } from '../fuzz/fuzz-school.ts';
import { type Contents, RELEASES, rowsOf } from './frozen.ts';
import { FURTHER } from './further-rows.ts';

/**
 * Not a test: `npm run freeze` makes a school with rows in every room through the program itself, and keeps its file,
 * keyring and contents under this version's number. Until the version is released it is run again after each change of
 * the file's format; a released one is never touched again, only opened by every later program (frozen.test.ts).
 */
test('the file of this version is frozen', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const school = await fuzzSchool();
  const folder = testFolder();
  layDownSchool(school, folder);
  const db = openDatabase(path.join(folder, 'school.sarbaz'), keyOfRecoveryCode(school.recoveryCode) as Buffer);
  db.exec(FURTHER);
  const rows = rowsOf(db);
  const contents: Contents = { ...ADMINISTRATOR, recoveryCode: school.recoveryCode, format: fileVersion(db), rows };
  db.exec('VACUUM');
  db.close();
  const place = path.join(RELEASES, version);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const name of ['school.sarbaz', 'school.keyring'])
    writeFileSync(path.join(place, name), readFileSync(path.join(folder, name)));
  writeFileSync(path.join(place, 'contents.json'), `${JSON.stringify(contents, null, 1)}\n`);
  const empty = Object.entries(rows).filter(([, { count }]) => count === 0);
  expect(empty.map(([table]) => table)).toEqual([]);
});
