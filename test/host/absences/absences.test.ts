import { expect, test } from 'vitest';
import { gateSchool, leaveOf } from '../gate/gate-school.ts';

const ill = (cadetIds: number[], from: string, to: string | null = null) => ({
  cohortId: 1,
  cadetIds,
  kind: 'illness' as const,
  from,
  to,
  orderNumber: null,
  note: null,
});

test('an illness is entered, says which leave it crosses, keeps him inside, and ends', async () => {
  const { officer, commander } = await gateSchool({ sql: leaveOf(4, '2027-01-27', 148) });
  const entered = await officer.get('absences.add', ill([4], '2027-01-27T12:00'));
  expect(entered.crosses).toEqual([{ cadetId: 4, name: 'Тілеубергенов Болат', platoon: 1, night: '2027-01-27' }]);
  expect(await officer.get('absences.list', { cohortId: 1 })).toMatchObject([
    { kind: 'illness', to: null, crosses: ['2027-01-27'], enteredBy: 'Тест dutyOfficer' },
  ]);
  const go = { cohortId: 1, cadetId: 4, direction: 'out' as const, way: 'typed' as const };
  expect(await officer.call('gate.record', go)).toMatchObject({ code: 'gate.heldByAbsence' });
  expect(await officer.call('absences.add', ill([4], '2027-01-28T12:00'))).toMatchObject({
    code: 'absences.alreadyEntered',
  });
  const id = entered.ids[0]!;
  const end = (to: string) => officer.call('absences.end', { cohortId: 1, id, to });
  expect(await end('2027-01-27T12:00')).toMatchObject({ code: 'absences.endsBeforeBegin' });
  expect((await end('2027-01-27T18:00')).ok).toBe(true);
  expect((await officer.call('gate.record', go)).ok).toBe(true);
  // Undo takes an entry back whole.
  await commander.get('absences.add', ill([1, 2], '2027-01-28T08:00'));
  const last = (await commander.get('history.list', {}))[0]!;
  expect(last).toMatchObject({ operation: 'absences.add', params: { names: ['Әлімов Болат', 'Байғазиев Болат'] } });
  await commander.get('history.undo', { entryId: last.id });
  expect(await officer.get('absences.list', { cohortId: 1 })).toHaveLength(1);
});

test('the roster fills itself fairly, nobody two nights running, and names the leave a duty crosses', async () => {
  const { officer, commander } = await gateSchool({ sql: leaveOf(4, '2027-01-28', 148) });
  const { id: postId } = await officer.get('absences.addPost', { name: 'Казарма', men: 2 });
  expect(await officer.call('absences.addPost', { name: 'Казарма', men: 1 })).toMatchObject({
    code: 'absences.postNameTaken',
  });
  expect(await officer.get('absences.proposeDuty', { cohortId: 1, from: '2027-01-28', days: 5 })).toEqual({
    placed: 10,
    open: 0,
  });
  const { days, men } = await officer.get('absences.roster', { cohortId: 1, from: '2027-01-28', days: 5 });
  const names = days.map(({ posts }) => posts[0]!.onDuty.map(({ cadetId }) => cadetId));
  expect(names.map((ids) => ids.length)).toEqual([2, 2, 2, 2, 2]);
  for (const [day, ids] of names.entries()) expect(ids.filter((id) => names[day - 1]?.includes(id))).toEqual([]);
  // Five men, ten duties; the one with leave on the first night was not taken for it.
  expect(men.map(({ duties }) => duties)).toEqual([2, 2, 2, 2, 2]);
  expect(names[0]).not.toContain(4);
  expect(
    await officer.call('absences.assignDuty', { cohortId: 1, date: '2027-01-28', postId, cadetIds: [4] }),
  ).toMatchObject({
    code: 'absences.postFull',
  });
  const proposed = (await commander.get('history.list', {})).find(
    ({ operation }) => operation === 'absences.proposeDuty',
  )!;
  expect(proposed.params).toMatchObject({ count: 10 });
});

test('a duty put in by hand keeps to the rules and is refused to who only reads', async () => {
  const { officer, signIn } = await gateSchool({ sql: leaveOf(4, '2027-01-28', 148) });
  const { id: postId } = await officer.get('absences.addPost', { name: 'Асхана', men: 3 });
  const put = (date: string, cadetId: number) =>
    officer.call('absences.assignDuty', { cohortId: 1, date, postId, cadetIds: [cadetId] });
  expect(await put('2027-01-28', 4)).toMatchObject({ value: { crosses: [{ cadetId: 4, night: '2027-01-28' }] } });
  expect(await put('2027-01-29', 4)).toMatchObject({ code: 'absences.cannotStandDuty', params: { bar: 'twoNights' } });
  expect(await put('2027-01-27', 4)).toMatchObject({ code: 'absences.cannotStandDuty', params: { bar: 'twoNights' } });
  expect(await put('2027-01-28', 4)).toMatchObject({ params: { bar: 'twice' } });
  expect((await put('2027-01-30', 4)).ok).toBe(true);
  await officer.get('absences.add', ill([1], '2027-01-30T08:00'));
  expect(await put('2027-01-30', 1)).toMatchObject({ params: { bar: 'absent' } });
  const planner = await signIn('planner');
  expect((await planner.call('absences.list', { cohortId: 1 })).ok).toBe(true);
});
