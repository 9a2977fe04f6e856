import { expect, test } from 'vitest';
import { rangeSchool, readyDay } from './range-school.ts';

const ISSUER = { role: 'issuer', login: 'planner', password: 'planner-құпия' } as const;
const LEADER = { role: 'leader', login: 'instructor', password: 'instructor-құпия' } as const;

/** Two men have fired 24 and 14 points; the day is counted, signed and closed. */
async function closedDay() {
  const school = await rangeSchool({ men: 2 });
  const { commander } = school;
  const { dayId, lotId } = await readyDay(school, 2);
  const { relayId } = (await commander.get('firing.get', { dayId })).relays[0] ?? expect.fail('a relay');
  await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } });
  await commander.get('firing.startRelay', { relayId });
  const shots = [
    [8, 8, 8],
    [10, 'misfire' as const, 4],
  ];
  for (const [index, lane] of shots.entries())
    await commander.get('firing.score', { relayId, lane: index + 1, revision: 0, score: { shots: lane } });
  await commander.get('firing.finishRelay', { relayId });
  await commander.get('ammunition.casesComplete', { dayId, relayId: null });
  const close = async () => {
    for (const one of [ISSUER, LEADER]) await commander.get('ammunition.sign', { dayId, ...one });
    await commander.get('rangeDay.close', { dayId });
  };
  const correct = (lane: number, revision: number, score: { total: number } | { shots: (number | 'misfire')[] }) =>
    commander.call('firing.correct', { relayId, lane, revision, score, reason: 'нысана қайта саналды' });
  return { ...school, dayId, relayId, close, correct };
}

test('a wrong result of a closed day is corrected with its reason: the old one is kept, mark, owed and refire follow', async () => {
  const { commander, planner, dayId, close, correct, at } = await closedDay();
  expect(await correct(2, 1, { total: 15 })).toMatchObject({ code: 'firing.correctsOpenDay' });
  await close();
  const balance = (await commander.get('firing.get', { dayId })).balance;
  at('2027-01-29T09:00:00');
  // 14 points are a 2, 15 a 3; he owes no second firing any more.
  expect(await correct(2, 1, { shots: [10, 'misfire', 5] })).toEqual({
    ok: true,
    value: { revision: 2, total: 15, mark: 3 },
  });
  const lanes = (await commander.get('firing.get', { dayId })).relays[0]?.lanes ?? [];
  expect(lanes.map(({ total, mark, shots }) => [total, mark, shots])).toEqual([
    [24, 4, [8, 8, 8]],
    [15, 3, [10, 'misfire', 5]],
  ]);
  expect((await commander.get('firing.get', { dayId })).balance).toEqual(balance);
  expect((await planner.get('firing.owed', { cohortId: 1 })).men.map(({ marks }) => marks[0]?.mark)).toEqual([4, 3]);
  expect((await planner.get('firing.results', { cohortId: 1 })).sessions[0]?.marks).toEqual({
    five: 0,
    four: 1,
    three: 1,
    two: 0,
  });
  // Who did not see the first correction does not write over it; who did corrects once more.
  expect(await correct(2, 1, { total: 16 })).toMatchObject({ code: 'firing.changedMeanwhile' });
  expect(await correct(2, 2, { total: 16 })).toMatchObject({ ok: true });
  const said = await planner.get('firing.corrections', { dayId });
  expect(
    said.map(({ name, lane, before, total, mark, reason, at: when, by }) => ({
      name,
      lane,
      before,
      total,
      mark,
      reason,
      when,
      by,
    })),
  ).toEqual([
    {
      name: 'Байғазиев Болат',
      lane: 2,
      before: { total: 14, mark: 2 },
      total: 15,
      mark: 3,
      reason: 'нысана қайта саналды',
      when: '2027-01-29T09:00:00',
      by: 'Тест commander',
    },
    {
      name: 'Байғазиев Болат',
      lane: 2,
      before: { total: 15, mark: 3 },
      total: 16,
      mark: 3,
      reason: 'нысана қайта саналды',
      when: '2027-01-29T09:00:00',
      by: 'Тест commander',
    },
  ]);
  const last = await commander.get('history.lastOfMine', {});
  await commander.get('history.undo', { entryId: last?.id ?? 0 });
  expect((await commander.get('firing.get', { dayId })).relays[0]?.lanes[1]?.total).toBe(15);
});

test('a correction moves points, never rounds: as many fired and misfired as were signed for', async () => {
  const { close, correct, planner, relayId } = await closedDay();
  await close();
  expect(await correct(1, 1, { shots: [8, 'misfire', 8] })).toMatchObject({
    code: 'firing.correctsRounds',
    params: { fired: 3, misfired: 0 },
  });
  expect(await correct(1, 1, { total: 31 })).toMatchObject({ code: 'firing.shotTooHigh' });
  expect(await correct(1, 1, { total: 24 })).toMatchObject({ code: 'firing.sameScore' });
  expect(await correct(1, 1, { total: 30 })).toMatchObject({ ok: true, value: { mark: 5 } });
  expect(
    await planner.call('firing.correct', { relayId, lane: 1, revision: 2, score: { total: 1 }, reason: 'а' }),
  ).toMatchObject({ code: 'session.noRight' });
});

test('not even past the handlers is a correction changed, or made while its day is open', async () => {
  const { close, correct, relayId, write } = await closedDay();
  const corrects = `INSERT INTO score_correction (relay_id, lane, total, mark, reason, recorded_at, recorded_by)
    VALUES (${relayId}, 1, 30, 5, 'а', '2027-01-28T12:00:00', 2)`;
  await expect(write(corrects)).rejects.toThrow('day is open');
  await close();
  await correct(1, 1, { total: 30 });
  await expect(write('UPDATE score_correction SET total = 29')).rejects.toThrow('never changed');
});

test('an act of loss is taken back while the day is open, and the signatures under it go', async () => {
  const { commander, dayId, close } = await closedDay();
  const seen = (await commander.get('firing.get', { dayId })).relays[0]?.lanes[0]?.account ?? expect.fail('an account');
  const account = (had: typeof seen, cases: number) =>
    commander.get('ammunition.account', { dayId, cadetId: 1, seen: had, sums: { ...had, cases }, note: 'қайта санау' });
  const { account: short } = await account(seen, 2);
  const act = { dayId, number: '7', date: '2027-01-28', rounds: 0, cases: 1, reason: 'гильза табылмады' };
  const { actId } = await commander.get('ammunition.act', act);
  await commander.get('ammunition.sign', { dayId, ...ISSUER });
  const back = { dayId, actId, reason: 'гильза табылды' };
  await commander.get('ammunition.takeBackAct', back);
  const day = await commander.get('firing.get', { dayId });
  expect([day.acts, day.signatures, day.balance.casesShort]).toEqual([[], [], 1]);
  expect(await commander.call('ammunition.takeBackAct', back)).toMatchObject({ code: 'ammunition.unknownAct' });
  // Its number is free again, and with the case found the day closes without it.
  await account(short, 3);
  await close();
  expect(await commander.call('ammunition.takeBackAct', back)).toMatchObject({ code: 'rangeDay.closed' });
});
