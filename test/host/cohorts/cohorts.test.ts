import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { ADMINISTRATOR, TEST_NOW, testSchool, visitor } from '../../fixtures/test-host.ts';

const FIRST = { code: '2027-01', startsOn: '2027-01-11' };

test('a new intake keeps the rule values of its first day and gets its 40 days', async () => {
  const { administrator, signInAs } = await testSchool();
  const planner = await signInAs('planner');
  const { cohortId, notices } = await planner.get('cohorts.create', FIRST);
  expect(notices).toEqual([]);
  expect(await administrator.get('cohorts.list', {})).toEqual([
    {
      id: cohortId,
      code: '2027-01',
      startsOn: '2027-01-11',
      endsOn: '2027-02-19',
      days: 40,
      state: 'coming',
      dayNumber: null,
      startsInDays: 1,
      closedAt: null,
    },
  ]);
  const detail = await planner.get('cohorts.get', { cohortId });
  expect(detail.budget).toMatchObject({
    calendarDays: 40,
    sundays: 5,
    trainingDays: 35,
    availableHours: 280,
    difference: 0,
  });
  expect(detail.rules.find(({ key }) => key === 'admission.feeTenge')).toEqual({
    key: 'admission.feeTenge',
    value: 263_318,
    inForceFrom: '2017-06-15',
    orderNumber: '',
  });
  expect(detail.calendar[6]).toEqual({
    date: '2027-01-17',
    number: 7,
    kind: 'rest',
    lessonHours: 0,
    eveningHours: 0,
    note: null,
    holiday: null,
    marks: [],
    lessons: 0,
    onLeave: 0,
  });
  expect(detail.calendar.at(-1)).toMatchObject({
    date: '2027-02-19',
    number: 40,
    kind: 'oath',
    marks: ['oath'],
    lessonHours: 8,
  });
  expect(detail.counts).toMatchObject({ applicants: 0, enrolled: 0, approvedVersion: null });
});

test('the day of an intake follows the clock', async () => {
  let now = Date.UTC(2027, 1, 19, 18, 59, 59);
  const { administrator } = await testSchool({ clock: () => now });
  await administrator.get('cohorts.create', FIRST);
  const [last] = await administrator.get('cohorts.list', {});
  expect(last).toMatchObject({ state: 'running', dayNumber: 40 });
  now += 1000; // midnight in Almaty
  const [over] = await administrator.get('cohorts.list', {});
  expect(over).toMatchObject({ state: 'ended', dayNumber: null });
});

test('who may not write intakes may read them; undo takes an intake back', async () => {
  const { administrator, signInAs } = await testSchool();
  const commander = await signInAs('commander');
  expect(await commander.call('cohorts.create', FIRST)).toMatchObject({
    code: 'session.noRight',
    params: { right: 'intake.write' },
  });
  const { cohortId } = await administrator.get('cohorts.create', FIRST);
  expect(await commander.get('cohorts.get', { cohortId })).toMatchObject({ code: '2027-01' });
  const last = await administrator.get('history.lastOfMine', {});
  expect(last).toMatchObject({ operation: 'cohorts.create', params: { code: '2027-01', startsOn: '2027-01-11' } });
  await administrator.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await administrator.get('cohorts.list', {})).toEqual([]);
  expect(await administrator.call('cohorts.get', { cohortId })).toMatchObject({ code: 'cohorts.unknown' });
});

test('one code, one intake; a second intake on the same days is opened and said', async () => {
  const { administrator } = await testSchool();
  await administrator.get('cohorts.create', FIRST);
  expect(await administrator.call('cohorts.create', { ...FIRST, startsOn: '2027-03-01' })).toMatchObject({
    code: 'cohorts.codeTaken',
    params: { code: '2027-01', startsOn: '2027-01-11', endsOn: '2027-02-19' },
  });
  const touching = await administrator.get('cohorts.create', { code: '2027-02', startsOn: '2027-02-20' });
  expect(touching.notices.map(({ code }) => code)).toEqual(['cohorts.hoursShort']);
  const over = await administrator.get('cohorts.create', { code: '2027-03', startsOn: '2027-02-19' });
  expect(over.notices).toContainEqual({
    code: 'cohorts.overlaps',
    level: 'notice',
    params: { code: '2027-01', startsOn: '2027-01-11', endsOn: '2027-02-19' },
  });
});

test('a start on a Sunday, on no real day and before the first rules', async () => {
  const { administrator } = await testSchool();
  const sunday = await administrator.get('cohorts.create', { code: 'Ж', startsOn: '2027-01-10' });
  expect(sunday.notices).toEqual([
    { code: 'cohorts.firstDayFree', level: 'notice', params: { date: '2027-01-10', kind: 'rest' } },
    { code: 'cohorts.hoursShort', level: 'notice', params: { short: 8, availableHours: 272, neededHours: 280 } },
  ]);
  expect(await administrator.call('cohorts.create', { code: 'А', startsOn: '2027-02-29' })).toMatchObject({
    code: 'session.badInput',
  });
  // Two years ahead, 2 × 366 days from 10 January 2027, and the day after.
  expect(await administrator.call('cohorts.create', { code: 'А', startsOn: '2029-01-12' })).toMatchObject({
    code: 'cohorts.tooFarAhead',
    params: { latest: '2029-01-11' },
  });
  expect(await administrator.call('cohorts.create', { code: 'Б', startsOn: '2029-01-11' })).toMatchObject({ ok: true });
  expect(await administrator.call('cohorts.create', { code: 'А', startsOn: '2016-01-11' })).toMatchObject({
    code: 'cohorts.rulesMissing',
  });
});

test('single days can be given another kind, within the course and within its slots', async () => {
  const { administrator } = await testSchool();
  const { cohortId } = await administrator.get('cohorts.create', FIRST);
  const set = (date: string, kind: 'training' | 'rest' | 'holiday', lessonHours: number) =>
    administrator.call('cohorts.setDays', { cohortId, days: [{ date, kind, lessonHours, note: 'жылылық' }] });
  expect(await set('2027-01-18', 'rest', 0)).toMatchObject({
    ok: true,
    value: { budget: { otherRestDays: 1, availableHours: 272, difference: -8 } },
  });
  expect(await set('2027-01-19', 'training', 9)).toMatchObject({ ok: true, value: { budget: { difference: -7 } } });
  expect(await set('2027-01-19', 'training', 0)).toMatchObject({ code: 'cohorts.hoursDoNotFit', params: { most: 9 } });
  expect(await set('2027-01-19', 'holiday', 4)).toMatchObject({ code: 'cohorts.hoursDoNotFit' });
  expect(await set('2027-02-20', 'rest', 0)).toMatchObject({ code: 'cohorts.dayOutside' });
  expect(await set('2027-01-10', 'rest', 0)).toMatchObject({ code: 'cohorts.dayOutside' });
  const { calendar } = await administrator.get('cohorts.get', { cohortId });
  expect(calendar[7]).toMatchObject({ kind: 'rest', lessonHours: 0, note: 'жылылық' });
});

test('levers win hours, keep notes, and are refused when there is nothing left to win', async () => {
  const { administrator } = await testSchool();
  const { cohortId } = await administrator.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-13' });
  const pull = (lever: Parameters<typeof administrator.call<'cohorts.pullLever'>>[1]['lever']) =>
    administrator.call('cohorts.pullLever', { cohortId, lever });
  await administrator.get('cohorts.setDays', {
    cohortId,
    days: [{ date: '2027-01-14', kind: 'training', lessonHours: 8, note: 'қаптар келеді' }],
  });
  expect(await pull({ kind: 'ninthHour', days: 8 })).toMatchObject({ ok: true, value: { gain: 8, difference: 0 } });
  expect(await pull({ kind: 'sundayHalfDay', sundays: 1 })).toMatchObject({ value: { gain: 4, difference: 4 } });
  expect(await pull({ kind: 'sundayHalfDay', sundays: 6 })).toMatchObject({ code: 'cohorts.leverGone' });
  expect(await pull({ kind: 'exams', inside: false })).toMatchObject({ value: { gain: -12, difference: -8 } });
  const detail = await administrator.get('cohorts.get', { cohortId });
  expect(detail).toMatchObject({ examsInsideHours: false, budget: { examHours: 12, neededHours: 292 } });
  expect(detail.calendar[1]?.note).toBe('қаптар келеді');
});

test('an intake that has not begun can be moved: its days are laid out anew; undo brings them back', async () => {
  const { administrator } = await testSchool();
  const { cohortId } = await administrator.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-13' });
  const before = await administrator.get('cohorts.get', { cohortId });
  expect(before.levers).toContainEqual({
    kind: 'moveStart',
    startsOn: '2027-01-12',
    gain: 8,
    difference: 0,
    dates: ['2027-01-12'],
  });
  const move = (startsOn: string) =>
    administrator.call('cohorts.pullLever', { cohortId, lever: { kind: 'moveStart', startsOn } });
  expect(await move('2027-01-12')).toMatchObject({ ok: true, value: { gain: 8, difference: 0 } });
  expect(await administrator.get('cohorts.get', { cohortId })).toMatchObject({
    startsOn: '2027-01-12',
    endsOn: '2027-02-20',
    budget: { sundays: 5, availableHours: 280 },
  });
  expect(await move('2027-01-10')).toMatchObject({ code: 'cohorts.startInPast' });
  const last = await administrator.get('history.lastOfMine', {});
  await administrator.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await administrator.get('cohorts.get', { cohortId })).toEqual(before);
});

test('a day that loses hours gives the lessons of the draft back to the tray and leaves the approved version alone', async () => {
  const { administrator, host, options, recoveryCode } = await testSchool();
  const { cohortId } = await administrator.get('cohorts.create', FIRST);
  host.close();
  const db = openDatabase(options.file, keyOfRecoveryCode(recoveryCode) as Buffer);
  db.exec(`
    INSERT INTO subject VALUES (1, 'FIR', 1, 'Атыс', 'Огонь', 'Fire', 6, 60, 4);
    INSERT INTO lesson_kind (id, cohort_id, code, subject_code, position, phase, block_hours, block_count, place_type,
        flags, name_kk, name_ru, name_en)
      VALUES (1, 1, 'FIR-1', 'FIR', 1, 'specialty', 4, 2, 'range', '["range"]', 'Атыс', 'Огонь', 'Fire'),
             (2, 1, 'FIR-N', 'FIR', 2, 'specialty', 2, 1, 'field', '["night"]', 'Түн', 'Ночь', 'Night');
    INSERT INTO platoon (id, cohort_id, number) VALUES (1, 1, 1);
    INSERT INTO place (id, name, type, capacity) VALUES (1, 'Полигон', 'range', 40);
    INSERT INTO instructor (id, full_name) VALUES (1, 'Тест');
    INSERT INTO plan (id, cohort_id, version, made_at, approved_at) VALUES (1, 1, 0, '2027-01-10T09:00:00', NULL);
    INSERT INTO plan (id, cohort_id, version, made_at, approved_at) VALUES (2, 1, 1, '2027-01-10T09:00:00', '2027-01-10T09:00:00');
    INSERT INTO placement VALUES (1, 1, 1, 0, '2027-01-14', 4, 1, 1, 'mine'), (1, 1, 2, 0, '2027-01-15', 9, 1, 1, NULL),
      (2, 1, 1, 0, '2027-01-14', 4, 1, 1, NULL), (2, 1, 2, 0, '2027-01-15', 9, 1, 1, NULL);
    UPDATE cohort_day SET evening_hours = 2 WHERE date = '2027-01-15';
  `);
  db.close();
  let now = TEST_NOW;
  const planner = visitor(createHost({ ...options, clock: () => now }));
  await planner.get('session.unlock', ADMINISTRATOR);
  const hours = (date: string, lessonHours: number) =>
    planner.call('cohorts.setDays', { cohortId, days: [{ date, kind: 'training', lessonHours }] });
  const draftOn = async (date: string) =>
    (await planner.get('timetable.board', { cohortId })).cards.filter((card) => card.date === date).length;
  expect(
    await planner.call('cohorts.pullLever', { cohortId, lever: { kind: 'moveStart', startsOn: '2027-01-18' } }),
  ).toMatchObject({ code: 'cohorts.lessonsStandAnywhere', params: { lessons: 2, version: 1 } });
  // The block fills hours 5–8: eight are enough, seven are not. Asking does nothing.
  expect(await hours('2027-01-14', 8)).toMatchObject({ ok: true, value: { toTray: 0, approvedLessons: 0, gain: 0 } });
  const seven = { cohortId, days: [{ date: '2027-01-14', kind: 'training' as const, lessonHours: 7 }] };
  const effects = { toTray: 1, locked: 1, approvedVersion: 1, approvedLessons: 1, gain: -1 };
  expect(await planner.get('cohorts.previewDays', seven)).toMatchObject(effects);
  expect(await draftOn('2027-01-14')).toBe(1);
  expect(await planner.get('cohorts.setDays', seven)).toMatchObject(effects);
  expect(await draftOn('2027-01-14')).toBe(0);
  // The approved version stays as it was approved; the draft counts the change against it.
  const version = await planner.get('timetable.board', { cohortId, version: 1 });
  expect(version.cards).toHaveLength(2);
  expect((await planner.get('timetable.board', { cohortId })).draft).toMatchObject({ changes: 1, fromVersion: 1 });
  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await draftOn('2027-01-14')).toBe(1);
  // A night lesson lies after the day's hours: it goes with the evening, not with the day's end.
  expect(await hours('2027-01-15', 4)).toMatchObject({ value: { toTray: 0, gain: -4 } });
  const evening = (eveningHours: number, lessonHours = 4) => ({
    cohortId,
    days: [{ date: '2027-01-15', kind: 'training' as const, lessonHours, eveningHours }],
  });
  expect(await planner.get('cohorts.previewDays', evening(1))).toMatchObject({ toTray: 1, gain: -1 });
  expect(await planner.get('cohorts.previewDays', evening(2))).toMatchObject({ toTray: 0 });
  expect(await planner.call('cohorts.setDays', evening(3, 0))).toMatchObject({ code: 'cohorts.hoursDoNotFit' });
  const idle = { cohortId, days: [{ date: '2027-01-15', kind: 'rest' as const, lessonHours: 0, eveningHours: 2 }] };
  expect(await planner.call('cohorts.setDays', idle)).toMatchObject({ code: 'cohorts.eveningDoesNotFit' });
  const detail = await planner.get('cohorts.get', { cohortId });
  expect(detail.calendar[3]).toMatchObject({ date: '2027-01-14', marks: ['range'], lessons: 1 });
  expect(detail.levers.map(({ kind }) => kind)).not.toContain('moveStart');
  // On the day itself it can still be cut; once it is over, what stood on it has been held.
  now = TEST_NOW + 4 * 86_400_000;
  await planner.get('session.unlock', ADMINISTRATOR);
  expect(await planner.get('cohorts.previewDays', seven)).toMatchObject({ toTray: 1 });
  now += 86_400_000;
  await planner.get('session.unlock', ADMINISTRATOR);
  expect(await planner.call('cohorts.setDays', seven)).toMatchObject({
    code: 'cohorts.lessonsHeld',
    params: { date: '2027-01-14', lessons: 2 },
  });
});

test('the seven steps: what belongs to the school is asked for even before there is an intake', async () => {
  const { administrator } = await testSchool();
  const without = await administrator.get('cohorts.steps', { cohortId: null });
  expect(without.map(({ key }) => key)).toEqual([
    'rules',
    'programme',
    'people',
    'places',
    'cadets',
    'bunks',
    'timetable',
  ]);
  expect(without.every(({ done }) => !done)).toBe(true);
  const { cohortId } = await administrator.get('cohorts.create', FIRST);
  const keys = (await administrator.get('rules.list', {})).map(({ key }) => key);
  await administrator.get('rules.confirm', { keys, orderNumber: '1' });
  const [rules, programme] = await administrator.get('cohorts.steps', { cohortId });
  expect(rules).toEqual({ key: 'rules', done: true, count: keys.length, of: keys.length });
  expect(programme).toMatchObject({ done: false, count: 0, of: 280 });
});

test('what is over stays as it was, the oath moves as one, and who may not plan may look at the effects', async () => {
  let now = Date.UTC(2027, 0, 10, 4);
  const { administrator, signInAs } = await testSchool({ clock: () => now });
  const { cohortId } = await administrator.get('cohorts.create', FIRST);
  const commander = await signInAs('commander');
  const oath = { cohortId, days: [{ date: '2027-02-18', kind: 'oath' as const, lessonHours: 4 }] };
  expect(await commander.get('cohorts.previewDays', oath)).toMatchObject({ gain: -4, oathMovedFrom: '2027-02-19' });
  expect(await commander.call('cohorts.setDays', oath)).toMatchObject({ code: 'session.noRight' });
  await administrator.get('cohorts.setDays', oath);
  const { calendar } = await administrator.get('cohorts.get', { cohortId });
  expect(calendar.slice(-2).map(({ kind, lessonHours }) => [kind, lessonHours])).toEqual([
    ['oath', 4],
    ['training', 8],
  ]);
  const two = { ...oath, days: [...oath.days, { ...oath.days[0]!, date: '2027-02-17' }] };
  expect(await administrator.call('cohorts.setDays', two)).toMatchObject({ code: 'cohorts.oneOath' });
  now += 5 * 86_400_000;
  await administrator.get('session.unlock', ADMINISTRATOR);
  // Nothing was taught on the past day, so it may still be called what it was.
  expect(
    await administrator.call('cohorts.setDays', {
      cohortId,
      days: [{ date: '2027-01-12', kind: 'holiday', lessonHours: 0 }],
    }),
  ).toMatchObject({ ok: true });
});
