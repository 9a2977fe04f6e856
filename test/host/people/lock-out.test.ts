import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { ADMINISTRATOR, testSchool, type Visitor, visitor } from '../../fixtures/test-host.ts';

const WRONG = { login: 'akimov', password: 'құпия-сөз-0' };
const unlock = (someone: Visitor, who: { login: string; password: string } = WRONG) =>
  someone.call('session.unlock', who);

/** A school whose clock and running time the test moves; closed, so that each visitor has to unlock it. */
async function closedSchool() {
  const time = { now: Date.UTC(2027, 0, 10, 4), running: 9_000_000 };
  const changes = {
    clock: () => time.now,
    machine: { running: () => time.running, offsetMinutes: () => 300 },
  };
  const school = await testSchool(changes);
  school.host.close();
  const door = () => visitor(createHost({ ...school.options, ...changes }));
  const pass = (seconds: number) => {
    time.now += seconds * 1000;
    time.running += seconds * 1000;
  };
  return { ...school, time, door, pass };
}

test('wrong passwords count through a restart, with a pause that doubles, and the right one ends the count', async () => {
  const { door, pass } = await closedSchool();
  for (const triesLeft of [4, 3]) expect(await unlock(door())).toMatchObject({ params: { triesLeft } });
  for (const triesLeft of [2, 1])
    expect(await unlock(door())).toMatchObject({ code: 'session.wrongPassword', params: { triesLeft } });
  expect(await unlock(door())).toMatchObject({ code: 'session.tooManyTries', params: { seconds: 60, minutes: 1 } });
  pass(59);
  // Even the right one waits: who guesses must not learn that he has found it.
  expect(await unlock(door(), ADMINISTRATOR)).toMatchObject({ code: 'session.tooManyTries', params: { seconds: 1 } });
  pass(1);
  expect(await unlock(door())).toMatchObject({ code: 'session.tooManyTries', params: { seconds: 120, minutes: 2 } });
  pass(120);
  const someone = door();
  expect((await unlock(someone, ADMINISTRATOR)).ok).toBe(true);
  await someone.get('session.lock', {});
  expect(await unlock(someone)).toMatchObject({ code: 'session.wrongPassword', params: { triesLeft: 4 } });
});

test('a turned clock does not open the door sooner, nor keep it shut until the clock has caught up', async () => {
  const { door, time, pass } = await closedSchool();
  for (let tries = 0; tries < 5; tries++) await unlock(door());
  time.now += 86_400_000;
  expect(await unlock(door(), ADMINISTRATOR)).toMatchObject({ params: { seconds: 60 } });
  time.now -= 2 * 86_400_000;
  expect(await unlock(door(), ADMINISTRATOR)).toMatchObject({ params: { seconds: 60 } });
  // Started anew: only the clock is left, and it was turned back a day.
  time.running = 1000;
  expect(await unlock(door(), ADMINISTRATOR)).toMatchObject({ params: { seconds: 60 } });
  pass(60);
  expect((await unlock(door(), ADMINISTRATOR)).ok).toBe(true);
});

test('many tries at once are one try each, not one for all', async () => {
  const { door } = await closedSchool();
  const someone = door();
  const codes = (await Promise.all(Array.from({ length: 12 }, () => unlock(someone)))).map((result) =>
    result.ok ? 'ok' : result.code,
  );
  expect(codes.filter((code) => code === 'session.tooManyTries').length).toBeGreaterThanOrEqual(8);
  expect(codes).not.toContain('ok');
  expect(await unlock(someone, ADMINISTRATOR)).toMatchObject({ code: 'session.tooManyTries' });
});

test('made-up names share one count, and leave the others theirs', async () => {
  const { door, options } = await closedSchool();
  for (let tries = 0; tries < 5; tries++) await unlock(door(), { login: `жоқ-${tries}`, password: 'x' });
  expect(await unlock(door(), { login: 'тағы-жоқ', password: 'x' })).toMatchObject({ code: 'session.tooManyTries' });
  const kept = readFileSync(path.join(options.machineFolder, 'tries.json'), 'utf8');
  expect(JSON.parse(kept).tries).toHaveLength(1);
  expect(kept).not.toContain('жоқ');
  expect((await unlock(door(), ADMINISTRATOR)).ok).toBe(true);
});

test('every place that asks a password counts, and a new password or the recovery sheet frees him', async () => {
  const { administrator, signInAs, host, recoveryCode } = await testSchool();
  const officer = await signInAs('dutyOfficer', 'officer');
  const wrongs = [
    () => officer.call('session.setPin', { password: 'бөтен-сөз', pin: '9016' }),
    () => officer.call('people.changePassword', { oldPassword: 'бөтен-сөз', newPassword: 'жаңа-құпия-сөз' }),
    () => unlock(visitor(host), { login: 'officer', password: 'бөтен-сөз' }),
    () => officer.call('people.changePassword', { oldPassword: 'бөтен-сөз', newPassword: 'жаңа-құпия-сөз' }),
  ];
  for (const [index, wrong] of wrongs.entries())
    expect(await wrong()).toMatchObject({ code: 'session.wrongPassword', params: { triesLeft: 4 - index } });
  expect(await unlock(visitor(host), { login: 'officer', password: 'x' })).toMatchObject({
    code: 'session.tooManyTries',
  });
  const people = await administrator.get('people.list', {});
  const personId = people.find((one) => one.login === 'officer')?.id ?? 0;
  await administrator.get('people.setPassword', { personId, password: 'үшінші-құпия' });
  expect((await unlock(visitor(host), { login: 'officer', password: 'үшінші-құпия' })).ok).toBe(true);

  for (let tries = 0; tries < 5; tries++) await unlock(visitor(host));
  expect(await unlock(visitor(host), ADMINISTRATOR)).toMatchObject({ code: 'session.tooManyTries' });
  await visitor(host).get('session.recover', { recoveryCode, login: 'akimov', password: 'төртінші-құпия' });
  expect((await unlock(visitor(host), { login: 'akimov', password: 'төртінші-құпия' })).ok).toBe(true);
});

test('a count that cannot be read begins anew instead of shutting everybody out', async () => {
  const { door, options } = await closedSchool();
  for (let tries = 0; tries < 5; tries++) await unlock(door());
  writeFileSync(path.join(options.machineFolder, 'tries.json'), '{"format":"sarbaz-tr');
  expect((await unlock(door(), ADMINISTRATOR)).ok).toBe(true);
});
