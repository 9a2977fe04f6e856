import { expect, test } from 'vitest';
import { testSchool } from '../../fixtures/test-host.ts';

test('a new intake keeps the rule values of its first day and gets its 40 days', async () => {
  const { administrator, signInAs } = await testSchool();
  const planner = await signInAs('planner');
  const { cohortId, notices } = await planner.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-11' });
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
  expect(detail.rules).toHaveLength(22);
  expect(detail.calendar.at(-1)).toMatchObject({ date: '2027-02-19', number: 40, marks: ['oath'], lessonHours: 8 });
});
