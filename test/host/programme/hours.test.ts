import { expect, test } from 'vitest';
import type { Visitor } from '../../fixtures/test-host.ts';
import { programmeSchool, writeIntoFile } from './programme-school.ts';

const subject = async (planner: Visitor, cohortId: number, code: string) => {
  const view = await planner.get('programme.get', { cohortId });
  const found = view.subjects.find((one) => one.code === code);
  if (!found) throw new Error(`no subject ${code}`);
  return found;
};

test('an intake begins with the default programme, once, and it is balanced', async () => {
  const { planner, cohortId } = await programmeSchool(false);
  expect(await planner.get('programme.get', { cohortId })).toMatchObject({
    begun: false,
    beginsFrom: null,
    subjects: [],
    findings: [],
    demanded: { initial: 40, specialty: 240 },
  });
  expect(await planner.get('programme.begin', { cohortId })).toEqual({
    subjects: 12,
    kinds: 44,
    hours: 280,
    from: null,
  });
  const view = await planner.get('programme.get', { cohortId });
  expect(view).toMatchObject({
    begun: true,
    trainingDays: 35,
    totals: { initial: 40, specialty: 240 },
    planned: { initial: 40, specialty: 240 },
    platoons: 1,
    platoonsFormed: false,
  });
  expect(view.subjects.find((one) => one.code === 'FIR')).toMatchObject({
    names: { kk: 'Атыс даярлығы' },
    planned: { initial: 6, specialty: 60 },
    instructors: 0,
  });
  expect(view.kinds.find((one) => one.code === 'FIR-RANGE-1')).toMatchObject({ windowDays: [12, 23], approved: false });
  expect(await planner.call('programme.begin', { cohortId })).toMatchObject({
    code: 'programme.begunAlready',
    params: { cohort: '2027-01' },
  });
});

test('the next intake copies the last one, with its changes, or the default when asked', async () => {
  const { planner, cohortId } = await programmeSchool();
  await planner.get('programme.moveHours', { cohortId, phase: 'specialty', from: 'TAC', to: 'COM', hours: 2 });
  const next = await planner.get('cohorts.create', { code: '2027-02', startsOn: '2027-03-01' });
  expect(await planner.get('programme.get', next)).toMatchObject({ beginsFrom: '2027-01' });
  expect(await planner.get('programme.begin', { cohortId: next.cohortId })).toMatchObject({ from: '2027-01' });
  expect(await subject(planner, next.cohortId, 'COM')).toMatchObject({ specialtyHours: 8 });
  const third = await planner.get('cohorts.create', { code: '2027-03', startsOn: '2027-05-03' });
  await planner.get('programme.begin', { cohortId: third.cohortId, from: 'default' });
  expect(await subject(planner, third.cohortId, 'COM')).toMatchObject({ specialtyHours: 6 });
});

test('a save that breaks 40 or 240 is refused with its sum; hours change hands in one act', async () => {
  const { planner, cohortId } = await programmeSchool();
  const drill = await subject(planner, cohortId, 'DRL');
  expect(
    await planner.call('programme.saveSubject', {
      cohortId,
      code: 'DRL',
      names: drill.names,
      initialHours: 10,
      specialtyHours: 16,
      maxHoursPerDay: 2,
    }),
  ).toMatchObject({
    code: 'programme.totalLocked',
    params: { phase: 'specialty', hours: 238, demanded: 240, difference: -2 },
  });
  const balanced = [
    { code: 'DRL', initialHours: 8, specialtyHours: 20 },
    { code: 'REG', initialHours: 14, specialtyHours: 12 },
  ];
  expect(
    await planner.call('programme.saveHours', {
      cohortId,
      hours: [{ ...balanced[0]!, initialHours: 9 }, balanced[1]!],
    }),
  ).toMatchObject({ code: 'programme.totalLocked', params: { phase: 'initial', hours: 41 } });
  await planner.get('programme.saveHours', { cohortId, hours: balanced });
  expect(await subject(planner, cohortId, 'REG')).toMatchObject({ initialHours: 14, specialtyHours: 12 });
  expect(
    await planner.call('programme.moveHours', { cohortId, phase: 'initial', from: 'MED', to: 'REG', hours: 3 }),
  ).toMatchObject({ code: 'programme.tooFewHours', params: { has: 2, wanted: 3 } });
  await planner.get('programme.moveHours', { cohortId, phase: 'initial', from: 'MED', to: 'REG', hours: 2 });
  expect(await subject(planner, cohortId, 'MED')).toMatchObject({ initialHours: 0 });
  expect(await planner.get('programme.get', { cohortId })).toMatchObject({ totals: { initial: 40, specialty: 240 } });
});

test('a programme that came under other rules may be brought nearer to its total, not further away', async () => {
  const school = await programmeSchool();
  await writeIntoFile(school, [
    "UPDATE cohort_rule SET value = '42' WHERE cohort_id = 1 AND key = 'course.initialHours'",
  ]);
  const { planner, cohortId } = school;
  const hours = (initialHours: number) => [{ code: 'PHY', initialHours, specialtyHours: 24 }];
  expect(await planner.call('programme.saveHours', { cohortId, hours: hours(3) })).toMatchObject({
    code: 'programme.totalLocked',
    params: { hours: 39, demanded: 42, difference: -3 },
  });
  expect(await planner.call('programme.saveHours', { cohortId, hours: hours(5) })).toMatchObject({ ok: true });
  expect(await planner.call('programme.saveHours', { cohortId, hours: hours(6) })).toMatchObject({ ok: true });
  expect(await planner.call('programme.saveHours', { cohortId, hours: hours(7) })).toMatchObject({ ok: false });
});

test('undo takes a begun programme and moved hours back; who may only read changes nothing', async () => {
  const { planner, cohortId, signInAs } = await programmeSchool();
  await planner.get('programme.moveHours', { cohortId, phase: 'specialty', from: 'TAC', to: 'COM', hours: 2 });
  const undo = async () => {
    const last = await planner.get('history.lastOfMine', {});
    await planner.get('history.undo', { entryId: last?.id ?? 0 });
    return last?.operation;
  };
  expect(await undo()).toBe('programme.moveHours');
  expect(await subject(planner, cohortId, 'COM')).toMatchObject({ specialtyHours: 6 });
  expect(await undo()).toBe('programme.begin');
  expect(await planner.get('programme.get', { cohortId })).toMatchObject({ begun: false, kinds: [], orderRules: [] });

  const instructor = await signInAs('instructor');
  expect(await instructor.call('programme.get', { cohortId })).toMatchObject({ ok: true });
  for (const call of [
    instructor.call('programme.begin', { cohortId }),
    instructor.call('programme.addUsualPlaces', {}),
    instructor.call('programme.addInstructor', { fullName: 'Жаңа Адам', subjects: [], maxHoursPerDay: 6 }),
  ]) {
    expect(await call).toMatchObject({ code: 'session.noRight', params: { right: 'programme.write' } });
  }
});
