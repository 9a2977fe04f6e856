import { expect, test } from 'vitest';
import { DAY, passTests, rangeSchool } from '../range/range-school.ts';

test('who goes to the range takes his meals along: not who is held aside there', async () => {
  const school = await rangeSchool({ now: '2027-01-26T09:00:00', platoons: 2 });
  const { planner, commander, write } = school;
  // Odd men are of platoon 1. Number 3 may not fire, number 5 no longer has to be spared, number 7 failed the test.
  await passTests(school, 8);
  const limit = { cohortId: 1, verdict: 'barred' as const, saidBy: 'дәрігер' };
  await commander.get('range.setMedical', { ...limit, cadetId: 3, until: '2027-01-28' });
  await commander.get('range.setMedical', { ...limit, cadetId: 5, until: '2027-01-27' });
  await commander.get('range.recordSafety', {
    cohortId: 1,
    kind: 'test',
    date: '2027-01-25',
    content: 'сынақ',
    examiner: 'Жүнісов Б.',
    men: [{ cadetId: 7, passed: false }],
  });
  await planner.get('rangeDay.make', { ...DAY, cadetIds: [2] });
  const packed = async () => {
    const names = await planner.get('meals.names', { cohortId: 1, date: '2027-01-28', sitting: 1 });
    expect(names.fed).toHaveLength(8);
    return names.fed.flatMap((man) => (man.packed ? [man.cadetId] : [])).toSorted();
  };
  // Until the day is marked ready he may still pass.
  expect(await packed()).toEqual([1, 2, 5, 7]);
  const { outings } = await planner.get('meals.provisions', { cohortId: 1 });
  expect(outings.map(({ id, session, men, takes }) => [id, session, men.length, takes.length])).toEqual([
    [null, 1, 4, 2],
  ]);
  const supper = await planner.get('meals.names', { cohortId: 1, date: '2027-01-28', sitting: 2 });
  expect(supper.fed.filter(({ packed }) => packed)).toEqual([]);
  await write("UPDATE range_day SET state = 'ready', ready_at = '2027-01-27T18:00:00', ready_by = 2");
  expect(await packed()).toEqual([1, 2, 5]);
});

test('who is ill or on a trip during the range day takes nothing along; who is back when it sets out does', async () => {
  const school = await rangeSchool({ now: '2027-01-26T09:00:00', platoons: 2 });
  const { planner } = school;
  await passTests(school, 8);
  await planner.get('rangeDay.make', DAY);
  const away = (cadetId: number, kind: 'illness' | 'trip' | 'restriction', to: string | null) =>
    planner.get('absences.add', {
      cohortId: 1,
      cadetIds: [cadetId],
      kind,
      from: '2027-01-27T08:00',
      to,
      orderNumber: null,
      note: null,
    });
  const names = async () => planner.get('meals.names', { cohortId: 1, date: '2027-01-28', sitting: 1 });
  const { departsAt } = DAY;
  await away(1, 'illness', null);
  await away(3, 'trip', '2027-01-28T18:00');
  await away(5, 'trip', departsAt);
  await away(7, 'restriction', null);
  const { fed, missed } = await names();
  expect(fed.flatMap((man) => (man.packed ? [man.cadetId] : []))).toEqual([5, 7]);
  // The day itself speaks of the same men.
  const { days } = await planner.get('rangeDay.list', { cohortId: 1 });
  const said = days.flatMap(({ findings }) => findings.filter(({ code }) => code === 'packedMeals'));
  expect(said.map(({ params }) => params.men)).toEqual([2, 2]);
  // The ill man eats here; the man on the trip does not, and is named so.
  expect(fed.some(({ cadetId }) => cadetId === 1)).toBe(true);
  expect(missed.map(({ cadetId, why }) => [cadetId, why])).toEqual([[3, 'trip']]);
});
