import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { testFolder, testOptions, testSchool, visitor } from '../../fixtures/test-host.ts';

const NEW_PASSWORD = 'жаңа-құпия-сөз-7';

test('a school goes out of one file and comes into another with its people, rules and history, and works on', async () => {
  const { administrator, signInAs, options } = await testSchool();
  const director = await signInAs('director');
  const planner = await signInAs('planner');
  await planner.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-11' });
  expect(await administrator.call('transfer.export', { purpose: 'мұрағат' })).toMatchObject({
    code: 'session.noRight',
  });

  const made = await director.get('transfer.export', { purpose: 'мұрағатқа' });
  expect(path.dirname(made.folder)).toBe(path.join(path.dirname(options.file), 'exports'));
  expect(readdirSync(made.folder).toSorted()).toEqual(['csv', 'json', 'manifest.json', 'pdf']);
  const [entry] = await director.get('history.list', {});
  expect(entry).toMatchObject({ operation: 'transfer.export', params: { purpose: 'мұрағатқа', rows: made.rows } });
  // What tells of the export itself is not in it.
  const history = JSON.parse(readFileSync(path.join(made.folder, 'json/history.json'), 'utf8')) as unknown[];

  const elsewhere = testFolder();
  const host = createHost(testOptions(elsewhere));
  onTestFinished(() => host.close());
  const stranger = visitor(host);
  expect(await stranger.get('transfer.look', { folder: made.folder })).toMatchObject({
    school: 'Әскери-техникалық мектеп',
    rows: made.rows,
    administrators: [{ login: 'akimov' }],
  });
  const refused = (login: string, password = NEW_PASSWORD) =>
    stranger.call('transfer.takeIn', { folder: made.folder, login, password });
  expect(await refused('director')).toMatchObject({ code: 'transfer.noAdministrator' });
  expect(await refused('akimov', 'abc')).toMatchObject({ code: 'session.weakPassword' });
  expect(readdirSync(elsewhere)).toEqual([]);

  const { me, rows } = await stranger.get('transfer.takeIn', {
    folder: made.folder,
    login: 'akimov',
    password: NEW_PASSWORD,
  });
  expect([me.role, rows]).toEqual(['administrator', made.rows]);
  expect(await stranger.get('cohorts.list', {})).toMatchObject([{ code: '2027-01' }]);
  const { entries } = await stranger.get('history.verify', {}).then((chain) => chain as { entries: number });
  expect(entries).toBe(history.length + 1);
  // The others get their passwords from him; the old ones open nothing here.
  expect(await visitor(host).call('session.unlock', { login: 'planner', password: 'planner-құпия' })).toMatchObject({
    ok: false,
  });
  const people = await stranger.get('people.list', {});
  const personId = people.find(({ login }) => login === 'planner')?.id ?? 0;
  await stranger.get('people.setPassword', { personId, password: NEW_PASSWORD });
  const again = visitor(host);
  await again.get('session.unlock', { login: 'planner', password: NEW_PASSWORD });
  expect(
    await again.call('transfer.takeIn', { folder: made.folder, login: 'akimov', password: NEW_PASSWORD }),
  ).toMatchObject({ code: 'session.fileExists' });
});

test('a folder that is no export leaves no file behind', async () => {
  const folder = testFolder();
  const host = createHost(testOptions(folder));
  onTestFinished(() => host.close());
  const asked = { folder: testFolder(), login: 'akimov', password: NEW_PASSWORD };
  expect(await visitor(host).call('transfer.takeIn', asked)).toMatchObject({ code: 'transfer.notAnExport' });
  expect(existsSync(testOptions(folder).file)).toBe(false);
});
