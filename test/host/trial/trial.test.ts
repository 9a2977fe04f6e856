import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { type Visitor, visitor } from '../../fixtures/test-host.ts';
import { intakeSchool as fixture, type IntakeSchool } from '../../fixtures/timetable-intake.ts';

/** An intake that keeps all values of the rule book, as one that was opened in the program does. */
const intakeSchool = ({ platoons = 1, sql = '' } = {}) =>
  fixture({
    platoons,
    sql: `INSERT OR IGNORE INTO cohort_rule SELECT 1, key, value, in_force_from, order_number FROM rule_value; ${sql}`,
  });

const MONDAY = '2027-01-11';
const TUESDAY = '2027-01-12';

/** First block of the law lessons, of one platoon. */
const lawOf = ({ problem }: IntakeSchool, platoonId = 1) => ({
  platoonId,
  lessonKindId: problem.programmes[0]!.lessons.findIndex((lesson) => lesson.id === 'LAW-INITIAL') + 1,
  blockIndex: 0,
});
const move = (card: ReturnType<typeof lawOf>, date: string, slot = 2) => ({
  operation: 'timetable.move',
  input: { card, date, slot },
});
const boardIn = async (who: Visitor, trialId: number) =>
  (await who.get('trial.read', {
    trialId,
    operation: 'timetable.board',
    input: { cohortId: 1 },
  })) as OutputOf<'timetable.board'>;
const boardOf = (who: Visitor) => who.get('timetable.board', { cohortId: 1 });
const open = async (who: Visitor, acts: ReturnType<typeof move>[] = []) =>
  (await who.get('trial.open', { cohortId: 1, acts })).trialId;
const bytesOf = ({ options }: IntakeSchool) =>
  [options.file, `${options.file}-wal`].map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
const undoLast = async (who: Visitor) =>
  who.get('history.undo', { entryId: (await who.get('history.lastOfMine', {}))!.id });

test('asking in a trial leaves not one byte behind, and what is asked there is answered as if all was done', async () => {
  const school = await intakeSchool();
  const { planner } = school;
  const law = lawOf(school);
  const trialId = await open(planner, [move(law, MONDAY)]);
  await planner.get('trial.act', { trialId, ...move(law, TUESDAY) });
  await planner.get('trial.act', { trialId, operation: 'timetable.lock', input: { cards: [law], lock: 'mine' } });
  // The first walk of a day notes the day in the file.
  const entries = await planner.get('history.verify', {});
  const bytes = bytesOf(school);

  expect((await boardIn(planner, trialId)).cards).toMatchObject([{ ...law, date: TUESDAY, slot: 2, lock: 'mine' }]);
  const differences = await planner.get('trial.differences', { trialId });
  expect(differences.find(({ code }) => code === 'lessons')?.rows).toMatchObject([
    { platoon: 1, now: null, trial: { date: TUESDAY, time: '10:30–12:20' }, verdict: 'better' },
  ]);
  expect(differences.find(({ code }) => code === 'hours')?.rows).toMatchObject([
    { about: { subject: 'LAW' }, platoon: 1, now: { placed: 0 }, trial: { placed: 2 }, verdict: 'better' },
  ]);
  expect(bytesOf(school)).toEqual(bytes);
  expect(await planner.get('history.verify', {})).toEqual(entries);
  expect(await boardOf(planner)).toMatchObject({ cards: [], draft: null });
});

test('an act is kept only when it is possible, and the trial says which of those proposed is not', async () => {
  const school = await intakeSchool();
  const { planner } = school;
  const law = lawOf(school);
  const twice = [move(law, MONDAY), move({ ...law, blockIndex: 1 }, MONDAY, 2)];
  expect(await planner.call('trial.open', { cohortId: 1, acts: twice })).toMatchObject({
    code: 'trial.actRefused',
    params: { act: 2, operation: 'timetable.move', code: 'timetable.forbidden' },
  });
  expect(await planner.get('trial.list', { cohortId: 1 })).toEqual([]);
  const trialId = await open(planner, [move(law, MONDAY)]);
  expect(await planner.call('trial.act', { trialId, ...move({ ...law, blockIndex: 1 }, MONDAY) })).toMatchObject({
    code: 'timetable.forbidden',
  });
  for (const operation of ['timetable.approve', 'cohorts.create', 'backup.now', 'trial.discard', 'nothing.atAll']) {
    expect(await planner.call('trial.act', { trialId, operation, input: {} })).toMatchObject({
      code: 'trial.notInTrial',
    });
  }
  expect(await planner.call('trial.read', { trialId, operation: 'timetable.lock', input: {} })).toMatchObject({
    code: 'trial.notInTrial',
  });
  expect(await planner.get('trial.get', { trialId })).toMatchObject({ actCount: 1, mine: true, takenBack: null });
});

test('applying does the very same as doing the acts, is one change, and is taken back by one undo', async () => {
  const school = await intakeSchool();
  const { planner } = school;
  const law = lawOf(school);
  const acts = [
    { operation: 'cohorts.setDays', input: { cohortId: 1, days: [{ date: MONDAY, kind: 'rest', lessonHours: 0 }] } },
    move(law, TUESDAY, 0),
    { operation: 'programme.addInstructor', input: { fullName: 'Жаңа Адам', subjects: ['LAW'], maxHoursPerDay: 6 } },
  ];
  const stand = async () => ({
    board: await boardOf(planner),
    staff: await planner.get('programme.instructors', { cohortId: 1 }),
  });
  const before = await stand();
  for (const act of acts) await planner.get(act.operation as 'timetable.move', act.input as never);
  const done = await stand();
  for (const _ of acts) await undoLast(planner);
  expect(await stand()).toEqual(before);

  const trialId = await open(planner, acts as never);
  expect(await boardIn(planner, trialId)).toEqual(done.board);
  const { entries } = await planner.get('history.verify', {});
  expect(await planner.get('trial.apply', { trialId })).toEqual({ acts: 3 });
  expect(await stand()).toEqual(done);
  expect(await planner.get('history.verify', {})).toMatchObject({ entries: entries + 1, intact: true });
  expect(await planner.get('trial.list', { cohortId: 1 })).toEqual([]);
  expect(await planner.call('trial.act', { trialId, ...move(law, TUESDAY) })).toMatchObject({ code: 'trial.applied' });

  await undoLast(planner);
  expect(await stand()).toEqual(before);
  expect(await planner.get('trial.get', { trialId })).toMatchObject({ actCount: 3, changedMeanwhile: [] });
});

test('acts are taken back and put back in order, until something new is tried', async () => {
  const school = await intakeSchool();
  const { planner } = school;
  const law = lawOf(school);
  const trialId = await open(planner, [move(law, MONDAY), move(law, TUESDAY)]);
  expect(await planner.get('trial.takeBack', { trialId })).toMatchObject({
    number: 2,
    operation: 'timetable.move',
    params: { date: TUESDAY, subject: 'LAW' },
  });
  expect((await boardIn(planner, trialId)).cards[0]?.date).toBe(MONDAY);
  await planner.get('trial.takeBack', { trialId });
  expect((await boardIn(planner, trialId)).cards).toEqual([]);
  expect(await planner.call('trial.takeBack', { trialId })).toMatchObject({ code: 'trial.nothingToTakeBack' });
  expect(await planner.get('trial.putBack', { trialId })).toMatchObject({ number: 1 });
  expect(await planner.get('trial.get', { trialId })).toMatchObject({ actCount: 1, takenBack: { number: 2 } });
  await planner.get('trial.act', { trialId, ...move(law, MONDAY, 4) });
  expect(await planner.get('trial.get', { trialId })).toMatchObject({ actCount: 2, takenBack: null });

  await planner.get('trial.discard', { trialId });
  expect(await planner.call('trial.get', { trialId })).toMatchObject({ code: 'trial.discarded' });
  await undoLast(planner);
  expect((await boardIn(planner, trialId)).cards).toMatchObject([{ date: MONDAY, slot: 4 }]);
});

test('what changed meanwhile is named, stands in the way of applying, and a renewed trial keeps what still works', async () => {
  const school = await intakeSchool({ platoons: 2 });
  const { planner } = school;
  const [first, second] = [lawOf(school), lawOf(school, 2)];
  const trialId = await open(planner, [move(first, MONDAY), move(second, TUESDAY)]);
  await planner.get('timetable.move', { card: second, date: '2027-01-13', slot: 2 });
  await undoLast(planner);
  expect((await planner.get('trial.get', { trialId })).changedMeanwhile).toEqual([]);
  await planner.get('cohorts.setDays', { cohortId: 1, days: [{ date: TUESDAY, kind: 'rest', lessonHours: 0 }] });

  const meanwhile = [{ operation: 'cohorts.setDays', personName: 'Тест planner' }];
  expect((await planner.get('trial.get', { trialId })).changedMeanwhile).toMatchObject(meanwhile);
  expect(await planner.call('trial.apply', { trialId })).toMatchObject({
    code: 'trial.changedMeanwhile',
    params: { count: 1, changes: meanwhile },
  });
  expect(
    await planner.call('trial.read', { trialId, operation: 'timetable.board', input: { cohortId: 1 } }),
  ).toMatchObject({ code: 'trial.actRefused', params: { act: 2, code: 'timetable.dayWithoutLessons' } });

  expect(await planner.get('trial.rebase', { trialId })).toMatchObject({
    kept: 1,
    dropped: [{ number: 2, operation: 'timetable.move', refusal: { code: 'timetable.dayWithoutLessons' } }],
  });
  expect(await planner.get('trial.apply', { trialId })).toEqual({ acts: 1 });
  expect((await boardOf(planner)).cards).toMatchObject([{ ...first, date: MONDAY }]);
});

test('a row that an act added must keep its number, or what leans on it is left out', async () => {
  const school = await intakeSchool();
  const { planner } = school;
  const newMan = { fullName: 'Жаңа Адам', subjects: ['LAW'], maxHoursPerDay: 6 };
  const trialId = await open(planner);
  const added = await planner.get('trial.act', { trialId, operation: 'programme.addInstructor', input: newMan });
  const { id } = added.value as { id: number };
  const input = { card: lawOf(school), date: MONDAY, slot: 2, instructorId: id };
  await planner.get('trial.act', { trialId, operation: 'timetable.move', input });
  expect((await boardIn(planner, trialId)).cards).toMatchObject([{ instructorId: id }]);
  // Somebody else is given the number before the trial is applied.
  expect(await planner.get('programme.addInstructor', { ...newMan, fullName: 'Басқа Адам' })).toEqual({ id });
  expect((await planner.get('trial.rebase', { trialId })).dropped.map(({ refusal }) => refusal.code)).toEqual([
    'trial.numberTaken',
    'trial.actGone',
  ]);
});

test('whoever may read may look, the opener alone acts, and each act asks for the right of who applies it', async () => {
  const school = await intakeSchool();
  const { planner, host } = school;
  const instructor = visitor(host);
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  const other = await school.signInAs('planner', 'planner2');
  const trialId = await open(planner, [move(lawOf(school), MONDAY)]);

  expect(await instructor.call('trial.open', { cohortId: 1 })).toMatchObject({ code: 'session.noRight' });
  expect((await boardIn(instructor, trialId)).cards).toMatchObject([{ date: MONDAY }]);
  expect(
    await instructor.call('trial.read', { trialId, operation: 'admissions.list', input: { cohortId: 1 } }),
  ).toMatchObject({ code: 'session.noRight', params: { right: 'admissions.read' } });
  expect(await instructor.call('trial.apply', { trialId })).toMatchObject({ code: 'session.noRight' });

  expect(await other.call('trial.act', { trialId, ...move(lawOf(school), TUESDAY) })).toMatchObject({
    code: 'trial.notYours',
    params: { name: 'Тест planner' },
  });
  expect(await other.call('trial.takeBack', { trialId })).toMatchObject({ code: 'trial.notYours' });
  const second = await open(other, [move(lawOf(school), TUESDAY)]);
  expect((await boardIn(planner, trialId)).cards).toMatchObject([{ date: MONDAY }]);
  expect((await boardIn(planner, second)).cards).toMatchObject([{ date: TUESDAY }]);
  await other.get('trial.apply', { trialId });
  expect(await other.call('trial.apply', { trialId: second })).toMatchObject({
    code: 'trial.changedMeanwhile',
    params: { changes: [{ operation: 'trial.apply', personName: 'Тест planner2' }] },
  });
});

test('a trial stays with its intake', async () => {
  const school = await intakeSchool({
    sql: `INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (2, '2027-02', '2027-03-01', '2027-04-09');
          INSERT INTO cohort_day (cohort_id, date, kind, lesson_hours) VALUES (2, '2027-03-01', 'training', 8);
          INSERT INTO cohort_rule SELECT 2, key, value, in_force_from, order_number FROM cohort_rule WHERE cohort_id = 1`,
  });
  const { planner } = school;
  const trialId = await open(planner, [move(lawOf(school), MONDAY)]);
  const input = { cohortId: 2, days: [{ date: '2027-03-01', kind: 'rest', lessonHours: 0 }] };
  expect(await planner.call('trial.act', { trialId, operation: 'cohorts.setDays', input })).toMatchObject({
    code: 'trial.otherIntake',
  });
  await planner.get('cohorts.setDays', input as never);
  expect((await planner.get('trial.get', { trialId })).changedMeanwhile).toEqual([]);
  await school.spoil('PRAGMA foreign_keys = ON; DELETE FROM trial WHERE cohort_id = 1');
  expect(await planner.call('trial.get', { trialId })).toMatchObject({ code: 'trial.unknown' });
});

test('the rest is generated for what stands in the trial, and the plan is one act', async () => {
  const school = await intakeSchool();
  const { planner } = school;
  const law = lawOf(school);
  const trialId = await open(planner, [
    move(law, TUESDAY, 0),
    { operation: 'timetable.lock', input: { cards: [law], lock: 'mine' } } as never,
  ]);
  const blocks = school.problem.programmes[0]!.lessons.reduce((sum, lesson) => sum + lesson.count, 0);
  const generating = planner.get('trial.act', {
    trialId,
    operation: 'timetable.generate',
    input: { cohortId: 1, seconds: 30 },
  });
  const progress = { trialId, operation: 'timetable.generationProgress', input: { cohortId: 1 } };
  await expect
    .poll(() => planner.get('trial.read', progress), { timeout: 20_000 })
    .toMatchObject({ running: true, cost: expect.any(Number) });
  expect(await planner.get('timetable.generationProgress', { cohortId: 1 })).toMatchObject({ running: false });
  const stop = { trialId, operation: 'timetable.stopGeneration', input: { cohortId: 1 } };
  expect(await planner.get('trial.act', stop)).toMatchObject({ value: { wasRunning: true }, actCount: 2 });
  const found = await generating;
  expect(found).toMatchObject({ value: { placed: blocks, of: blocks, hard: 0, stopped: true }, actCount: 3 });
  const board = await boardIn(planner, trialId);
  expect(board.cards).toHaveLength(blocks);
  expect(board.cards.find((card) => card.lock)).toMatchObject({ ...law, date: TUESDAY, slot: 0 });
  expect((await boardOf(planner)).cards).toEqual([]);
  await planner.get('trial.apply', { trialId });
  expect((await boardOf(planner)).cards).toEqual(board.cards);
});

test('why a plan cannot be, and what would help, is asked of what stands in the trial', async () => {
  const { planner } = await intakeSchool();
  // The calendar is full: 35 days of 8 hours for 280; a day less is 8 hours short, in the trial only.
  const days = [{ date: MONDAY, kind: 'rest', lessonHours: 0 }];
  const dayOff = { operation: 'cohorts.setDays', input: { cohortId: 1, days } };
  const trialId = await open(planner, [dayOff as never]);
  const inTrial = (operation: string, input: object) =>
    planner.get('trial.read', { trialId, operation, input: { cohortId: 1, ...input } });
  const explained = (await inTrial('timetable.explain', {})) as OutputOf<'timetable.explain'>;
  expect(explained).toMatchObject({ findings: [{ code: 'calendarHours', needed: 280, available: 272 }] });
  const wish = { from: 'whyNot', number: 0, code: 'calendarHours' };
  const { remedies } = (await inTrial('timetable.remedies', wish)) as OutputOf<'timetable.remedies'>;
  expect(remedies.length).toBeGreaterThan(0);
  for (const act of remedies[0]!.acts) await planner.get('trial.act', { trialId, ...act } as never);
  expect(await inTrial('timetable.whyNot', {})).toEqual([]);
  expect((await planner.get('timetable.board', { cohortId: 1 })).days[0]).toMatchObject({ lessonHours: 8 });
});
