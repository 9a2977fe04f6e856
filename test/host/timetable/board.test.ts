import { expect, test } from 'vitest';
import { visitor } from '../../fixtures/test-host.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

/** Kit lessons by their codes: row numbers follow the order in which the fixture writes them. */
const kindOf = async (school: Awaited<ReturnType<typeof intakeSchool>>, code: string) =>
  school.problem.programmes[0]!.lessons.findIndex((lesson) => lesson.id === code) + 1;

const MONDAY = '2027-01-11';

test('cards are moved, numbered, locked and laid back by hand under the same hard rules', async () => {
  const school = await intakeSchool();
  const { planner, cohortId } = school;
  const law = { platoonId: 1, lessonKindId: await kindOf(school, 'LAW-INITIAL'), blockIndex: 0 };
  const later = { ...law, blockIndex: 1 };
  await planner.get('timetable.move', { card: later, date: '2027-01-13', slot: 0 });
  const seat = await planner.get('timetable.move', { card: law, date: MONDAY, slot: 2 });
  const board = await planner.get('timetable.board', { cohortId });
  expect(board.cards.map(({ date, slot, number, placeId }) => [date, slot, number, placeId])).toEqual([
    [MONDAY, 2, 1, seat.placeId],
    ['2027-01-13', 0, 2, expect.any(Number)],
  ]);
  expect(board.platoons[0]).toMatchObject({ hoursPlaced: 4, hoursTotal: 280 });
  expect(board.tray.find((entry) => entry.lessonKindId === law.lessonKindId)).toMatchObject({
    subjectCode: 'LAW',
    blockIndexes: [2],
    hours: 2,
    hoursLeft: 2,
  });

  // LAW has at most two hours a day; the hour that is taken is named as such.
  expect(await planner.call('timetable.move', { card: later, date: MONDAY, slot: 6 })).toMatchObject({
    code: 'timetable.forbidden',
    params: {
      platoon: 1,
      subject: 'LAW',
      findings: [{ code: 'subjectMaxHours', numbers: { hours: 4, most: 2 }, dates: { day: MONDAY } }],
    },
  });
  expect(await planner.call('timetable.move', { card: law, date: '2027-01-17', slot: 0 })).toMatchObject({
    code: 'timetable.dayWithoutLessons',
  });
  expect(
    await planner.call('timetable.move', { card: { ...law, blockIndex: 9 }, date: MONDAY, slot: 0 }),
  ).toMatchObject({
    code: 'timetable.unknownCard',
  });

  await planner.get('timetable.lock', { cards: [law], lock: 'mine' });
  expect(await planner.call('timetable.move', { card: law, date: MONDAY, slot: 0 })).toMatchObject({
    code: 'timetable.cardLocked',
  });
  await planner.get('timetable.lock', { cards: [law], lock: null });
  expect(await planner.get('timetable.toTray', { cards: [law] })).toEqual({ changed: 1 });
  expect((await planner.get('timetable.board', { cohortId })).cards).toHaveLength(1);
  await planner.get('history.undo', { entryId: (await planner.get('history.lastOfMine', {}))?.id ?? 0 });
  expect((await planner.get('timetable.board', { cohortId })).cards).toHaveLength(2);
});

test('the board shows every day of the course with its hours and the times of the lesson hours', async () => {
  const { planner, cohortId } = await intakeSchool({
    sql: "UPDATE cohort_day SET lesson_hours = 9 WHERE date = '2027-01-12'",
  });
  const board = await planner.get('timetable.board', { cohortId });
  expect(board.days).toHaveLength(40);
  expect(board.days[1]).toEqual({
    date: '2027-01-12',
    weekday: 2,
    courseDay: 2,
    kind: 'training',
    lessonHours: 9,
    eveningHours: 0,
  });
  expect(board.days[6]).toEqual({
    date: '2027-01-17',
    weekday: 7,
    courseDay: 7,
    kind: 'rest',
    lessonHours: 0,
    eveningHours: 0,
  });
  expect(board.slots).toHaveLength(9);
  expect([board.slots[0], board.slots[8]]).toEqual([
    { start: '08:30', end: '09:20' },
    { start: '17:10', end: '18:00' },
  ]);
  expect(board.tray.reduce((sum, entry) => sum + entry.hoursLeft, 0)).toBe(280);
});

test('each first hour has its verdict: here, free, busy with a name, or forbidden with its rule', async () => {
  const school = await intakeSchool();
  const { planner } = school;
  const law = { platoonId: 1, lessonKindId: await kindOf(school, 'LAW-INITIAL'), blockIndex: 0 };
  const safety = { platoonId: 1, lessonKindId: await kindOf(school, 'FIR-SAFETY'), blockIndex: 0 };
  await planner.get('timetable.move', { card: law, date: MONDAY, slot: 2 });
  await planner.get('timetable.move', { card: safety, date: MONDAY, slot: 4 });
  const verdicts = await planner.get('timetable.slotVerdicts', { card: law });
  expect(verdicts).toHaveLength(35 * 8);
  const monday = verdicts
    .filter(({ date }) => date === MONDAY)
    .map(({ verdict, findings }) => [verdict, findings[0]?.code]);
  expect(monday).toEqual([
    ['free', undefined],
    ['free', undefined],
    ['here', undefined],
    ['forbidden', 'acrossDinner'],
    ['busy', 'platoonClash'],
    ['busy', 'platoonClash'],
    ['free', undefined],
    ['forbidden', 'outsideDay'],
  ]);
});

test('the draft tells how it differs from the approved version, which stays as it was', async () => {
  const { planner, cohortId } = await intakeSchool({ planned: true });
  const approved = await planner.get('timetable.board', { cohortId, version: 1 });
  expect(approved).toMatchObject({ version: 1, draft: { changes: 0, fromVersion: 1 } });
  const [card] = approved.cards;
  const key = { platoonId: card!.platoonId, lessonKindId: card!.lessonKindId, blockIndex: card!.blockIndex };
  await planner.get('timetable.toTray', { cards: [key] });
  const draft = await planner.get('timetable.board', { cohortId });
  expect(draft).toMatchObject({ version: 0, draft: { changes: 1, fromVersion: 1 } });
  expect(draft.cards).toHaveLength(137);
  expect((await planner.get('timetable.board', { cohortId, version: 1 })).cards).toEqual(approved.cards);
  expect(await planner.call('timetable.board', { cohortId, version: 2 })).toMatchObject({
    code: 'timetable.unknownVersion',
  });
  expect(await planner.call('timetable.submit', { cohortId })).toMatchObject({
    code: 'timetable.notAllPlaced',
    params: { placed: 137, of: 138, missing: 1 },
  });
});

test('a draft that a later change of the facts broke is found out by the check and cannot be laid before anyone', async () => {
  const school = await intakeSchool();
  const { planner, cohortId } = school;
  await planner.get('timetable.move', {
    card: { platoonId: 1, lessonKindId: await kindOf(school, 'LAW-INITIAL'), blockIndex: 0 },
    date: MONDAY,
    slot: 0,
  });
  expect(await planner.get('timetable.check', { cohortId })).toEqual([]);
  const { cards } = await planner.get('timetable.board', { cohortId });
  await school.spoil(`INSERT INTO instructor_absence (instructor_id, from_date, to_date)
    VALUES (${cards[0]!.instructorId}, '2027-01-01', '${MONDAY}')`);
  const found = await planner.get('timetable.check', { cohortId });
  expect(found).toMatchObject([{ code: 'instructorDayOff', hard: true, dates: { day: MONDAY } }]);
  expect(found[0]?.things.find(({ kind }) => kind === 'instructor')?.id).toBe(cards[0]?.instructorId);
  await school.spoil(`UPDATE cohort_day SET lesson_hours = 0 WHERE date = '${MONDAY}'`);
  expect(await planner.get('timetable.check', { cohortId })).toMatchObject([
    { code: 'offCalendar', dates: { day: MONDAY } },
  ]);
  expect(await planner.call('timetable.submit', { cohortId })).toMatchObject({
    code: 'timetable.rulesBroken',
    params: { count: 1 },
  });
});

test('who may only read neither moves nor approves, and a commander approves without moving', async () => {
  const { host, administrator, planner, cohortId } = await intakeSchool();
  const instructor = visitor(host);
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  expect(await instructor.call('timetable.board', { cohortId })).toMatchObject({ ok: true });
  const card = { platoonId: 1, lessonKindId: 1, blockIndex: 0 };
  for (const attempt of [
    instructor.call('timetable.generate', { cohortId }),
    instructor.call('timetable.stopGeneration', { cohortId }),
    instructor.call('timetable.move', { card, date: MONDAY, slot: 0 }),
    instructor.call('timetable.lock', { cards: [card], lock: 'mine' }),
    instructor.call('timetable.toTray', { cards: [card] }),
    instructor.call('timetable.approve', { cohortId }),
  ])
    expect(await attempt).toMatchObject({ code: 'session.noRight' });
  await administrator.get('people.add', {
    login: 'commander',
    fullName: 'Тест',
    role: 'commander',
    password: 'командир-бұлт',
  });
  const commander = visitor(host);
  await commander.get('session.unlock', { login: 'commander', password: 'командир-бұлт' });
  expect(await commander.call('timetable.generate', { cohortId })).toMatchObject({ code: 'session.noRight' });
  expect(await commander.call('timetable.approve', { cohortId })).toMatchObject({ code: 'timetable.nothingToApprove' });
  expect(await planner.call('timetable.board', { cohortId: 99 })).toMatchObject({ code: 'timetable.unknownIntake' });
});

test("another intake's lessons on the same days are respected", async () => {
  const school = await intakeSchool();
  const { planner, cohortId } = school;
  const law = { platoonId: 1, lessonKindId: await kindOf(school, 'LAW-INITIAL'), blockIndex: 0 };
  const { instructorId, placeId } = await planner.get('timetable.move', { card: law, date: MONDAY, slot: 0 });
  await school.spoil(`
    INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (2, '2027-02', '${MONDAY}', '${MONDAY}');
    INSERT INTO platoon (id, cohort_id, number) VALUES (90, 2, 1);
    INSERT INTO subject SELECT 2, code, position, name_kk, name_ru, name_en, initial_hours, specialty_hours,
      max_hours_per_day FROM subject WHERE code = 'LAW';
    INSERT INTO lesson_kind (id, cohort_id, code, subject_code, position, phase, block_hours, block_count, place_type,
      name_kk, name_ru, name_en) VALUES (900, 2, 'X', 'LAW', 0, 'initial', 2, 1, 'class', 'а', 'б', 'c');
    INSERT INTO plan (id, cohort_id, version, made_at) VALUES (90, 2, 0, '2027-01-01T00:00:00');
    INSERT INTO placement VALUES (90, 90, 900, 0, '${MONDAY}', 1, ${placeId}, ${instructorId}, NULL);`);
  const codes = (await planner.get('timetable.check', { cohortId })).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['instructorClash', 'roomClash']);
  const moved = await planner.get('timetable.move', { card: law, date: MONDAY, slot: 0 });
  expect(moved.instructorId).not.toBe(instructorId);
  expect(moved.placeId).not.toBe(placeId);
  expect(await planner.get('timetable.check', { cohortId })).toEqual([]);
});
