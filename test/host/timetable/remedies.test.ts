import { expect, test } from 'vitest';
import { visitor } from '../../fixtures/test-host.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';
import { quickest } from '../quickest.ts';

test('remedies have been done, searched and taken back, and open a trial in which the reason is gone', async () => {
  const { host, planner, cohortId } = await intakeSchool({
    sql: "DELETE FROM instructor_subject WHERE subject_code = 'MED'",
  });
  const people = await planner.get('programme.instructors', {});
  const asked = { cohortId, from: 'whyNot', number: 0, code: 'noInstructor' } as const;
  const { remedies, stopped } = await planner.get('timetable.remedies', asked);
  expect(stopped).toBe(false);
  expect(remedies.map(({ code, outcome }) => `${outcome} ${code}`)).toEqual([
    'solved teach',
    'solved teach',
    'solved hire',
  ]);
  expect(remedies[0]).toMatchObject({
    params: { code: 'MED', subject: { kk: 'Әскери-медициналық даярлық' } },
    acts: [{ operation: 'programme.saveInstructor' }],
  });
  expect(await planner.get('programme.instructors', {})).toEqual(people);
  expect(await planner.get('timetable.whyNot', { cohortId })).toHaveLength(1);

  const { trialId } = await planner.get('trial.open', { cohortId, acts: remedies[0]!.acts });
  const inTrial = { trialId, operation: 'timetable.whyNot', input: { cohortId } };
  expect(await planner.get('trial.read', inTrial)).toEqual([]);
  expect(await planner.get('timetable.whyNot', { cohortId })).toHaveLength(1);

  // A reason that no longer stands there, and whoever may do nothing, get none.
  expect(await planner.get('timetable.remedies', { ...asked, code: 'noRoom' })).toMatchObject({
    remedies: [],
    tried: 0,
  });
  const reader = visitor(host);
  await reader.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  await planner.get('timetable.stopWhyNot', { cohortId });
  expect(await reader.get('timetable.remedies', asked)).toMatchObject({ remedies: [], tried: 0 });
});

test('a calendar four hours short is mended by named days, the short day first', async () => {
  const { planner, cohortId } = await intakeSchool({
    sql: "UPDATE cohort_day SET lesson_hours = 4 WHERE date = '2027-01-13'",
  });
  expect(await planner.get('timetable.whyNot', { cohortId })).toMatchObject([
    { code: 'calendarHours', needed: 280, available: 276 },
  ]);
  const { remedies } = await planner.get('timetable.remedies', {
    cohortId,
    from: 'whyNot',
    number: 0,
    code: 'calendarHours',
  });
  expect(remedies[0]).toMatchObject({
    code: 'fullDays',
    outcome: 'solved',
    params: { dates: ['2027-01-13'], count: 1 },
  });
  const longer = remedies.find(({ code }) => code === 'longerDays');
  expect(longer?.params.dates).toHaveLength(4);
});

test('the ladder says that a whole timetable was found, and nobody runs it twice', async () => {
  const { planner, cohortId } = await intakeSchool();
  const explained = () =>
    quickest(1, async () =>
      expect(await planner.get('timetable.explain', { cohortId })).toEqual({ findings: [], solvable: true }),
    );
  const first = await explained();
  expect(await explained()).toBeLessThan(first / 2);
  expect(await planner.get('timetable.stopWhyNot', { cohortId })).toEqual({ wasRunning: false });
});
