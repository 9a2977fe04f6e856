import { expect, test } from 'vitest';
import { testSchool } from '../../fixtures/test-host.ts';

/** 08:00 in Almaty. */
const morning = (date: string) => Date.parse(`${date}T03:00:00Z`);
const at = (clock: string) => Date.parse(`${clock}:00+05:00`);

test('the day of an intake before its first day, on it without a plan, and after its last', async () => {
  let now = morning('2027-01-09');
  const school = await testSchool({ clock: () => now });
  // Whoever has begun a school is alone in it, and may do but the first of the seven steps: he is led to add a planner.
  const { administrator } = school;
  const { cohortId } = await administrator.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-11' });
  const led = async () => {
    const { urgent } = await administrator.get('today.day', { cohortId });
    return urgent.map(({ kind, params }) => params.step ?? kind);
  };
  expect(await led()).toEqual(['rules', 'noPlanner']);
  const planner = await school.signInAs('planner');
  expect(await led()).toEqual(['rules']);

  const before = await planner.get('today.day', { cohortId });
  expect(before).toMatchObject({
    at: '2027-01-09T08:00',
    course: { state: 'coming', dayNumber: null },
    strip: [],
    health: null,
    lessons: { version: null, own: false, lines: [], free: 0 },
  });
  // The rules wait for their orders: the first of the seven steps. The administrator may open it as well.
  expect(before.urgent).toEqual([{ kind: 'step', due: null, params: { step: 'rules' } }]);

  now = morning('2027-01-11');
  const first = await planner.get('today.day', { cohortId });
  expect(first.course).toMatchObject({ state: 'running', dayNumber: 1 });
  expect(first.strip.map(({ kind, from }) => `${kind} ${from}`)).toEqual([
    ...['roll 06:40', 'meal 07:45', 'meal 12:30', 'leave 18:00', 'meal 18:30', 'roll 21:30'],
  ]);
  expect(first.health?.map(({ kind, men }) => [kind, men.length])).toEqual([
    ...[
      ['hours', 0],
      ['firings', 0],
      ['fee', 0],
      ['medical', 0],
    ],
  ]);
  // The list of the first day should have been at the kitchen at ten the day before.
  expect(first.urgent.map(({ kind, due }) => [kind, due])).toEqual([
    ['kitchen', '2027-01-10T10:00'],
    ['step', null],
  ]);
  const officer = await school.signInAs('dutyOfficer');
  const his = await officer.get('today.day', { cohortId });
  // The report of 08:00 has come due this minute, the roll of 06:40 was not closed; he reads no ledger.
  expect(his.urgent.map(({ kind, due }) => [kind, due])).toEqual([
    ['kitchen', '2027-01-10T10:00'],
    ['rollOpen', '2027-01-11T06:40'],
    ['unsigned', '2027-01-11T08:00'],
  ]);
  expect(his.health).toBeNull();

  // Once the last meal of the day is on the table, only the next day’s list is missing.
  const listDue = async (clock: string) => {
    now = at(clock);
    const { urgent } = await officer.get('today.day', { cohortId });
    return urgent.find(({ kind }) => kind === 'kitchen')?.params.date;
  };
  expect(await listDue('2027-01-11T18:29')).toBe('2027-01-11');
  expect(await listDue('2027-01-11T18:30')).toBe('2027-01-12');

  // Midnight ends no night shift: what the evening left is there until the morning's own minute.
  const left = async (clock: string) => {
    now = at(clock);
    const { urgent } = await officer.get('today.day', { cohortId });
    return urgent.flatMap(({ kind, due }) => (kind === 'rollOpen' || kind === 'unsigned' ? `${kind} ${due}` : []));
  };
  expect(await left('2027-01-12T00:10')).toEqual(['unsigned 2027-01-11T19:00', 'rollOpen 2027-01-11T21:30']);
  expect(await left('2027-01-12T06:40')).toEqual(['unsigned 2027-01-11T19:00', 'rollOpen 2027-01-12T06:40']);
  expect(await left('2027-01-12T08:00')).toEqual(['rollOpen 2027-01-12T06:40', 'unsigned 2027-01-12T08:00']);

  // Who was on leave in the last night comes back on the last day; from then on nobody goes.
  now = morning('2027-02-19');
  const last = await planner.get('today.day', { cohortId });
  expect(last.strip.map(({ kind, from }) => `${kind} ${from}`)).toEqual([
    ...['back 06:30', 'roll 06:40', 'meal 07:45', 'meal 12:30', 'meal 18:30', 'roll 21:30'],
  ]);

  now = morning('2027-02-20');
  const after = await planner.get('today.day', { cohortId });
  expect(after).toMatchObject({ course: { state: 'ended', dayNumber: null }, strip: [] });
  expect(after.urgent).toEqual([]);
  expect(await planner.call('today.day', { cohortId: 99 })).toMatchObject({ ok: false, code: 'cohorts.unknown' });
});
