import { expect, test } from 'vitest';
import { testSchool } from '../../fixtures/test-host.ts';

const FIRST = { code: '2027-01', startsOn: '2027-01-11' };

/** An intake with a changed programme, a ninth hour on its eighth day, its second Sunday open and exams outside. */
async function schoolWithIntake() {
  const school = await testSchool();
  const planner = await school.signInAs('planner');
  const { cohortId: fromId } = await planner.get('cohorts.create', FIRST);
  await planner.get('programme.begin', { cohortId: fromId, from: 'default' });
  await planner.get('programme.moveHours', { cohortId: fromId, phase: 'specialty', from: 'PHY', to: 'TAC', hours: 4 });
  await planner.get('cohorts.setDays', {
    cohortId: fromId,
    days: [
      { date: '2027-01-18', kind: 'training', lessonHours: 9 },
      { date: '2027-01-24', kind: 'training', lessonHours: 4 },
    ],
  });
  await planner.get('cohorts.pullLever', { cohortId: fromId, lever: { kind: 'exams', inside: false } });
  return { ...school, planner, fromId };
}

test('a new intake opened like an earlier one has its programme, its days and its exams, in one act and one undo', async () => {
  const { planner, fromId } = await schoolWithIntake();
  const seen = await planner.get('cohorts.previewCopy', { fromId, to: { startsOn: '2027-03-01' } });
  expect(seen).toMatchObject({
    fromCode: '2027-01',
    programmeStands: false,
    exams: { from: false, to: true },
    carried: [
      // Monday 8 March is a holiday, so its ninth hour goes to the Tuesday.
      { choice: 'longer', number: 8, toNumber: 9, toDate: '2027-03-09' },
      { choice: 'opened', number: 14, toNumber: 14, toDate: '2027-03-14' },
    ],
    dropped: [],
    rules: [],
  });
  expect(seen.programme).toMatchObject({ subjects: 12, hours: 280 });
  expect(seen.holidays.from).toEqual([]);
  expect(seen.holidays.to.map(({ date }) => date)).toContain('2027-03-08');

  const { cohortId } = await planner.get('cohorts.create', {
    code: '2027-02',
    startsOn: '2027-03-01',
    copyFrom: fromId,
  });
  const [before, after] = [
    await planner.get('programme.get', { cohortId: fromId }),
    await planner.get('programme.get', { cohortId }),
  ];
  const shape = ({ subjects, kinds, orderRules }: typeof before) => ({
    subjects,
    kinds: kinds.map(({ id: _, windowDays: __, ...kind }) => kind),
    orderRules: orderRules.map(({ id: _, ...rule }) => rule),
  });
  expect(shape(after)).toEqual(shape(before));
  const detail = await planner.get('cohorts.get', { cohortId });
  expect(detail.examsInsideHours).toBe(false);
  expect(detail.budget.difference).toBe(seen.difference);
  const hoursOn = (date: string) => detail.calendar.find((day) => day.date === date)?.lessonHours;
  expect([hoursOn('2027-03-09'), hoursOn('2027-03-14'), hoursOn('2027-03-08')]).toEqual([9, 4, 0]);
  expect(detail.counts).toMatchObject({ applicants: 0, platoons: 0, lessonBlocks: 0, approvedVersion: null });

  const last = await planner.get('history.lastOfMine', {});
  expect(last).toMatchObject({ operation: 'cohorts.create' });
  await planner.get('history.undo', { entryId: last!.id });
  expect((await planner.get('cohorts.list', {})).map(({ code }) => code)).toEqual(['2027-01']);
});

test('an intake already open takes over settings; its own programme stays, and what cannot be is refused', async () => {
  const { planner, administrator, fromId } = await schoolWithIntake();
  const { cohortId } = await planner.get('cohorts.create', { code: '2027-02', startsOn: '2027-03-01' });
  expect(await planner.get('cohorts.copySettings', { cohortId, fromId })).toEqual({
    programme: true,
    days: 2,
    dropped: 0,
  });
  // Once more: the programme is there now, the two days stand already and are laid out again.
  expect(await planner.get('cohorts.previewCopy', { fromId, to: { cohortId } })).toMatchObject({
    programmeStands: true,
    replaced: 2,
  });
  expect(await planner.get('cohorts.copySettings', { cohortId, fromId })).toMatchObject({ programme: false });
  expect(await planner.call('cohorts.copySettings', { cohortId, fromId: cohortId })).toMatchObject({
    code: 'cohorts.copyFromItself',
  });
  expect(
    await administrator.call('cohorts.create', { code: 'Б', startsOn: '2027-05-03', copyFrom: fromId }),
  ).toMatchObject({
    code: 'session.noRight',
    params: { right: 'programme.write' },
  });
  expect((await planner.get('cohorts.list', {})).map(({ code }) => code)).toEqual(['2027-02', '2027-01']);
  const { cohortId: running } = await planner.get('cohorts.create', { code: 'Қ', startsOn: '2027-01-10' });
  expect(await planner.call('cohorts.copySettings', { cohortId: running, fromId })).toMatchObject({
    code: 'cohorts.alreadyStarted',
  });
});
