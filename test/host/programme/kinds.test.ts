import { expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Visitor } from '../../fixtures/test-host.ts';
import { countPlacements, placed, programmeSchool, writeIntoFile } from './programme-school.ts';

const kindOf = async (planner: Visitor, cohortId: number, code: string) => {
  const view = await planner.get('programme.get', { cohortId });
  const found = view.kinds.find((one) => one.code === code);
  if (!found) throw new Error(`no lesson kind ${code}`);
  const { names, phase, blockHours, blockCount, placeType, flags, window } = found;
  return { kindId: found.id, names, phase, blockHours, blockCount, placeType, flags, window };
};

const nightMarch: Omit<InputOf<'programme.addKind'>, 'cohortId'> = {
  subjectCode: 'TAC',
  names: { kk: 'Түнгі марш', ru: 'Ночной марш', en: 'Night march' },
  phase: 'specialty',
  blockHours: 4,
  blockCount: 1,
  placeType: 'field',
  flags: ['night', 'heavy'],
  window: null,
};

test('a new lesson comes before its exam by itself, and its hours are missing until others give way', async () => {
  const { planner, cohortId } = await programmeSchool();
  const { code } = await planner.get('programme.addKind', { cohortId, ...nightMarch });
  expect(code).toBe('TAC-4');
  const view = await planner.get('programme.get', { cohortId });
  expect(view.orderRules.find((rule) => rule.code === 'TAC-exam-last')).toMatchObject({
    before: ['TAC-FIELD', 'TAC-THEORY', 'TAC-4'],
    after: ['TAC-EXAM'],
  });
  expect(view.findings.find((one) => one.code === 'programme.subjectHours')).toMatchObject({
    params: { code: 'TAC', planned: 60, hours: 56, difference: 4 },
  });
  const field = await kindOf(planner, cohortId, 'TAC-FIELD');
  await planner.get('programme.saveKind', { ...field, blockCount: 8 });
  const after = await planner.get('programme.get', { cohortId });
  expect(after.findings.map((one) => one.code)).not.toContain('programme.subjectHours');
});

test('a removed lesson leaves the order rules, and undo brings all of it back', async () => {
  const { planner, cohortId } = await programmeSchool();
  const safety = await kindOf(planner, cohortId, 'FIR-SAFETY');
  await planner.get('programme.removeKind', { kindId: safety.kindId });
  const without = await planner.get('programme.get', { cohortId });
  expect(without.orderRules.find((rule) => rule.code === 'safety-first')).toBeUndefined();
  expect(without.orderRules.find((rule) => rule.code === 'theory-before-range')).toMatchObject({
    before: ['FIR-THEORY'],
  });
  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  const back = await planner.get('programme.get', { cohortId });
  expect(back.orderRules).toHaveLength(without.orderRules.length + 1);
  expect(back.kinds).toHaveLength(44);
});

test('an order rule is added, changed and removed; a circle or an unknown lesson is refused', async () => {
  const { planner, cohortId } = await programmeSchool();
  const rule = { cohortId, ruleId: null, before: ['TOP-THEORY'], after: ['REC-FIELD'], minDays: 0 };
  const { id } = await planner.get('programme.saveOrderRule', rule);
  await planner.get('programme.saveOrderRule', { ...rule, ruleId: id, minDays: 2 });
  const view = await planner.get('programme.get', { cohortId });
  expect(view.orderRules.find((one) => one.id === id)).toMatchObject({ minDays: 2, after: ['REC-FIELD'] });
  expect(
    await planner.call('programme.saveOrderRule', { ...rule, before: ['REC-EXAM'], after: ['TOP-THEORY'] }),
  ).toMatchObject({
    code: 'programme.orderCircle',
    params: { kinds: expect.arrayContaining([expect.objectContaining({ kk: 'Карта оқу' })]) },
  });
  expect(await planner.call('programme.saveOrderRule', { ...rule, after: ['REC-NOTHING'] })).toMatchObject({
    code: 'programme.unknownKind',
    params: { code: 'REC-NOTHING' },
  });
  await planner.get('programme.removeOrderRule', { ruleId: id });
  expect(await planner.call('programme.removeOrderRule', { ruleId: id })).toMatchObject({
    code: 'programme.unknownRule',
  });
});

test('a lesson of an approved timetable keeps its blocks; its name, window and more blocks stay open', async () => {
  const school = await programmeSchool();
  const { planner, cohortId } = school;
  await planner.get('programme.addUsualPlaces', {});
  await planner.get('programme.addInstructor', { fullName: 'Ахметов Нұржан', subjects: ['TAC'], maxHoursPerDay: 6 });
  await writeIntoFile(school, [placed(1, 'TAC-FIELD', 0, '2027-01-14')]);
  const field = await kindOf(planner, cohortId, 'TAC-FIELD');
  for (const change of [{ blockHours: 3 }, { blockCount: 8 }]) {
    expect(await planner.call('programme.saveKind', { ...field, ...change })).toMatchObject({
      code: 'programme.kindApproved',
      params: { blocks: 9, hours: 4 },
    });
  }
  expect(await planner.call('programme.removeKind', { kindId: field.kindId })).toMatchObject({ ok: false });
  const window = { from: 1, to: -2 };
  const open = await planner.call('programme.saveKind', { ...field, blockCount: 10, window });
  expect(open).toMatchObject({ ok: true, value: { unplaced: 0 } });
});

test('cards of the draft go back to the tray when their lesson is cut otherwise', async () => {
  const school = await programmeSchool();
  const { planner, cohortId } = school;
  await planner.get('programme.addUsualPlaces', {});
  await planner.get('programme.addInstructor', { fullName: 'Ахметов Нұржан', subjects: ['TAC'], maxHoursPerDay: 6 });
  await writeIntoFile(school, [
    placed(0, 'TAC-FIELD', 0, '2027-01-14'),
    placed(0, 'TAC-FIELD', 8, '2027-01-15'),
    placed(0, 'TAC-THEORY', 0, '2027-01-16'),
  ]);
  const field = await kindOf(planner, cohortId, 'TAC-FIELD');
  expect(await planner.get('programme.saveKind', { ...field, names: nightMarch.names })).toEqual({ unplaced: 0 });
  expect(await planner.get('programme.saveKind', { ...field, blockCount: 8 })).toEqual({ unplaced: 1 });
  expect(await planner.get('programme.saveKind', { ...field, blockCount: 8, placeType: 'class' })).toEqual({
    unplaced: 1,
  });
  expect(await countPlacements(school)).toBe(1);
});
