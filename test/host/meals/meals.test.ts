import { expect, test } from 'vitest';
import { ADMINISTRATOR, visitor } from '../../fixtures/test-host.ts';
import { gateSchool, leaveOf } from '../gate/gate-school.ts';

const DAY = { cohortId: 1, date: '2027-01-28' };
const fed = (days: { sittings: { kitchen: { fed: number } }[] }[]) =>
  days.map(({ sittings }) => sittings.map(({ kitchen }) => kitchen.fed));
const ill = (cadetId: number) => ({
  cohortId: 1,
  cadetIds: [cadetId],
  kind: 'hospital' as const,
  from: '2027-01-27T12:00',
  to: null,
  orderNumber: null,
  note: null,
});

test('a frozen list stays, a slip names the difference, the next one only the new difference, undo step by step', async () => {
  const { officer, commander, at } = await gateSchool({
    now: '2027-01-27T09:40:00',
    sql: leaveOf(4, '2027-01-28', 148),
  });
  const days = async () => (await officer.get('meals.days', { cohortId: 1, days: 4 })).days;
  expect(fed(await days())).toEqual([
    [5, 5, 5],
    [5, 5, 4],
    [5, 5, 5],
    [5, 5, 5],
  ]);
  // Two people at once: the second hears of the first.
  expect(await officer.get('meals.freeze', DAY)).toEqual({ late: false, fed: [5, 5, 4] });
  expect(await commander.call('meals.freeze', DAY)).toMatchObject({
    code: 'meals.alreadyFrozen',
    params: { by: 'Тест dutyOfficer' },
  });
  expect(await officer.call('meals.slip', DAY)).toMatchObject({ code: 'meals.nothingChanged' });
  await officer.get('absences.add', ill(1));
  expect(fed(await days())[1]).toEqual([5, 5, 4]);
  expect((await days())[1]).toMatchObject({ changed: true, sittings: [{ gone: 1 }, { gone: 1 }, { gone: 1 }] });
  expect(await commander.get('meals.slip', DAY)).toEqual({ number: 1, come: 0, gone: 3, other: 0 });
  expect(await officer.call('meals.slip', DAY)).toMatchObject({ code: 'meals.nothingChanged' });
  await officer.get('absences.add', ill(2));
  await officer.get('meals.setDiet', {
    cohortId: 1,
    cadetIds: [3],
    dietId: 1,
    from: '2027-01-28',
    until: null,
    note: null,
  });
  const forDays = { cohortId: 1, cadetIds: [4], dietId: 2, note: null };
  expect(await officer.call('meals.setDiet', { ...forDays, from: '2027-01-31', until: '2027-01-30' })).toMatchObject({
    code: 'meals.dietBackwards',
  });
  await officer.get('meals.setDiet', { ...forDays, from: '2027-01-30', until: '2027-01-31' });
  const planned = await officer.get('meals.days', { cohortId: 1, from: '2027-01-29', days: 4 });
  expect(
    planned.days.map(({ sittings }) => sittings[1]?.kitchen.diets.map(({ dietId, count }) => [dietId, count])),
  ).toEqual([
    [[1, 1]],
    [
      [1, 1],
      [2, 1],
    ],
    [
      [1, 1],
      [2, 1],
    ],
    [[1, 1]],
  ]);
  await officer.get('meals.setDiet', { ...forDays, dietId: null, from: '2027-01-30', until: null });
  at('2027-01-28T12:30:00');
  expect(await commander.get('meals.slip', DAY)).toEqual({ number: 2, come: 0, gone: 1, other: 1 });
  const second = await officer.get('meals.sheet', { ...DAY, number: 2 });
  expect(second.sittings.map(({ gone, figures }) => [gone.map(({ cadetId }) => cadetId), figures.fed])).toEqual([
    [[], 4],
    [[], 4],
    [[2], 2],
  ]);
  const [last] = await commander.get('history.list', {});
  await commander.get('history.undo', { entryId: last!.id });
  expect((await days())[0]).toMatchObject({ date: '2027-01-28', sheets: [{ number: 0 }, { number: 1 }] });
  const frozen = (await commander.get('history.list', {})).find(({ operation }) => operation === 'meals.freeze')!;
  expect(await commander.call('history.undo', { entryId: frozen.id })).toMatchObject({ code: 'history.changedSince' });
});

test('two who hand over the same day at once: one list, the other hears who was first', async () => {
  const { officer, commander } = await gateSchool({ now: '2027-01-27T09:40:00' });
  const answers = await Promise.all([officer.call('meals.freeze', DAY), commander.call('meals.freeze', DAY)]);
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'meals.alreadyFrozen', params: { date: DAY.date } });
  const [day] = (await officer.get('meals.days', { cohortId: 1, from: DAY.date, days: 1 })).days;
  expect(day?.sheets).toHaveLength(1);
  await officer.get('absences.add', ill(1));
  const slips = await Promise.all([officer.call('meals.slip', DAY), commander.call('meals.slip', DAY)]);
  expect(slips.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(slips.find(({ ok }) => !ok)).toMatchObject({ code: 'meals.nothingChanged' });
});

test('late, over and outside the course are said; who only reads may not freeze', async () => {
  const { officer, host } = await gateSchool({ now: '2027-01-27T10:00:00' });
  expect((await officer.get('meals.freeze', DAY)).late).toBe(false);
  expect((await officer.get('meals.freeze', { ...DAY, date: '2027-01-27' })).late).toBe(true);
  expect(await officer.call('meals.freeze', { ...DAY, date: '2027-01-26' })).toMatchObject({ code: 'meals.dayOver' });
  expect(await officer.call('meals.freeze', { ...DAY, date: '2027-02-20' })).toMatchObject({
    code: 'meals.notCourseDay',
  });
  const reader = visitor(host);
  await reader.get('session.unlock', ADMINISTRATOR);
  expect((await reader.call('meals.days', { cohortId: 1, days: 4 })).ok).toBe(true);
  expect(await reader.call('meals.freeze', { ...DAY, date: '2027-01-29' })).toMatchObject({
    code: 'session.noRight',
  });
});

test('packed meals follow from the interval, and the month adds what was told to what is known', async () => {
  const { officer } = await gateSchool({ now: '2027-01-27T09:00:00', sql: leaveOf(4, '2027-01-28', 148) });
  const outing = { cohortId: 1, cadetIds: [1, 2], from: '2027-01-28T05:00', to: '2027-01-28T14:00', why: 'полигон' };
  const { id, takes } = await officer.get('meals.pack', outing);
  expect(takes.map(({ sitting }) => sitting)).toEqual([0, 1]);
  expect(
    await officer.call('meals.pack', { ...outing, from: '2027-01-28T13:10', to: '2027-01-28T18:30' }),
  ).toMatchObject({ code: 'meals.takesNothing' });
  await officer.get('meals.freeze', DAY);
  await officer.get('meals.unpack', { cohortId: 1, id, cadetIds: [1] });
  expect(await officer.get('meals.slip', DAY)).toEqual({ number: 1, come: 0, gone: 0, other: 2 });
  const { days, total } = await officer.get('meals.month', { cohortId: 1, month: '2027-01' });
  // 11 to 31 January: 21 days of five men, one supper less.
  expect([days.length, days.filter(({ told }) => told).map(({ date }) => date)]).toEqual([21, ['2027-01-28']]);
  expect(total).toEqual({
    sittings: [
      { fed: 105, packed: 1 },
      { fed: 105, packed: 1 },
      { fed: 104, packed: 0 },
    ],
    meals: 314,
    manDays: 105,
  });
});
