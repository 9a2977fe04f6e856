import { closeSync, copyFileSync, existsSync, openSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { keyringFile } from '../../../electron/people/keyring.ts';
import { ADMINISTRATOR, TEST_NOW, testOptions, testSchool, visitor } from '../../fixtures/test-host.ts';

test('a copy is verified, opens with the same passwords and holds the same people', async () => {
  const { administrator, signInAs, options, host } = await testSchool();
  await signInAs('planner');
  const made = await administrator.get('backup.now', {});
  expect(made.fileName).toBe('school-2027-01-10T09-00-00.sarbaz');
  const folder = path.join(path.dirname(options.file), 'backups');
  expect(readdirSync(folder).toSorted()).toEqual([
    'school-2027-01-10T09-00-00.keyring',
    'school-2027-01-10T09-00-00.sarbaz',
  ]);
  expect(await administrator.get('backup.status', {})).toMatchObject({ fileName: made.fileName, count: 1 });

  await administrator.get('people.add', {
    login: 'late',
    fullName: 'Кейін',
    role: 'instructor',
    password: 'құпия-сөз-9',
  });
  host.close();
  const copy = visitor(createHost({ ...options, file: path.join(folder, made.fileName) }));
  await copy.get('session.unlock', ADMINISTRATOR);
  expect((await copy.get('people.list', {})).map((one) => one.login)).toEqual(['akimov', 'planner']);
});

test('two copies within one second do not overwrite each other', async () => {
  const { administrator } = await testSchool();
  const first = await administrator.get('backup.now', {});
  const second = await administrator.get('backup.now', {});
  expect(second.fileName).not.toBe(first.fileName);
  expect(await administrator.get('backup.status', {})).toMatchObject({ count: 2 });
});

/** Overwrites bytes in the middle of a file. */
function damage(file: string, at: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0x5a), 0, length, at);
  closeSync(handle);
}

test('a damaged file is named as such, is left as it is, and the newest copy is offered', async () => {
  const { administrator, options, host } = await testSchool();
  const made = await administrator.get('backup.now', {});
  host.close();
  damage(options.file, 4096 * 3 + 100, 3000);
  const again = visitor(createHost(options));
  expect(await again.call('session.unlock', ADMINISTRATOR)).toMatchObject({
    kind: 'refusal',
    code: 'session.databaseDamaged',
  });
  expect(await again.get('session.state', {})).toMatchObject({ newestBackup: made.fileName });
  expect(existsSync(options.file)).toBe(true);
});

test('a first page overwritten with noise is damage, not a wrong password', async () => {
  const { options, host } = await testSchool();
  host.close();
  damage(options.file, 0, 4096);
  expect(await visitor(createHost(options)).call('session.unlock', ADMINISTRATOR)).toMatchObject({
    code: 'session.databaseDamaged',
  });
});

test("another school's keyring beside the file does not open it", async () => {
  const [ours, theirs] = [await testSchool(), await testSchool({ clock: () => TEST_NOW + 60_000 })];
  ours.host.close();
  theirs.host.close();
  copyFileSync(keyringFile(theirs.options.file), keyringFile(ours.options.file));
  expect(await visitor(createHost(ours.options)).call('session.unlock', ADMINISTRATOR)).toMatchObject({
    code: 'session.databaseDamaged',
  });
});

test('a folder that cannot be written to is refused with its name before anything is made', async () => {
  const options = testOptions('/proc/1');
  const school = { schoolName: 'А', directorName: 'Б', fullName: 'В', ...ADMINISTRATOR };
  const result = await visitor(createHost({ ...options, file: '/proc/sys/school.sarbaz' })).call(
    'session.createSchool',
    school,
  );
  expect(result).toMatchObject({ ok: false, kind: 'refusal', code: 'session.readOnlyFolder' });
});
