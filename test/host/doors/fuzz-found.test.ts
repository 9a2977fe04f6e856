import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testSchool } from '../../fixtures/test-host.ts';
import { DAY, rangeSchool } from '../range/range-school.ts';

/** What the fuzz once turned into a bug: each is answered with the refusal it is. */
test('an intake that is not there is refused wherever its kept rules are read', async () => {
  const { planner, commander } = await rangeSchool();
  for (const asked of [
    planner.call('firing.owed', { cohortId: 9 }),
    planner.call('ammunition.need', { cohortId: 9 }),
    commander.call('rolls.board', { cohortId: 9 }),
    commander.call('rolls.open', { cohortId: 9, date: '2027-01-28', part: 'evening' }),
  ])
    expect(await asked).toMatchObject({ code: 'cohorts.unknown', params: { cohortId: 9 } });
});

test('nobody of another intake, and nobody at all, is entered as absent', async () => {
  const { commander, write } = await rangeSchool();
  await write(`
    INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (2, '2027-03', '2027-03-01', '2027-04-09');
    INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date)
      VALUES (50, 2, 'Үсенов', 'Бауыржан', '990514300019', '1999-05-14')`);
  const ill = {
    cohortId: 1,
    kind: 'illness' as const,
    from: '2027-01-28T09:00',
    to: null,
    orderNumber: null,
    note: null,
  };
  for (const cadetId of [50, 99])
    expect(await commander.call('absences.add', { ...ill, cadetIds: [1, cadetId] })).toMatchObject({
      code: 'absences.unknownMan',
    });
  expect(await commander.get('absences.list', { cohortId: 1 })).toEqual([]);
});

test('two exports within one second, or at once, stand side by side', async () => {
  const director = await (await testSchool()).signInAs('director');
  const wish = { purpose: 'көшіру' };
  const [first, second] = await Promise.all([
    director.get('transfer.export', wish),
    director.get('transfer.export', wish),
  ]);
  const third = await director.get('transfer.export', wish);
  expect(new Set([first.folder, second.folder, third.folder]).size).toBe(3);
  for (const { folder } of [first, second, third]) expect(readdirSync(folder)).toContain('manifest.json');
});

test('two codes that the file keeps alike are one code', async () => {
  const { planner } = await rangeSchool();
  const open = (code: string, startsOn: string) => planner.call('cohorts.create', { code, startsOn });
  expect(await open('\ud800', '2027-04-05')).toMatchObject({ ok: true });
  expect(await open('\udbff', '2027-06-07')).toMatchObject({ ok: false, code: 'cohorts.codeTaken' });
});

test('a list is called by any title, quotation marks at its ends among them', async () => {
  const { planner } = await rangeSchool();
  const list = { title: "'тізім'", columns: [{ header: 'Аты' }], rows: [['Әлім']], format: 'xlsx' as const };
  expect(await planner.call('papers.list', { ...list, language: 'kk' })).toMatchObject({ ok: true });
});

test('a range lies at a place that there is', async () => {
  const { planner } = await rangeSchool();
  const range = { rangeId: null, name: 'Тир', lanes: 4, active: true };
  expect(await planner.call('range.saveRange', { ...range, placeId: 77 })).toMatchObject({
    code: 'programme.unknownPlace',
  });
  expect(await planner.call('range.saveRange', { ...range, placeId: 2 })).toMatchObject({ ok: true });
});

test('a day at the range takes along only platoons of its own intake', async () => {
  const { planner, write } = await rangeSchool();
  await write(`
    INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (2, '2027-03', '2027-03-01', '2027-04-09');
    INSERT INTO platoon (id, cohort_id, number) VALUES (50, 2, 1)`);
  for (const platoonId of [50, 99])
    expect(await planner.call('rangeDay.make', { ...DAY, platoonIds: [...DAY.platoonIds, platoonId] })).toMatchObject({
      code: 'range.unknownPlatoon',
      params: { platoonId },
    });
  expect((await planner.get('rangeDay.list', { cohortId: 1 })).days).toEqual([]);
});
