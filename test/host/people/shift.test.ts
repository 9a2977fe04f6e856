import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { ADMINISTRATOR, testSchool, type Visitor, visitor } from '../../fixtures/test-host.ts';
import { gateSchool, leaveOf } from '../gate/gate-school.ts';

const PIN = '9016';
const person = async (someone: Visitor) => (await someone.get('session.state', {})).me;

async function twoOfficers() {
  const clock = { now: Date.UTC(2027, 0, 10, 4) };
  const school = await testSchool({ clock: () => clock.now });
  const first = await school.signInAs('dutyOfficer', 'birinshi');
  const second = await school.signInAs('dutyOfficer', 'ekinshi');
  const secondId = (await person(second))?.personId ?? 0;
  const setPin = (pin = PIN, password = 'ekinshi-құпия') => second.call('session.setPin', { password, pin });
  const takeOver = (pin = PIN, at: Visitor = first) => at.call('session.takeOver', { personId: secondId, pin });
  return { ...school, clock, first, second, secondId, setPin, takeOver };
}

test('the shift changes by PIN at an open file, and the history says who handed over and how many were out', async () => {
  const school = await gateSchool({ sql: leaveOf(4, '2027-01-27', 148) });
  const { officer, commander, signIn } = school;
  await (await signIn('planner')).get('session.setPin', { password: 'planner-құпия', pin: PIN });
  await officer.get('gate.record', { cohortId: 1, cadetId: 4, direction: 'out', way: 'typed' });
  const shift = await officer.get('session.shift', {});
  expect(shift).toMatchObject({ people: [{ fullName: 'Тест planner', role: 'planner' }], out: 1 });
  const token = officer.caller.token;
  await officer.get('session.takeOver', { personId: shift.people[0]?.personId ?? 0, pin: PIN });
  expect(await person(officer)).toMatchObject({ login: 'planner', role: 'planner' });
  // The old session is over; the file stayed open for everybody else.
  expect((await visitor(school.host).call('people.list', {})).ok).toBe(false);
  officer.caller.token = token;
  expect(await officer.call('people.list', {})).toMatchObject({ code: 'session.notSignedIn' });
  const [last] = await commander.get('history.list', {});
  expect(last).toMatchObject({
    operation: 'session.takeOver',
    personName: 'Тест planner',
    params: { from: 'Тест dutyOfficer', to: 'Тест planner', out: 1 },
    undoable: false,
  });
});

test('a PIN wants the password, 4 to 8 digits, and not the first that anybody tries', async () => {
  const { setPin, first, takeOver } = await twoOfficers();
  expect(await setPin(PIN, 'басқа-құпия')).toMatchObject({ code: 'session.wrongPassword' });
  expect(await setPin('1234')).toMatchObject({ code: 'session.weakPin' });
  for (const pin of ['901', '901690169', '90a6']) expect(await setPin(pin)).toMatchObject({ code: 'session.badInput' });
  expect((await first.get('session.shift', {})).people).toEqual([]);
  expect(await takeOver()).toMatchObject({ code: 'session.noPin' });
  expect((await setPin('12349')).ok).toBe(true);
  expect((await takeOver('12349')).ok).toBe(true);
});

test('wrong PINs count through a restart with a growing pause, and after five only the password helps', async () => {
  const { host, options, clock, setPin, takeOver } = await twoOfficers();
  await setPin();
  expect(await takeOver('0000')).toMatchObject({ code: 'session.wrongPin', params: { triesLeft: 4 } });
  expect(await takeOver()).toMatchObject({ code: 'session.pinPause', params: { seconds: 4 } });
  clock.now += 4000;
  expect(await takeOver('0001')).toMatchObject({ params: { triesLeft: 3 } });
  host.close();

  const again = createHost({ ...options, clock: () => clock.now });
  const first = visitor(again);
  await first.get('session.unlock', { login: 'birinshi', password: 'birinshi-құпия' });
  expect(await takeOver(PIN, first)).toMatchObject({ code: 'session.pinPause', params: { seconds: 8 } });
  // A clock turned back does not open the door sooner.
  clock.now -= 3_600_000;
  expect(await takeOver(PIN, first)).toMatchObject({ code: 'session.pinPause', params: { seconds: 8 } });
  clock.now += 3_600_000 + 8000;
  for (const [left, pause] of [
    [2, 16],
    [1, 32],
  ] as const) {
    expect(await takeOver('0002', first)).toMatchObject({ params: { triesLeft: left } });
    clock.now += pause * 1000;
  }
  expect(await takeOver('0003', first)).toMatchObject({ code: 'session.pinUsedUp' });
  clock.now += 3_600_000;
  expect(await takeOver(PIN, first)).toMatchObject({ code: 'session.pinUsedUp' });
  const second = visitor(again);
  await second.get('session.unlock', { login: 'ekinshi', password: 'ekinshi-құпия' });
  expect((await takeOver(PIN, first)).ok).toBe(true);
  again.close();
});

test('many tries at once are one try each, not one for all', async () => {
  const { setPin, takeOver } = await twoOfficers();
  await setPin();
  const codes = (await Promise.all(['0', '1', '2', '3', '4', '5'].map((digit) => takeOver(`777${digit}`)))).map(
    (result) => (result.ok ? 'ok' : result.code),
  );
  expect(codes.filter((code) => code === 'session.wrongPin')).toHaveLength(1);
  expect(codes.filter((code) => code === 'session.pinPause')).toHaveLength(5);
});

test('another password, another computer, a person put out of service or his own wish end a PIN', async () => {
  const { administrator, second, secondId, options, setPin, takeOver } = await twoOfficers();
  await setPin();
  await second.get('people.changePassword', { oldPassword: 'ekinshi-құпия', newPassword: 'жаңа-құпия-сөз' });
  expect(await takeOver()).toMatchObject({ code: 'session.noPin' });
  await setPin(PIN, 'жаңа-құпия-сөз');
  await administrator.get('people.setPassword', { personId: secondId, password: 'үшінші-құпия' });
  expect(await takeOver()).toMatchObject({ code: 'session.noPin' });

  await setPin(PIN, 'үшінші-құпия');
  const place = path.join(options.machineFolder, 'pins.json');
  expect(path.dirname(place)).not.toBe(path.dirname(options.file));
  const kept = readFileSync(place, 'utf8');
  expect(kept).not.toContain(PIN);
  writeFileSync(place, kept.replaceAll(/"fileId": "[^"]*"/g, '"fileId": "another-school"'));
  expect(await takeOver()).toMatchObject({ code: 'session.noPin' });
  writeFileSync(place, '{"format":"sarbaz-pi');
  expect(await takeOver()).toMatchObject({ code: 'session.noPin' });

  await setPin(PIN, 'үшінші-құпия');
  await second.get('session.removePin', {});
  expect(await takeOver()).toMatchObject({ code: 'session.noPin' });
  await setPin(PIN, 'үшінші-құпия');
  await administrator.get('people.deactivate', { personId: secondId });
  expect(await takeOver()).toMatchObject({ code: 'session.noPin' });
});

test('a PIN opens no closed file and no stranger comes in by it', async () => {
  const { host, options, setPin, takeOver } = await twoOfficers();
  await setPin();
  expect(await takeOver(PIN, visitor(host))).toMatchObject({ code: 'session.notSignedIn' });
  host.close();
  const again = createHost(options);
  const someone = visitor(again);
  expect(await takeOver(PIN, someone)).toMatchObject({ code: 'session.notSignedIn' });
  expect(existsSync(path.join(options.machineFolder, 'pins.json'))).toBe(true);
  expect((await someone.get('session.state', {})).state).toBe('locked');
  expect((await someone.call('session.unlock', ADMINISTRATOR)).ok).toBe(true);
  again.close();
});
