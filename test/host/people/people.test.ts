import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { ADMINISTRATOR, testSchool, visitor } from '../../fixtures/test-host.ts';

/** A school with two platoons, two instructors of the programme, and the logins asked for. */
async function school(...roles: ('instructor' | 'commander' | 'planner')[]) {
  const { host, options, recoveryCode, administrator, signInAs } = await testSchool();
  for (const role of roles) await signInAs(role);
  host.close();
  const db = openDatabase(options.file, keyOfRecoveryCode(recoveryCode) as Buffer);
  db.exec(`INSERT INTO cohort (id, code, starts_on, ends_on)
             VALUES (1, '2027-01', '2027-01-11', '2027-02-19');
           INSERT INTO platoon (id, cohort_id, number) VALUES (1, 1, 1), (2, 1, 2);
           INSERT INTO instructor (id, full_name) VALUES (1, 'Жүнісов Е. Қ.'), (2, 'Омаров Н. С.');`);
  db.close();
  const again = createHost(options);
  const enter = async (login: string, password = `${login}-құпия`) => {
    const someone = visitor(again);
    await someone.get('session.unlock', { login, password });
    return someone;
  };
  administrator.caller.token = null;
  const chief = await enter(ADMINISTRATOR.login, ADMINISTRATOR.password);
  const row = async (login: string) => {
    const found = (await chief.get('people.list', {})).find((one) => one.login === login);
    if (!found) throw new Error(`no ${login}`);
    return found;
  };
  const undoLast = async () => {
    const last = await chief.get('history.lastOfMine', {});
    await chief.get('history.undo', { entryId: last?.id ?? 0 });
  };
  return { chief, row, enter, undoLast };
}

test('an instructor is bound to platoons, and set free by undo and by a duty that knows no platoons', async () => {
  const { chief, row, undoLast } = await school('instructor', 'planner');
  const { id: personId } = await row('instructor');
  const own = async () => (await row('instructor')).platoons?.map(({ platoonId }) => platoonId) ?? null;
  const bind = (platoonIds: number[] | null) => chief.call('people.setPlatoons', { personId, platoonIds });

  await bind([2]);
  expect(await own()).toEqual([2]);
  await bind([1]);
  expect(await own()).toEqual([1]);
  await undoLast();
  expect(await own()).toEqual([2]);
  // Bound to nobody is not free.
  await bind([]);
  expect(await own()).toEqual([]);
  expect(await bind([3])).toMatchObject({ code: 'people.unknownPlatoon', params: { id: 3 } });
  const planner = await row('planner');
  expect(await chief.call('people.setPlatoons', { personId: planner.id, platoonIds: [1] })).toMatchObject({
    code: 'people.notBound',
    params: { role: 'planner' },
  });

  await bind([2]);
  await chief.get('people.changeRole', { personId, role: 'commander' });
  expect(await own()).toEqual([2]);
  await chief.get('people.changeRole', { personId, role: 'dutyOfficer' });
  expect(await own()).toBeNull();
});

test('a login is one instructor of the programme, an instructor one login', async () => {
  const { chief, row, undoLast } = await school('instructor', 'commander');
  const [first, second] = [await row('instructor'), await row('commander')];
  const link = (personId: number, instructorId: number | null) =>
    chief.call('people.setInstructor', { personId, instructorId });
  const of = async (login: string) => (await row(login)).instructor?.instructorId ?? null;

  await link(first.id, 1);
  await link(first.id, 2);
  expect(await chief.get('people.instructors', {})).toEqual([
    { instructorId: 1, name: 'Жүнісов Е. Қ.', personId: null },
    { instructorId: 2, name: 'Омаров Н. С.', personId: first.id },
  ]);
  expect(await link(second.id, 2)).toMatchObject({
    code: 'people.instructorTaken',
    params: { name: 'Омаров Н. С.', person: first.fullName },
  });
  expect(await link(second.id, 3)).toMatchObject({ code: 'people.unknownInstructor' });
  await undoLast();
  expect(await of('instructor')).toBe(1);
  await link(first.id, null);
  expect(await of('instructor')).toBeNull();
});

test('who is put out of service is out at once, and what he did keeps his name', async () => {
  const { chief, row, enter } = await school('planner');
  const planner = await enter('planner');
  await planner.get('people.changePassword', { oldPassword: 'planner-құпия', newPassword: 'үш жылқы көк тас' });
  const { id: personId } = await row('planner');
  await chief.get('people.deactivate', { personId });
  expect(await planner.call('people.list', {})).toMatchObject({ code: 'session.notSignedIn' });
  const again = await planner.call('session.unlock', { login: 'planner', password: 'үш жылқы көк тас' });
  expect(again.ok).toBe(false);
  expect(await row('planner')).toMatchObject({ active: false });
  expect(await chief.get('history.list', { personId })).toMatchObject([
    { operation: 'people.changePassword', personName: 'Тест planner' },
  ]);
});
