import { readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { keyringFile, readKeyring, wrapKey, writeKeyring } from '../../../electron/people/keyring.ts';
import { recoveryCode } from '../../../electron/people/recovery-code.ts';
import { ADMINISTRATOR, testFolder, testOptions, testSchool, visitor } from '../../fixtures/test-host.ts';

test('a first start makes an encrypted file that opens again with the password and with nothing else', async () => {
  const { host, options } = await testSchool();
  host.close();
  expect(readFileSync(options.file).subarray(0, 15).toString('latin1')).not.toContain('SQLite');

  const again = visitor(createHost(options));
  expect(await again.get('session.state', {})).toMatchObject({
    state: 'locked',
    people: [{ login: 'akimov' }],
    me: null,
  });
  expect(await again.call('session.unlock', { login: 'akimov', password: 'wrong-password' })).toEqual({
    ok: false,
    kind: 'refusal',
    code: 'session.wrongPassword',
    params: { triesLeft: 4 },
  });
  expect(await again.get('session.unlock', ADMINISTRATOR)).toMatchObject({ role: 'administrator' });
});

test('the recovery sheet opens the file when the keyring is lost, and gives the administrator a new password', async () => {
  const { host, options, recoveryCode } = await testSchool();
  host.close();
  const place = keyringFile(options.file);
  for (const file of [place, `${place}.previous`]) writeFileSync(file, '{"format":"sarbaz-keyring/1"');
  const again = visitor(createHost(options));
  expect(await again.get('session.state', {})).toMatchObject({ trouble: { code: 'session.keyringDamaged' } });
  expect(await again.call('session.unlock', ADMINISTRATOR)).toMatchObject({ code: 'session.keyringDamaged' });
  const wrong = `${recoveryCode.slice(0, -1)}${recoveryCode.endsWith('0') ? '1' : '0'}`;
  expect(
    await again.call('session.recover', { recoveryCode: wrong, login: 'akimov', password: 'жаңа-құпия' }),
  ).toMatchObject({
    code: 'session.recoveryCodeWrong',
  });
  expect(await again.call('session.recover', { recoveryCode, login: 'nobody', password: 'жаңа-құпия' })).toMatchObject({
    code: 'session.unknownPerson',
  });
  expect(await again.get('session.state', {}), 'the file is closed again').toMatchObject({ state: 'locked' });
  await again.get('session.recover', {
    recoveryCode: recoveryCode.toLowerCase(),
    login: 'akimov',
    password: 'жаңа-құпия',
  });
  await again.get('session.lock', {});
  await again.get('session.unlock', { login: 'akimov', password: 'жаңа-құпия' });
});

test('a damaged keyring falls back to the one before it', async () => {
  const { host, options, administrator } = await testSchool();
  await administrator.get('people.add', {
    login: 'planner',
    fullName: 'Жоспарлаушы',
    role: 'planner',
    password: 'құпия-сөз-2',
  });
  host.close();
  const place = keyringFile(options.file);
  writeFileSync(place, readFileSync(place, 'utf8').replace('akimov', 'akimoV'));
  const again = visitor(createHost(options));
  expect(await again.call('session.unlock', ADMINISTRATOR)).toMatchObject({ ok: true });
});

test('nobody signed in reaches anything but the unlock screen, and a locked session is over', async () => {
  const { host, administrator } = await testSchool();
  const stranger = visitor(host);
  expect(await stranger.call('people.list', {})).toMatchObject({ code: 'session.notSignedIn' });
  expect(await administrator.call('people.list', {})).toMatchObject({ ok: true });
  const token = administrator.caller.token;
  await administrator.get('session.lock', {});
  administrator.caller.token = token;
  expect(await administrator.call('people.list', {})).toMatchObject({ code: 'session.notSignedIn' });
});

test('a second program on the same file is refused, and gets in when the first is closed', async () => {
  const { host, options } = await testSchool();
  const second = visitor(createHost(options));
  expect(await second.call('session.unlock', ADMINISTRATOR)).toMatchObject({ code: 'session.alreadyOpen' });
  host.close();
  expect(await second.call('session.unlock', ADMINISTRATOR)).toMatchObject({ ok: true });
});

test('a first start never overwrites a file, and an unfinished one leaves nothing behind', async () => {
  const { administrator, options } = await testSchool();
  const school = { schoolName: 'А', directorName: 'Б', fullName: 'В', ...ADMINISTRATOR };
  expect(await administrator.call('session.createSchool', school)).toMatchObject({ code: 'session.fileExists' });
  expect(options.file).toBeTruthy();
  const fresh = visitor(createHost(testOptions(testFolder())));
  expect(await fresh.call('session.createSchool', { ...school, password: 'қысқа' })).toMatchObject({
    code: 'session.weakPassword',
    params: { least: 10, faults: ['tooShort', 'keyRun'] },
  });
  expect(await fresh.get('session.state', {})).toMatchObject({ state: 'noFile' });
});

test('the last administrator stays, and a person put out of service no longer gets in', async () => {
  const { host, administrator, signInAs } = await testSchool();
  expect(await administrator.call('people.changeRole', { personId: 1, role: 'planner' })).toMatchObject({
    code: 'session.lastAdministrator',
  });
  const planner = await signInAs('planner', 'gulnar');
  const people = await administrator.get('people.list', {});
  await administrator.get('people.deactivate', { personId: people.find((one) => one.login === 'gulnar')?.id ?? 0 });
  expect(await planner.call('people.list', {})).toMatchObject({ code: 'session.notSignedIn' });
  expect(await visitor(host).call('session.unlock', { login: 'gulnar', password: 'gulnar-құпия' })).toMatchObject({
    code: 'session.wrongPassword',
  });
});

test('while the file is open, a made-up recovery code with a sound checksum gets nobody in', async () => {
  const { host, administrator } = await testSchool();
  const stranger = visitor(host);
  const madeUp = recoveryCode(Buffer.alloc(32, 9));
  const tried = await stranger.call('session.recover', {
    recoveryCode: madeUp,
    login: 'akimov',
    password: 'менің-құпиям',
  });
  expect(tried).toMatchObject({ ok: false, code: 'session.recoveryCodeWrong' });
  expect(stranger.caller.token).toBeNull();
  await administrator.get('session.lock', {});
  await administrator.get('session.unlock', ADMINISTRATOR);
});

test('while the file is open, a keyring with another key slipped in gets nobody in', async () => {
  const { host, options } = await testSchool();
  const keyring = readKeyring(options.file);
  const entry = keyring.people[0];
  if (!entry) throw new Error('no entry');
  const forged = await wrapKey(keyring.fileId, entry, 'менің-құпиям', Buffer.alloc(32, 9), options.keyCost);
  writeKeyring(options.file, { ...keyring, people: [forged] });
  const stranger = visitor(host);
  const tried = await stranger.call('session.unlock', { login: 'akimov', password: 'менің-құпиям' });
  expect(tried).toMatchObject({ ok: false, code: 'session.keyringDamaged' });
  expect(stranger.caller.token).toBeNull();
});

test('the sample is opened from a first start alone, and only by a program that can', async () => {
  const options = testOptions();
  const host = createHost(options);
  onTestFinished(() => host.close());
  expect(await visitor(host).call('session.openSample', {})).toMatchObject({ code: 'session.noSampleHere' });
  const able = { ...options.services, openSample: async () => 'http://127.0.0.1:1/?key=a' };
  const second = createHost({ ...testOptions(), services: able });
  onTestFinished(() => second.close());
  expect(await visitor(second).get('session.openSample', {})).toEqual({ address: 'http://127.0.0.1:1/?key=a' });
  const { administrator } = await testSchool({ services: able });
  expect(await administrator.call('session.openSample', {})).toMatchObject({ code: 'session.schoolStands' });
});

test('two people have the recovery code shown again: it opens the file as before and stands nowhere in it', async () => {
  const { administrator, recoveryCode: first, signInAs } = await testSchool();
  const { password } = ADMINISTRATOR;
  // A window closed before the first printing: while he is the only one, nobody else could be asked.
  expect(await administrator.get('session.recoverySheet', { password })).toMatchObject({ recoveryCode: first });
  const director = await signInAs('director');
  expect(await administrator.call('session.recoverySheet', { password })).toMatchObject({ code: 'session.sameSecond' });
  await signInAs('planner');
  const of = (login: string) => ({ login, password: `${login}-құпия` });
  const ask = (witness: { login: string; password: string }, own = password) =>
    administrator.call('session.recoverySheet', { password: own, witness });
  expect(
    await director.call('session.recoverySheet', { password: 'director-құпия', witness: ADMINISTRATOR }),
  ).toMatchObject({
    code: 'session.noRight',
  });
  expect(await ask(of('director'), 'қате')).toMatchObject({ code: 'session.wrongPassword' });
  expect(await ask({ ...of('director'), password: 'қате' })).toMatchObject({ code: 'session.wrongPassword' });
  expect(await ask(ADMINISTRATOR)).toMatchObject({ code: 'session.sameSecond' });
  expect(await ask(of('planner'))).toMatchObject({ code: 'session.secondNoRight' });
  expect(await ask(of('director'))).toEqual({
    ok: true,
    value: { recoveryCode: first, schoolName: 'Әскери-техникалық мектеп' },
  });
  const [entry] = await administrator.get('history.list', { limit: 1 });
  expect(entry).toMatchObject({ operation: 'session.recoverySheet', params: { witness: 'Тест director' } });
  expect(JSON.stringify(await administrator.get('history.list', {}))).not.toContain(first);
});
