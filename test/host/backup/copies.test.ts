import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { connect } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { writeKeyring } from '../../../electron/people/keyring.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { ADMINISTRATOR, TEST_NOW, testFolder, testSchool, visitor } from '../../fixtures/test-host.ts';

const MINUTE = 60_000;

const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.sarbaz'));

/** A school whose clock is turned by hand, and drives of its own to choose from. */
async function schoolWithClock() {
  const drive = testFolder();
  let now = TEST_NOW;
  let free = Number.MAX_SAFE_INTEGER;
  const school = await testSchool({ clock: () => now, volumes: () => [drive], freeBytes: () => free });
  const folder = path.join(path.dirname(school.options.file), 'backups');
  return {
    ...school,
    drive,
    folder,
    copies: () => copiesIn(folder),
    /** The program's minute goes by so many times. */
    async pass(minutes: number) {
      now += minutes * MINUTE;
      await school.host.tick();
    },
    leaveFree(bytes: number) {
      free = bytes;
    },
    change: (code: string, startsOn: string) => school.administrator.get('cohorts.create', { code, startsOn }),
    async chooseDrive() {
      const { folders } = await school.administrator.get('backup.folders', {});
      await school.administrator.get('backup.chooseSecond', { folder: folders[0]!.folder });
      return path.join(drive, 'sarbaz-backups');
    },
  };
}

test('a copy is made at the hour when something was changed, and not when nothing was', async () => {
  const school = await schoolWithClock();
  await school.pass(0);
  expect(school.copies()).toEqual(['school-2027-01-10T09-00-00.sarbaz']);
  await school.change('2027-01', '2027-01-11');
  await school.pass(59);
  expect(school.copies()).toHaveLength(1);
  await school.pass(1);
  expect(school.copies()).toHaveLength(2);
  await school.pass(600);
  expect(school.copies()).toHaveLength(2);
});

test('a copy of a clock that ran ahead neither stops the schedule nor drives it every minute', async () => {
  const school = await schoolWithClock();
  mkdirSync(school.folder);
  writeFileSync(path.join(school.folder, 'school-2035-01-01T00-00-00.sarbaz'), '');
  await school.pass(0);
  await school.pass(1);
  expect(school.copies()).toEqual(['school-2027-01-10T09-00-00.sarbaz', 'school-2035-01-01T00-00-00.sarbaz']);
});

test('after weeks of hours the hours, days and intakes that are kept stand, and nothing else', async () => {
  const school = await schoolWithClock();
  mkdirSync(school.folder);
  const name = (day: number, hour: number) =>
    `school-2027-01-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}-00-00.sarbaz`;
  for (const hour of [7, 8, 9])
    for (let day = 1; day <= 9; day++) writeFileSync(path.join(school.folder, name(day, hour)), '');
  writeFileSync(path.join(school.folder, 'school-2026-05-01T10-00-00-v3.sarbaz'), '');
  writeFileSync(path.join(school.folder, 'somebody-elses.sarbaz'), '');
  writeFileSync(path.join(school.folder, 'school-2027-01-09T09-30-00.sarbaz.part'), 'half');
  await school.administrator.get('backup.now', {});
  const left = readdirSync(school.folder).toSorted();
  expect(left.some((one) => one.endsWith('.part'))).toBe(false);
  expect(left).toContain('somebody-elses.sarbaz');
  expect(left).toContain('school-2026-05-01T10-00-00-v3.sarbaz');
  // The newest 24 of the 28 hours that have a copy: those of 1 January and 07:00 of the 2nd go; the last of each day stays.
  expect(left).not.toContain(name(1, 7));
  expect(left).not.toContain(name(1, 8));
  expect(left).toContain(name(1, 9));
  expect(left).not.toContain(name(2, 7));
  expect(left).toContain(name(2, 8));
});

test('every copy stands in the second place too; a drive that was away is brought what it missed', async () => {
  const school = await schoolWithClock();
  const second = await school.chooseDrive();
  expect(await school.administrator.get('backup.now', {})).toMatchObject({ second: 'done' });
  expect(readdirSync(second).toSorted()).toEqual([
    'place.id',
    'school-2027-01-10T09-00-00.keyring',
    'school-2027-01-10T09-00-00.sarbaz',
  ]);
  expect(await school.administrator.get('backup.status', {})).toMatchObject({ second: { count: 1, trouble: null } });

  const away = `${second}-away`;
  spawnSync('mv', [second, away]);
  await school.change('2027-01', '2027-01-11');
  await school.pass(60);
  expect(school.copies()).toHaveLength(2);
  expect(await school.administrator.get('backup.status', {})).toMatchObject({
    trouble: null,
    second: { newestAt: null, trouble: { code: 'backup.placeMissing', params: { folder: second } } },
  });
  // Another drive at the same place is not taken for it, and nothing is written to it.
  mkdirSync(second);
  await school.pass(1);
  expect(readdirSync(second)).toEqual([]);
  rmSync(second, { recursive: true });
  spawnSync('mv', [away, second]);
  await school.pass(1);
  expect(copiesIn(second)).toEqual(school.copies());
  expect(await school.administrator.get('backup.status', {})).toMatchObject({ second: { count: 2, trouble: null } });
});

test("another school's copies on the same drive are neither shown, nor counted, nor cleared away", async () => {
  const school = await schoolWithClock();
  const second = await school.chooseDrive();
  await school.administrator.get('backup.now', {});
  const [own] = copiesIn(second);
  const foreign = ['2026-01-10T09-00-00', '2026-01-10T10-00-00', '2027-01-10T09-30-00'].map((at) => `school-${at}`);
  const { checksum: _, ...keyring } = JSON.parse(
    readFileSync(path.join(path.dirname(school.folder), 'school.keyring'), 'utf8'),
  );
  for (const stem of foreign) {
    writeFileSync(path.join(second, `${stem}.sarbaz`), '');
    writeKeyring(path.join(second, `${stem}.sarbaz`), { ...keyring, fileId: 'another' });
  }
  await school.change('2027-01', '2027-01-11');
  await school.pass(60);
  expect(copiesIn(second)).toEqual(expect.arrayContaining(foreign.map((stem) => `${stem}.sarbaz`)));
  const shown = (await school.administrator.get('backup.copies', {})).filter(({ place }) => place === 'second');
  expect(shown.map(({ fileName }) => fileName)).toEqual(['school-2027-01-10T10-00-00.sarbaz', own]);
  expect((await school.administrator.get('backup.status', {})).second).toMatchObject({ count: 2, trouble: null });
});

test('a full drive is refused with its numbers before anything is written, the earlier copy stays, work goes on', async () => {
  const school = await schoolWithClock();
  await school.administrator.get('backup.now', {});
  school.leaveFree(1_000_000);
  const refused = await school.administrator.call('backup.now', {});
  expect(refused).toMatchObject({
    kind: 'refusal',
    code: 'backup.noRoom',
    params: { folder: school.folder, neededMb: expect.any(Number), freeMb: 1 },
  });
  expect(copiesIn(school.folder)).toHaveLength(1);
  expect(readdirSync(school.folder)).toHaveLength(2);
  expect(await school.administrator.get('backup.status', {})).toMatchObject({ trouble: { code: 'backup.noRoom' } });
  await school.change('2027-01', '2027-01-11');
  school.leaveFree(Number.MAX_SAFE_INTEGER);
  await school.administrator.get('backup.now', {});
  expect(await school.administrator.get('backup.status', {})).toMatchObject({ trouble: null, count: 2 });
});

test('a place that cannot be written to is refused by its name; the schedule keeps that for the status', async () => {
  const school = await schoolWithClock();
  writeFileSync(school.folder, 'a file where the folder should be');
  expect(await school.administrator.call('backup.now', {})).toMatchObject({
    kind: 'refusal',
    code: 'backup.cannotWrite',
    params: { folder: school.folder },
  });
  await school.pass(200);
  expect(await school.administrator.get('backup.status', {})).toMatchObject({
    late: true,
    trouble: { code: 'backup.cannotWrite' },
  });
});

test('what is written while a copy is made is not lost and not half in the copy', async () => {
  const school = await schoolWithClock();
  const making = school.administrator.get('backup.now', {});
  const acts = Array.from({ length: 5 }, (_, room) =>
    school.administrator.call('barracks.overview', { cohortId: 1 + room }),
  );
  const planner = school.signInAs('planner');
  await Promise.all([making, ...acts]);
  await planner;
  expect((await making).rows).toBeGreaterThan(0);
  expect(await school.administrator.get('history.verify', {})).toMatchObject({ intact: true });
});

test('two copies asked for at once are made one after the other', async () => {
  const school = await schoolWithClock();
  const both = await Promise.all([
    school.administrator.get('backup.now', {}),
    school.administrator.get('backup.now', {}),
  ]);
  expect(new Set(both.map(({ fileName }) => fileName)).size).toBe(2);
});

test('after a copy the file is still locked against a second program', async () => {
  const school = await schoolWithClock();
  await school.administrator.get('backup.now', {});
  const other = spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import Database from 'better-sqlite3';
     const db = new Database(${JSON.stringify(school.options.file)}, { timeout: 0 });
     try { db.pragma("cipher='sqlcipher'"); db.pragma("key=\\"x'${keyOfRecoveryCode(school.recoveryCode)!.toString('hex')}'\\""); db.exec('BEGIN IMMEDIATE'); console.log('in'); }
     catch (error) { console.log(error.code); }`,
  ]);
  expect(other.stdout.toString().trim()).toMatch(/^SQLITE_BUSY/);
});

test('a file closed in the middle of a copy leaves no half of one', async () => {
  const school = await schoolWithClock();
  const making = school.administrator.call('backup.now', {});
  await vi.waitFor(() => expect(readdirSync(school.folder)).toHaveLength(1), { interval: 1 });
  school.host.close();
  const made = await making;
  expect(made).not.toMatchObject({ kind: 'bug' });
  expect(readdirSync(school.folder).filter((name) => name.includes('.part'))).toEqual([]);
  expect(school.copies()).toHaveLength(made.ok ? 1 : 0);
  const again = visitor(createHost(school.options));
  await again.get('session.unlock', ADMINISTRATOR);
  expect(await again.get('history.verify', {})).toMatchObject({ intact: true });
});

test('a copy is one encrypted file that opens with the key alone and is whole', async () => {
  const school = await schoolWithClock();
  const { fileName, rows } = await school.administrator.get('backup.now', {});
  const db = connect(path.join(school.folder, fileName), keyOfRecoveryCode(school.recoveryCode)!);
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(rows).toBeGreaterThan(10);
  db.close();
});
