import { expect, test } from 'vitest';
import { testSchool } from '../../fixtures/test-host.ts';

const FEE = 'admission.feeTenge' as const;

test('a new file has every rule with its value in force today, none of them confirmed', async () => {
  const { administrator } = await testSchool();
  const lines = await administrator.get('rules.list', {});
  expect(lines).toHaveLength(40);
  expect(lines.every(({ values, inForce }) => values[inForce ?? -1]?.orderNumber === '')).toBe(true);
  expect(lines.find(({ key }) => key === FEE)).toEqual({
    key: FEE,
    values: [{ value: 263_318, inForceFrom: '2017-06-15', orderNumber: '' }],
    inForce: 0,
    keptBy: [],
  });
});

test('a new value goes to the intake that has not begun and leaves the running one alone; undo takes it back', async () => {
  const { administrator } = await testSchool();
  const running = await administrator.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-04' });
  const coming = await administrator.get('cohorts.create', { code: '2027-02', startsOn: '2027-03-01' });
  const value = { key: FEE, value: 305_000, inForceFrom: '2027-01-01' };
  const expected = {
    effects: [
      {
        cohortId: coming.cohortId,
        code: '2027-02',
        startsOn: '2027-03-01',
        effect: 'takes',
        because: 'notBegun',
        from: 263_318,
        to: 305_000,
      },
      {
        cohortId: running.cohortId,
        code: '2027-01',
        startsOn: '2027-01-04',
        effect: 'keeps',
        because: 'started',
        from: 263_318,
        to: 263_318,
      },
    ],
  };
  expect(await administrator.get('rules.preview', value)).toEqual(expected);
  expect(await administrator.get('rules.set', { ...value, orderNumber: '14-б' })).toEqual(expected);
  const fees = async () => {
    const line = (await administrator.get('rules.list', {})).find(({ key }) => key === FEE);
    return [line?.values[line.inForce ?? -1]?.value, line?.keptBy.map((kept) => kept.value)];
  };
  expect(await fees()).toEqual([305_000, [305_000, 263_318]]);
  const last = await administrator.get('history.lastOfMine', {});
  expect(last).toMatchObject({ operation: 'rules.set', params: { key: FEE, value: 305_000, orderNumber: '14-б' } });
  await administrator.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await fees()).toEqual([263_318, [263_318, 263_318]]);
});

test('a value for a later day is not in force yet', async () => {
  const { administrator } = await testSchool();
  const value = { key: FEE, value: 305_000, orderNumber: '14-б' };
  await administrator.get('rules.set', { ...value, inForceFrom: '2027-01-11' });
  const line = (await administrator.get('rules.list', {})).find(({ key }) => key === FEE);
  expect(line).toMatchObject({ inForce: 0, values: [{ value: 263_318 }, { value: 305_000 }] });
});

test('wrong values, days that do not exist and values that contradict each other are refused', async () => {
  const { administrator } = await testSchool();
  const call = (
    key: 'admission.ageFrom' | 'day.lessonHours' | 'course.days',
    value: unknown,
    inForceFrom = '2027-02-01',
  ) => administrator.call('rules.set', { key, value: value as number, inForceFrom, orderNumber: '1' });
  expect(await call('admission.ageFrom', '24')).toMatchObject({ code: 'rules.wrongValue' });
  expect(await call('admission.ageFrom', 24, '2027-02-30')).toMatchObject({ code: 'session.badInput' });
  expect(await call('admission.ageFrom', 28)).toMatchObject({
    code: 'rules.agesCross',
    params: { ageFrom: 28, ageTo: 27 },
  });
  expect(await call('admission.ageFrom', 27)).toMatchObject({ ok: true });
  expect(await call('course.days', 39)).toMatchObject({ code: 'rules.oathOutside', params: { oathDay: 40, days: 39 } });
  expect(await call('day.lessonHours', 9)).toMatchObject({ ok: true });
});

test('an order confirms the values without one, with the intakes that keep them, and only once', async () => {
  const { administrator, signInAs } = await testSchool();
  const { cohortId } = await administrator.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-11' });
  const keys = [FEE, 'admission.ageFrom' as const];
  const instructor = await signInAs('instructor');
  expect(await instructor.call('rules.confirm', { keys, orderNumber: '7' })).toMatchObject({ code: 'session.noRight' });
  expect(await administrator.get('rules.confirm', { keys, orderNumber: '7' })).toEqual({ confirmed: 2 });
  expect(await administrator.call('rules.confirm', { keys, orderNumber: '8' })).toMatchObject({
    code: 'rules.nothingToConfirm',
  });
  const { rules } = await administrator.get('cohorts.get', { cohortId });
  expect(rules.filter(({ orderNumber }) => orderNumber === '7').map(({ key }) => key)).toEqual([
    'admission.ageFrom',
    FEE,
  ]);
});

test('a value is refused that a later one contradicts, up to the day on which its own successor comes', async () => {
  const { administrator } = await testSchool();
  const set = (key: 'admission.ageFrom' | 'admission.ageTo', value: number, inForceFrom: string) =>
    administrator.call('rules.set', { key, value, inForceFrom, orderNumber: '1' });
  expect(await set('admission.ageTo', 25, '2028-01-01')).toMatchObject({ ok: true });
  expect(await set('admission.ageFrom', 26, '2027-02-01')).toMatchObject({
    code: 'rules.agesCross',
    params: { day: '2028-01-01', ageFrom: 26, ageTo: 25 },
  });
  expect(await set('admission.ageFrom', 25, '2028-01-01')).toMatchObject({ ok: true });
  expect(await set('admission.ageFrom', 26, '2027-02-01')).toMatchObject({ ok: true });
});

test('an intake whose days have more hours than the new day keeps the old hours, and can be laid out all the same', async () => {
  const { administrator } = await testSchool();
  const { cohortId } = await administrator.get('cohorts.create', { code: '2027-01', startsOn: '2027-03-01' });
  const set = (key: 'day.lessonHours' | 'day.oathHours' | 'day.slotStarts', value: unknown) =>
    administrator.get('rules.set', { key, value: value as number, inForceFrom: '2027-02-01', orderNumber: '1' });
  await set('day.oathHours', 4);
  await set('day.lessonHours', 4);
  const { effects } = await set('day.slotStarts', ['08:30', '09:30', '10:30', '11:30']);
  expect(effects).toMatchObject([{ effect: 'keeps', because: 'daysStand' }]);
  const { rules } = await administrator.get('cohorts.get', { cohortId });
  expect(rules.find(({ key }) => key === 'day.slotStarts')?.value).toHaveLength(9);
});

test('no intake is opened with values that an undo has left at odds', async () => {
  const { administrator } = await testSchool();
  const set = (key: 'admission.ageFrom' | 'admission.ageTo', value: number) =>
    administrator.get('rules.set', { key, value, inForceFrom: '2027-02-01', orderNumber: '1' });
  await set('admission.ageTo', 30);
  const raised = await administrator.get('history.lastOfMine', {});
  await set('admission.ageFrom', 28);
  await administrator.get('history.undo', { entryId: raised?.id ?? 0 });
  const create = (startsOn: string) => administrator.call('cohorts.create', { code: startsOn, startsOn });
  expect(await create('2027-03-01')).toMatchObject({
    code: 'rules.agesCross',
    params: { day: '2027-03-01', ageFrom: 28, ageTo: 27 },
  });
  expect(await create('2027-01-31')).toMatchObject({ ok: true });
});
