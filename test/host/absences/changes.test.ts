import { expect, test } from 'vitest';
import { gateSchool, leaveOf } from '../gate/gate-school.ts';

test('duties change hands: one for one, in exchange, and two posts of a day; the bars hold for both men', async () => {
  const { officer } = await gateSchool({ sql: leaveOf(3, '2027-01-30', 148) });
  const { id: gate } = await officer.get('absences.addPost', { name: 'Қақпа', men: 1 });
  const { id: kitchen } = await officer.get('absences.addPost', { name: 'Асхана', men: 1 });
  const put = (date: string, postId: number, cadetId: number) =>
    officer.get('absences.assignDuty', { cohortId: 1, date, postId, cadetIds: [cadetId] });
  await put('2027-01-28', gate, 1);
  await put('2027-01-28', kitchen, 2);
  await put('2027-01-30', gate, 1);
  const named = async () => {
    const { days } = await officer.get('absences.roster', { cohortId: 1, from: '2027-01-28', days: 3 });
    return days.flatMap(({ date, posts }) =>
      posts.flatMap((post) => post.onDuty.map((man) => ({ date, post: post.name, ...man }))),
    );
  };
  const short = async () => (await named()).map(({ date, post, cadetId }) => `${date.slice(8)} ${post} ${cadetId}`);
  const idOf = async (date: string, post: string) =>
    (await named()).find((one) => one.date === date && one.post === post)!.absenceId;
  const [first, second, third] = [
    await idOf('2027-01-28', 'Қақпа'),
    await idOf('2027-01-28', 'Асхана'),
    await idOf('2027-01-30', 'Қақпа'),
  ];
  const swap = (absenceId: number, cadetId: number, inExchangeFor: number | null = null) =>
    officer.call('absences.swapDuty', { cohortId: 1, absenceId, cadetId, inExchangeFor });
  // He stands that day himself; in exchange for his own post he may.
  expect(await swap(first, 2)).toMatchObject({ code: 'absences.cannotStandDuty', params: { bar: 'twice' } });
  expect((await swap(first, 2, second)).ok).toBe(true);
  expect(await short()).toEqual(['28 Қақпа 2', '28 Асхана 1', '30 Қақпа 1']);
  // Man 3 takes the duty that crosses his leave: it is said.
  expect(await swap(third, 3)).toMatchObject({ value: { crosses: [{ cadetId: 3, night: '2027-01-30' }] } });
  // In exchange over two days: man 3 takes the kitchen on the 28th, man 1 his gate on the 30th back.
  expect((await swap(first, 3, third)).ok).toBe(true);
  expect(await short()).toEqual(['28 Қақпа 2', '28 Асхана 3', '30 Қақпа 1']);
});

test('an entry is corrected within its rules; a duty only by the roster, a post not below who is named for it', async () => {
  const { officer, signIn } = await gateSchool({ sql: leaveOf(4, '2027-01-28', 148) });
  const enter = (kind: 'illness' | 'other', from: string, to: string | null, note: string | null) =>
    officer.get('absences.add', { cohortId: 1, cadetIds: [4], kind, from, to, orderNumber: null, note });
  const [ill] = (await enter('illness', '2027-01-27T08:00', '2027-01-27T12:00', null)).ids;
  const [later] = (await enter('illness', '2027-01-29T08:00', null, null)).ids;
  const change = (id: number, from: string, to: string | null) =>
    officer.call('absences.change', { cohortId: 1, id, from, to, orderNumber: '7', note: null });
  expect(await change(ill!, '2027-01-27T08:00', '2027-01-29T08:00')).toMatchObject({
    value: { crosses: [{ cadetId: 4, night: '2027-01-28' }] },
  });
  expect(await change(ill!, '2027-01-27T08:00', '2027-01-29T08:01')).toMatchObject({ code: 'absences.alreadyEntered' });
  expect(await change(later!, '2027-01-30T08:00', '2027-01-30T08:00')).toMatchObject({
    code: 'absences.endsBeforeBegin',
  });
  // The last minute of the course is his, the one behind it nobody's: such an entry would be seen nowhere.
  const off = { code: 'absences.offList', params: { first: '2027-01-11', last: '2027-02-19' } };
  expect(await change(later!, '2027-02-20T00:00', null)).toMatchObject(off);
  expect(await change(later!, '2027-01-10T08:00', '2027-01-11T00:00')).toMatchObject(off);
  expect(await change(later!, '2027-02-19T23:59', null)).toMatchObject({ ok: true });
  const tripLate = { kind: 'trip' as const, from: '2027-03-29T08:00', to: '2027-03-30T08:00', orderNumber: '7' };
  expect(await officer.call('absences.add', { cohortId: 1, cadetIds: [1, 4], ...tripLate, note: null })).toMatchObject(
    off,
  );
  // The list tells what the panel would: the interval, and the same crossed nights.
  const list = await officer.get('absences.list', { cohortId: 1 });
  expect(list.find(({ id }) => id === ill)).toMatchObject({
    to: '2027-01-29T08:00',
    orderNumber: '7',
    crosses: ['2027-01-28'],
  });
  const { id: postId } = await officer.get('absences.addPost', { name: 'Қақпа', men: 2 });
  await officer.get('absences.assignDuty', { cohortId: 1, date: '2027-01-28', postId, cadetIds: [1, 2] });
  const duty = (await officer.get('absences.list', { cohortId: 1 })).find(({ kind }) => kind === 'duty')!;
  expect(await change(duty.id, '2027-01-28T18:00', null)).toMatchObject({ code: 'absences.dutyByRoster' });
  const post = (men: number, closed: boolean) =>
    officer.call('absences.changePost', { id: postId, name: 'КПП', men, closed });
  expect(await post(1, false)).toMatchObject({ code: 'absences.postKept', params: { named: 2 } });
  expect(await post(2, true)).toMatchObject({ code: 'absences.postKept' });
  expect((await post(2, false)).ok).toBe(true);
  const { days } = await officer.get('absences.roster', { cohortId: 1, from: '2027-01-28', days: 1 });
  for (const { absenceId } of days[0]!.posts[0]!.onDuty)
    await officer.get('absences.remove', { cohortId: 1, id: absenceId });
  expect((await post(2, true)).ok).toBe(true);
  expect(await officer.get('absences.posts', {})).toEqual([]);
  const planner = await signIn('planner');
  expect(
    (
      await planner.call('absences.change', {
        cohortId: 1,
        id: ill!,
        from: '2027-01-27T09:00',
        to: null,
        orderNumber: null,
        note: null,
      })
    ).ok,
  ).toBe(false);
});
