import { expect, test } from 'vitest';
import { DAY, passTests, ROLES, rangeSchool, readyDay } from './range-school.ts';

test('a day is made from the timetable, and moving either side shows on the other', async () => {
  const school = await rangeSchool({
    men: 2,
    sql: `INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
            VALUES (1, 1, 'single', '2027-01-28', '2027-01-28', '2027-01-27T09:00:00', 4);
          INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, late)
            VALUES (1, 1, '2027-01-28', 'approved', '2027-01-27T15:14:00', 2, 0);
          INSERT INTO leave_night VALUES (1, '2027-01-28', 1, 'approved', '2027-01-28T18:00', '2027-01-29T06:30', 1);`,
  });
  const { planner } = school;
  const { course, toMake } = await planner.get('rangeDay.list', { cohortId: 1 });
  expect(course).toMatchObject({ startsOn: '2027-01-11', endsOn: '2027-02-19', sessions: 2 });
  expect(course.platoons).toEqual([{ platoonId: 1, platoon: 1, men: 2 }]);
  expect(toMake.map(({ session, from, to, rangeId }) => [session, from, to, rangeId])).toEqual([
    [1, '2027-01-28T08:30', '2027-01-28T12:20', 1],
    [2, '2027-02-08T08:30', '2027-02-08T12:20', 1],
  ]);
  const { dayId, findings } = await planner.get('rangeDay.make', DAY);
  // Back at 13:00, so dinner (12:30) is eaten on the range; breakfast ends at 08:25, after the departure.
  expect(findings.map(({ code, params }) => [code, params.start ?? null])).toEqual([
    ['packedMeals', '2027-01-28T07:45'],
    ['packedMeals', '2027-01-28T12:30'],
  ]);
  expect((await planner.get('rangeDay.list', { cohortId: 1 })).toMake.map(({ session }) => session)).toEqual([2]);

  // The day moves to the next one at 05:00: lessons of that day, the man on leave, the missing approval are named.
  const moved = { ...DAY, date: '2027-01-29', departsAt: '2027-01-29T05:00', returnsAt: '2027-01-29T13:00' };
  const preview = await planner.get('rangeDay.preview', { ...moved, dayId });
  expect(preview.findings.map(({ code }) => code)).toEqual([
    'noApproval',
    'timetableSays',
    'lessonsLost',
    'leaveCut',
    'packedMeals',
    'packedMeals',
  ]);
  expect(preview.findings.find(({ code }) => code === 'leaveCut')?.params.names).toEqual(['Әлімов Болат']);
  expect(preview.findings.find(({ code }) => code === 'lessonsLost')?.params.subjects).toEqual(['DRL']);

  // The timetable moves: the day says what the timetable says.
  await school.write("UPDATE placement SET slot = 4 WHERE lesson_kind_id = 1 AND date = '2027-01-28'");
  const [day] = (await planner.get('rangeDay.list', { cohortId: 1 })).days;
  expect(day?.findings.find(({ code }) => code === 'timetableSays')?.params).toMatchObject({
    platoon: 1,
    from: '2027-01-28T13:20',
  });
});

test('the second session is not made closer than the rule book allows; exactly that far it is', async () => {
  const { planner } = await rangeSchool({ men: 2 });
  await planner.get('rangeDay.make', DAY);
  const second = (date: string) => ({
    ...DAY,
    session: 2,
    date,
    departsAt: `${date}T08:00`,
    returnsAt: `${date}T13:00`,
  });
  expect(await planner.call('rangeDay.make', second('2027-02-03'))).toMatchObject({
    code: 'rangeDay.notAllowed',
    params: { findings: [{ code: 'tooSoon', params: { other: 1, days: 6, least: 7 } }] },
  });
  await planner.get('rangeDay.make', second('2027-02-04'));
  // There are two by the rule book: a third would be owed by nobody and count for nothing.
  expect(await planner.call('rangeDay.make', { ...second('2027-02-15'), session: 3 })).toMatchObject({
    code: 'rangeDay.noSuchSession',
    params: { session: 3, sessions: 2 },
  });
});

test('the days between are kept for a man alone too: beside his platoon’s other session, and beside another make-up of his', async () => {
  const { planner } = await rangeSchool({ men: 3 });
  const day = (session: number, date: string, makeup: boolean) => ({
    ...{ ...DAY, session, date, makeup, departsAt: `${date}T08:00`, returnsAt: `${date}T13:00` },
    ...(makeup ? { platoonIds: [], cadetIds: [2] } : {}),
  });
  const tooSoon = (days: number, other: number) => ({
    code: 'rangeDay.notAllowed',
    params: { findings: [{ code: 'tooSoon', params: { other, days, least: 7 } }] },
  });
  await planner.get('rangeDay.make', day(2, '2027-02-08', false));
  expect(await planner.call('rangeDay.make', day(1, '2027-02-02', true))).toMatchObject(tooSoon(6, 2));
  await planner.get('rangeDay.make', day(1, '2027-02-01', true));
  // The other way round: his platoon's day is not moved to him either.
  const { days } = await planner.get('rangeDay.list', { cohortId: 1 });
  const platoonDay = days.find(({ session }) => session === 2)?.dayId ?? 0;
  const nearer = { ...day(2, '2027-02-07', false), dayId: platoonDay };
  expect(await planner.call('rangeDay.change', nearer)).toMatchObject(tooSoon(6, 1));
  await planner.get('rangeDay.remove', { dayId: platoonDay });
  expect(await planner.call('rangeDay.make', day(2, '2027-02-07', true))).toMatchObject(tooSoon(6, 1));
  await planner.get('rangeDay.make', day(2, '2027-02-08', true));
});

test('who was absent from both sessions is proposed a day for each, and the second keeps its days behind the first', async () => {
  const extra = ['2027-02-09', '2027-02-15', '2027-02-16'].map((date) => `(1, '${date}', 'training', 8)`);
  const { planner, at, write } = await rangeSchool({
    men: 3,
    sql: `INSERT INTO cohort_day (cohort_id, date, kind, lesson_hours) VALUES ${extra.join(', ')}`,
  });
  await planner.get('rangeDay.make', DAY);
  const second = { ...DAY, session: 2, date: '2027-02-08' };
  await planner.get('rangeDay.make', { ...second, departsAt: '2027-02-08T07:50', returnsAt: '2027-02-08T13:00' });
  at('2027-02-08T20:00:00');
  await write(`
    INSERT INTO ammunition_signature SELECT id, 'issuer', 2, '2027-02-08T20:00:00', '{}' FROM range_day;
    INSERT INTO ammunition_signature SELECT id, 'leader', 3, '2027-02-08T20:00:00', '{}' FROM range_day;
    UPDATE range_day SET state = 'closed', ready_at = '2027-02-08T06:00:00', ready_by = 2,
      closed_at = '2027-02-08T20:00:00', closed_by = 2`);
  const proposed = async () =>
    (await planner.get('rangeDay.list', { cohortId: 1 })).makeup.map(({ session, date }) => [session, date]);
  expect(await proposed()).toEqual([
    [1, '2027-02-09'],
    [2, '2027-02-09'],
  ]);
  const first = { ...DAY, makeup: true, date: '2027-02-09', platoonIds: [], cadetIds: [1, 2, 3] };
  await planner.get('rangeDay.make', { ...first, departsAt: '2027-02-09T08:00', returnsAt: '2027-02-09T13:00' });
  expect(await proposed()).toEqual([[2, '2027-02-16']]);
});

test('ready is refused with the list of what is missing, and given when nothing is', async () => {
  const school = await rangeSchool({ men: 2 });
  const { planner, commander } = school;
  const { dayId } = await planner.get('rangeDay.make', DAY);
  const missing = async () => (await planner.get('rangeDay.get', { dayId })).missing.map(({ code }) => code);
  expect(await commander.call('rangeDay.markReady', { dayId })).toMatchObject({
    code: 'rangeDay.notReady',
    params: { count: 9 },
  });
  expect(await missing()).toEqual([...Array(5).fill('role'), ...Array(3).fill('check'), 'nobodyMayFire']);
  await passTests(school, 2);
  await commander.get('rangeDay.setRoles', { dayId, orderNumber: '31', roles: ROLES });
  for (const item of ['transport', 'briefing', 'weapons'] as const)
    await commander.get('rangeDay.check', { dayId, item, done: true, note: null });
  expect(await missing()).toEqual(['ammunition']);
  const lot = { calibre: '5,45×39', number: '1', date: '2027-01-05', quantity: 100, note: 'құжат' };
  const { lotId } = await planner.get('ammunition.receive', lot);
  await commander.get('ammunition.draw', { dayId, lotId, quantity: 5 });
  expect((await planner.get('rangeDay.get', { dayId })).ammunition).toEqual({ need: 6, drawn: 5, perMan: 3 });
  await commander.get('ammunition.draw', { dayId, lotId, quantity: 1 });
  expect(await missing()).toEqual([]);
  expect(await planner.call('rangeDay.markReady', { dayId })).toMatchObject({ code: 'session.noRight' });
  await commander.get('rangeDay.markReady', { dayId });
  expect((await planner.get('rangeDay.get', { dayId })).state).toBe('ready');
});

test('a day keeps its own copy of the exercise, and a changed card does not reach into it', async () => {
  const { planner } = await rangeSchool({ men: 2 });
  const { dayId } = await planner.get('rangeDay.make', DAY);
  const { cards } = await planner.get('range.setup', {});
  const { retired: _, used, ...card } = cards[0] ?? expect.fail('a preset card');
  expect(used).toBe(1);
  expect(cards.map(({ kind, five, four, three }) => [kind, five, four, three])).toEqual([
    ['points', 25, 20, 15],
    ['hits', 3, 2, 1],
  ]);
  await planner.get('range.saveCard', { ...card, five: 28 });
  expect((await planner.get('rangeDay.get', { dayId })).card.five).toBe(25);
  expect(await planner.call('range.saveCard', { ...card, five: 31 })).toMatchObject({ code: 'range.cardThresholds' });
});

test('what a rights holder may not, he may not; an undo takes a day back whole', async () => {
  const { planner, instructor } = await rangeSchool({ men: 2 });
  expect(await instructor.call('rangeDay.make', DAY)).toMatchObject({ code: 'session.noRight' });
  const { dayId } = await planner.get('rangeDay.make', DAY);
  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await planner.call('rangeDay.get', { dayId })).toMatchObject({ code: 'rangeDay.unknown' });
});

test('a limit named later, or a day that moves under one, takes a man out of his relay and the day has to be made ready anew', async () => {
  const school = await rangeSchool({ men: 3 });
  const { commander, planner } = school;
  const { dayId } = await readyDay(school, 3);
  const standing = async () =>
    (await commander.get('firing.get', { dayId })).relays.flatMap(({ lanes }) => lanes.map(({ cadetId }) => cadetId));
  await commander.get('range.setMedical', {
    cohortId: 1,
    cadetId: 2,
    verdict: 'barred',
    until: '2027-01-20',
    saidBy: 'Ибраева Л.',
  });
  await commander.get('firing.fill', { dayId });
  expect(await standing()).toEqual([1, 2, 3]);
  const earlier = { ...DAY, date: '2027-01-20', departsAt: '2027-01-20T08:00', returnsAt: '2027-01-20T13:00' };
  await planner.get('rangeDay.change', { ...earlier, dayId });
  expect(await standing()).toEqual([1, 3]);
  expect((await commander.get('rangeDay.get', { dayId })).state).toBe('planned');
  await planner.get('admissions.setMedical', {
    cadetId: 1,
    result: 'fitWithLimits',
    date: '2027-01-19',
    commission: '3',
    limits: 'ату',
  });
  expect(await standing()).toEqual([3]);
});

test('weapons pass from hand to hand, and one that is out is not withdrawn', async () => {
  const school = await rangeSchool({ men: 3 });
  const { commander, planner } = school;
  const { dayId } = await readyDay(school, 3);
  const weapon = { weaponId: null, model: 'АК-74', serial: '2210', state: 'inUse' as const };
  const { weaponId } = await planner.get('range.saveWeapon', weapon);
  expect(await planner.call('range.saveWeapon', weapon)).toMatchObject({ code: 'range.serialTaken' });
  const issue = (cadetId: number) => commander.get('range.issueWeapons', { dayId, hands: [{ weaponId, cadetId }] });
  expect(await issue(1)).toEqual({ issued: 1, passedOn: 0 });
  expect(await issue(2)).toEqual({ issued: 1, passedOn: 1 });
  const lanes = (await commander.get('firing.get', { dayId })).relays[0]?.lanes ?? [];
  expect(lanes.map((lane) => lane.weapon)).toEqual(['АК-74 № 2210', 'АК-74 № 2210', null]);
  expect(await planner.call('range.saveWeapon', { ...weapon, weaponId, state: 'repair' })).toMatchObject({
    code: 'range.weaponOut',
  });
  const [row] = await planner.get('range.weapons', {});
  expect(row?.holder?.cadetId).toBe(2);
  const back = { dayId, issueIds: [row?.holder?.issueId ?? 0], cleaned: false };
  await commander.get('range.returnWeapons', back);
  const [returned] = await planner.get('range.weapons', {});
  expect([returned?.holder, returned?.uncleaned?.issueId]).toEqual([null, row?.holder?.issueId]);
  await commander.get('range.noteCleaning', { issueIds: back.issueIds });
  expect((await planner.get('range.weapons', {}))[0]?.uncleaned).toBeNull();
});

test('a platoon that the timetable or a day at the range names is not formed away; afterwards its men are shared out', async () => {
  const { planner, commander, write } = await rangeSchool({ men: 4, platoons: 2 });
  const form = () => planner.call('barracks.formPlatoons', { cohortId: 1, platoons: 1, redo: true });
  const { dayId } = await planner.get('rangeDay.make', { ...DAY, platoonIds: [2] });
  expect(await form()).toMatchObject({ code: 'barracks.platoonHasLessons', params: { platoon: 2, lessons: 3 } });
  await write('DELETE FROM placement WHERE platoon_id = 2');
  expect(await form()).toMatchObject({
    code: 'barracks.platoonInUse',
    params: { platoon: 2, rangeDays: 1, exams: 0, pages: 0, platoons: 1 },
  });
  await planner.get('rangeDay.remove', { dayId });
  // Who was struck off from it is in nobody's way.
  const order = { cadetIds: [4], offFrom: '2027-01-28', reason: 'ownWish' as const, note: null, basis: 'Өтініш' };
  const { orderId } = await planner.get('orders.prepareExpulsion', { cohortId: 1, ...order });
  await commander.get('orders.sign', { orderId, number: '9', date: '2027-01-28' });
  expect(await form()).toMatchObject({ ok: true, value: { platoons: [{ number: 1, size: 3 }], moved: 1 } });
});
