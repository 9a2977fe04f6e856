import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readyName } from '../../../electron/backup/replace-file.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyringFile } from '../../../electron/people/keyring.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { ADMINISTRATOR, TEST_NOW, testFolder, testOptions, testSchool, visitor } from '../../fixtures/test-host.ts';

/** A school with one intake, a copy of it, and a second intake that the copy does not know. */
async function schoolWithCopy() {
  const school = await testSchool({ volumes: () => [] });
  const { administrator } = school;
  await administrator.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-11' });
  await administrator.get('backup.now', {});
  await administrator.get('cohorts.create', { code: '2027-02', startsOn: '2027-03-01' });
  const [copy] = await administrator.get('backup.copies', {});
  const folder = path.dirname(school.options.file);
  return { ...school, copy: copy!.copy, folder };
}

const codes = async (who: ReturnType<typeof visitor>) =>
  (await who.get('cohorts.list', {})).map(({ code }) => code).toSorted();

test('a look into a copy answers from it to who looks, and from the school to everybody else', async () => {
  const school = await schoolWithCopy();
  const planner = await school.signInAs('planner');
  await school.administrator.get('backup.look', { copy: school.copy });
  expect(await codes(school.administrator)).toEqual(['2027-01']);
  expect(await codes(planner)).toEqual(['2027-01', '2027-02']);
  expect(await school.administrator.get('backup.status', {})).toMatchObject({ looking: { at: '2027-01-10T09:00:00' } });
  expect(await planner.get('backup.status', {})).toMatchObject({ looking: null });
  await school.administrator.get('backup.endLook', {});
  expect(await codes(school.administrator)).toEqual(['2027-01', '2027-02']);
  expect(readdirSync(school.folder).some((name) => name.includes('looking'))).toBe(false);
});

test('while one looks every act is refused with the same reason, and the copy stays as it was', async () => {
  const school = await schoolWithCopy();
  const file = path.join(school.folder, 'backups', 'school-2027-01-10T09-00-00.sarbaz');
  const before = readFileSync(file);
  await school.administrator.get('backup.look', { copy: school.copy });
  const refused = { kind: 'refusal', code: 'backup.onlyLooking', params: { at: '2027-01-10T09:00:00' } };
  const { administrator } = school;
  expect(await administrator.call('cohorts.create', { code: 'x', startsOn: '2027-06-01' })).toMatchObject(refused);
  expect(
    await administrator.call('people.add', { login: 'x', fullName: 'X', role: 'planner', password: 'құпия-сөз-9' }),
  ).toMatchObject(refused);
  expect(await administrator.call('history.undo', { entry: 1 } as never)).toMatchObject(refused);
  expect(await administrator.call('backup.now', {})).toMatchObject(refused);
  await administrator.get('session.lock', {});
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('one copy is looked into at a time', async () => {
  const school = await schoolWithCopy();
  const second = visitor(school.host);
  await second.get('session.unlock', ADMINISTRATOR);
  await school.administrator.get('backup.look', { copy: school.copy });
  expect(await second.call('backup.look', { copy: school.copy })).toMatchObject({ code: 'backup.alreadyLooking' });
  expect(await codes(second)).toEqual(['2027-01', '2027-02']);
});

test('a copy takes the place of the file, which is kept whole beside it, and that can be brought back too', async () => {
  const school = await schoolWithCopy();
  const planner = await school.signInAs('planner');
  const { kept } = await school.administrator.get('backup.restore', { copy: school.copy });
  expect(kept).toBe('school-replaced-2027-01-10T09-00-00.sarbaz');
  // Everybody is out, and comes in again by the password of today.
  expect(await planner.call('cohorts.list', {})).toMatchObject({ code: 'session.notSignedIn' });
  await school.administrator.get('session.unlock', ADMINISTRATOR);
  expect(await codes(school.administrator)).toEqual(['2027-01']);
  const history = await school.administrator.get('history.list', {} as never);
  expect(JSON.stringify(history)).toContain('backup.restore');
  expect(await school.administrator.get('history.verify', {})).toMatchObject({ intact: true });

  const replaced = (await school.administrator.get('backup.copies', {})).find(({ place }) => place === 'replaced');
  await school.administrator.get('backup.restore', { copy: replaced!.copy });
  await school.administrator.get('session.unlock', ADMINISTRATOR);
  expect(await codes(school.administrator)).toEqual(['2027-01', '2027-02']);
});

test('a damaged copy is refused by its name, and the file stays in its place', async () => {
  const school = await schoolWithCopy();
  const file = path.join(school.folder, 'backups', 'school-2027-01-10T09-00-00.sarbaz');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 3, 4096 * 4);
  writeFileSync(file, bytes);
  for (const act of ['backup.restore', 'backup.look'] as const) {
    expect(await school.administrator.call(act, { copy: school.copy })).toMatchObject({
      kind: 'refusal',
      code: 'backup.copyDamaged',
      params: { file: 'school-2027-01-10T09-00-00.sarbaz' },
    });
  }
  expect(await codes(school.administrator)).toEqual(['2027-01', '2027-02']);
  expect(readdirSync(school.folder).filter((name) => /looking|restoring|replaced/.test(name))).toEqual([]);
});

test('the restore drill: another computer, only a copy and the recovery sheet', async () => {
  const school = await schoolWithCopy();
  const drive = testFolder();
  mkdirSync(path.join(drive, 'sarbaz-backups'));
  copyFileSync(
    path.join(school.folder, 'backups', 'school-2027-01-10T09-00-00.sarbaz'),
    path.join(drive, 'sarbaz-backups', 'school-2027-01-10T09-00-00.sarbaz'),
  );
  school.host.close();

  const options = testOptions(testFolder(), { volumes: () => [drive] });
  const host = createHost(options);
  onTestFinished(() => host.close());
  const newcomer = visitor(host);
  expect(await newcomer.get('session.state', {})).toMatchObject({ state: 'noFile' });
  const [found] = await newcomer.get('backup.found', {});
  expect(found).toMatchObject({ place: 'drive', fileName: 'school-2027-01-10T09-00-00.sarbaz' });
  const wrong = school.recoveryCode.replace(/^./, (first) => (first === '2' ? '3' : '2'));
  expect(await newcomer.call('backup.rescue', { copy: found!.copy, recoveryCode: wrong })).toMatchObject({
    code: 'session.recoveryCodeWrong',
  });
  const { recoveryCode } = school;
  expect(await newcomer.get('backup.rescue', { copy: found!.copy, recoveryCode })).toEqual({ kept: null });
  await newcomer.get('session.recover', { recoveryCode, login: ADMINISTRATOR.login, password: 'жаңа-құпия-сөз-7' });
  expect(await codes(newcomer)).toEqual(['2027-01']);
  expect(await newcomer.get('history.verify', {})).toMatchObject({ intact: true });
  expect(existsSync(keyringFile(options.file))).toBe(true);
});

test('a damaged file is set aside for a copy by the password of who may make copies', async () => {
  const school = await schoolWithCopy();
  await school.signInAs('instructor');
  school.host.close();
  const bytes = readFileSync(school.options.file);
  bytes.fill(0x5a, 4096 * 3, 4096 * 4);
  writeFileSync(school.options.file, bytes);
  const host = createHost(school.options);
  onTestFinished(() => host.close());
  const again = visitor(host);
  expect(await again.call('session.unlock', ADMINISTRATOR)).toMatchObject({ code: 'session.databaseDamaged' });
  const { copy } = (await again.get('backup.found', {}))[0]!;
  expect(await again.call('backup.rescue', { copy, login: 'akimov', password: 'қате' })).toMatchObject({
    code: 'session.wrongPassword',
  });
  expect(await again.call('backup.rescue', { copy, login: 'instructor', password: 'instructor-құпия' })).toMatchObject({
    code: 'session.noRight',
  });
  const { kept } = await again.get('backup.rescue', { copy, ...ADMINISTRATOR });
  expect(readFileSync(path.join(school.folder, kept!)).equals(bytes)).toBe(true);
  await again.get('session.unlock', ADMINISTRATOR);
  expect(await codes(again)).toEqual(['2027-01']);
});

test('an open file is not replaced from the door of strangers', async () => {
  const school = await schoolWithCopy();
  const stranger = visitor(school.host);
  const { copy } = (await stranger.get('backup.found', {}))[0]!;
  expect(await stranger.call('backup.rescue', { copy, recoveryCode: school.recoveryCode })).toMatchObject({
    code: 'backup.fileIsOpen',
  });
  expect(await stranger.call('backup.rescue', { copy: 'C:\\secret', ...ADMINISTRATOR })).toMatchObject({ ok: false });
});

test('a program ended in the middle of a replacement carries it on at its next start', async () => {
  const school = await schoolWithCopy();
  school.host.close();
  const ready = readyName(school.options.file, '2027-01-10T09:00:00');
  copyFileSync(path.join(school.folder, 'backups', 'school-2027-01-10T09-00-00.sarbaz'), ready);
  renameSync(school.options.file, path.join(school.folder, 'school-replaced-2027-01-10T09-00-00.sarbaz'));
  const host = createHost({ ...school.options, clock: () => TEST_NOW });
  onTestFinished(() => host.close());
  const again = visitor(host);
  await again.get('session.unlock', ADMINISTRATOR);
  expect(await codes(again)).toEqual(['2027-01']);
});

test('a copy of a newer program is refused, and the file stays open', async () => {
  const school = await schoolWithCopy();
  const file = path.join(school.folder, 'backups', 'school-2027-01-10T09-00-00.sarbaz');
  const key = keyOfRecoveryCode(school.recoveryCode)!;
  const newer = openDatabase(file, key);
  newer.pragma('user_version=99');
  newer.pragma('journal_mode=DELETE');
  newer.close();
  expect(await school.administrator.call('backup.look', { copy: school.copy })).toMatchObject({
    code: 'session.newerFile',
  });
  expect(await codes(school.administrator)).toEqual(['2027-01', '2027-02']);
});
