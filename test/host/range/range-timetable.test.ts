import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { DAY, rangeSchool } from './range-school.ts';

/** The man's approved night from 18:00 of the day named to 06:30 of the next. */
const night = (cadetId: number, date: string, next: string) => `
  INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
    VALUES (${cadetId}, ${cadetId}, 'single', '${date}', '${date}', '2027-01-27T09:00:00', 4);
  INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, late)
    VALUES (${cadetId}, ${cadetId}, '${date}', 'approved', '2027-01-27T15:14:00', 2, 0);
  INSERT INTO leave_night
    VALUES (${cadetId}, '${date}', ${cadetId}, 'approved', '${date}T18:00', '${next}T06:30', ${cadetId});`;

/** One who teaches both subjects, and the draft that a board is moved in, as it was approved. */
const DRAFT = `
  INSERT INTO instructor_subject VALUES (1, 'FIR'), (1, 'DRL');
  INSERT INTO plan (id, cohort_id, version, made_at) VALUES (2, 1, 0, '2027-01-10T09:00:00');
  INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id)
    SELECT 2, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id FROM placement;`;

const FIRST = { platoonId: 1, lessonKindId: 1, blockIndex: 0 };
const EARLY = { ...DAY, departsAt: '2027-01-28T05:00', returnsAt: '2027-01-28T13:00' };
const codesOf = (findings: { code: string }[] | undefined) => findings?.map(({ code }) => code);

/** The first man has leave before the day of the range, the second one night later. */
const schoolWithLeave = () =>
  rangeSchool({
    men: 2,
    now: '2027-01-26T08:00:00',
    sql: DRAFT + night(1, '2027-01-27', '2027-01-28') + night(2, '2027-01-28', '2027-01-29'),
  });

test('a card moved on the board says beside it what the range day says, and whose leave and meals it would touch', async () => {
  const { planner, commander } = await schoolWithLeave();
  const { dayId } = await planner.get('rangeDay.make', EARLY);
  const beside = async (version: number) =>
    (await planner.get('rangeDay.beside', { cohortId: 1, version }))[0] ?? expect.fail('the day');
  // As it was made the day and the timetable agree; leaving at 05:00 cuts the first man's night and takes breakfast along.
  const agreed = await beside(0);
  expect([agreed.follows, codesOf(agreed.findings)]).toEqual([null, ['leaveCut', 'packedMeals', 'packedMeals']]);

  // A day later and four hours later: both ends follow, so the departure is at 09:50 and nobody's night is cut.
  await planner.get('timetable.move', { card: FIRST, date: '2027-01-29', slot: 4 });
  expect((await beside(0)).follows).toMatchObject({
    from: '2027-01-29T13:20',
    to: '2027-01-29T17:10',
    departsAt: '2027-01-29T09:50',
    returnsAt: '2027-01-29T17:50',
  });
  // A day later at the same hour it is the second man's leave that 05:00 cuts, and the drill of that morning is lost.
  await planner.get('timetable.move', { card: { ...FIRST, lessonKindId: 3 }, date: '2027-01-28', slot: 4 });
  await planner.get('timetable.move', { card: FIRST, date: '2027-01-29', slot: 0 });
  const moved = (await beside(0)).follows;
  expect(moved?.departsAt).toBe('2027-01-29T05:00');
  expect(moved?.findings.find(({ code }) => code === 'leaveCut')?.params.names).toEqual(['Байғазиев Болат']);
  expect(codesOf(moved?.findings)).toEqual(['noApproval', 'leaveCut', 'packedMeals', 'packedMeals']);
  // The approved version still agrees with the day; the range's own list speaks of that one.
  expect((await beside(1)).follows).toBeNull();
  const listed = await commander.get('rangeDay.list', { cohortId: 1 });
  expect(codesOf(listed.days[0]?.findings)).not.toContain('timetableSays');
  expect((await commander.get('rangeDay.get', { dayId })).departsAt).toBe('2027-01-28T05:00');
});

test('back in the tray the session is missed at the range day; a make-up day follows no timetable', async () => {
  const { planner } = await schoolWithLeave();
  await planner.get('rangeDay.make', EARLY);
  const date = '2027-02-04';
  const makeup = { ...DAY, makeup: true, date, departsAt: `${date}T08:00`, returnsAt: `${date}T12:00` };
  await planner.get('rangeDay.make', { ...makeup, platoonIds: [], cadetIds: [2] });
  await planner.get('timetable.toTray', { cards: [FIRST] });
  const [day, other] = await planner.get('rangeDay.beside', { cohortId: 1, version: 0 });
  expect([codesOf(day?.findings)?.includes('notInTimetable'), day?.follows]).toEqual([true, null]);
  expect([codesOf(other?.findings)?.includes('notInTimetable'), other?.follows]).toEqual([false, null]);
});

test('a trial tells what a moved session would do to range day, leave nights and packed meals, and nothing when it is moved back', async () => {
  const { planner } = await schoolWithLeave();
  await planner.get('rangeDay.make', EARLY);
  const { trialId } = await planner.get('trial.open', { cohortId: 1, acts: [] });
  const rangeRows = async () => {
    const sections: OutputOf<'trial.differences'> = await planner.get('trial.differences', { trialId });
    return sections.filter(({ code }) => code === 'range' || code === 'leave').flatMap(({ rows }) => rows);
  };
  const move = (lessonKindId: number, date: string, slot: number) =>
    planner.get('trial.act', {
      trialId,
      operation: 'timetable.move',
      input: { card: { ...FIRST, lessonKindId }, date, slot },
    });
  await move(3, '2027-01-28', 4);
  await move(1, '2027-01-29', 4);
  expect(await rangeRows()).toEqual([
    {
      code: 'rangeDay',
      about: { session: 1, makeup: false, platoons: [1] },
      now: {
        departsAt: '2027-01-28T05:00',
        returnsAt: '2027-01-28T13:00',
        nights: ['Әлімов Болат'],
        packed: 2,
        bars: [],
      },
      trial: { departsAt: '2027-01-29T09:50', returnsAt: '2027-01-29T17:50', nights: [], packed: 1, bars: [] },
      verdict: 'better',
      platoon: null,
      date: '2027-01-29',
    },
  ]);
  await move(1, '2027-01-28', 0);
  expect(await rangeRows()).toEqual([]);
});

test('a trial that lays a lesson into an evening names the nights of leave it reaches into', async () => {
  const { planner } = await rangeSchool({
    men: 2,
    now: '2027-01-26T08:00:00',
    sql: `${DRAFT}${night(1, '2027-01-28', '2027-01-29')}
      UPDATE cohort_day SET evening_hours = 3 WHERE date = '2027-01-28';
      UPDATE lesson_kind SET flags = '["night"]', place_type = 'drill' WHERE id = 3;`,
  });
  const { trialId } = await planner.get('trial.open', { cohortId: 1, acts: [] });
  const input = { card: { ...FIRST, lessonKindId: 3 }, date: '2027-01-28', slot: 9 };
  await planner.get('trial.act', { trialId, operation: 'timetable.move', input });
  const sections = await planner.get('trial.differences', { trialId });
  expect(sections.find(({ code }) => code === 'leave')?.rows).toMatchObject([
    {
      code: 'leaveNight',
      about: { name: 'Әлімов Болат', night: '2027-01-28' },
      now: null,
      verdict: 'worse',
      platoon: 1,
    },
  ]);
});
