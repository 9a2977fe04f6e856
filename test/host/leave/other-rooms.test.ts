import { expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { leaveSchool, nightsOf } from './leave-school.ts';

const NIGHT = '2027-01-27';
const decide = { cohortId: 1 };

const WENT_OUT = `
  INSERT INTO gate_movement (id, cadet_id, direction, at, night, due_at, way, recorded_at, recorded_by)
    VALUES (1, 1, 'out', '2027-01-27T18:04:00', '2027-01-27', '2027-01-28T06:30', 'scan', '2027-01-27T18:04:00', 1);`;

test('a later night exercise raises the clash with the man named, until it is decided again with a reason', async () => {
  const { commander, ask, board, spoil, signIn, planner } = await leaveSchool();
  await ask(1, NIGHT);
  await commander.get('leave.decide', {
    ...decide,
    verdict: 'approved',
    nights: nightsOf((await board('waiting')).rows),
  });
  expect(await planner.get('leave.clashes', { cohortId: 1 })).toEqual([]);
  await spoil(`
    INSERT INTO plan (id, cohort_id, version, made_at, approved_at, approved_by)
      VALUES (9, 1, 9, '2027-01-27T15:00:00', '2027-01-27T15:00:00', 1);
    INSERT INTO placement SELECT 9, 1, id, 0, '${NIGHT}', 9, 1, 1, NULL FROM lesson_kind WHERE block_hours = 2 LIMIT 1;`);
  await signIn(commander, 'commander');
  const clashes = await planner.get('leave.clashes', { cohortId: 1 });
  expect(clashes).toMatchObject([
    {
      name: 'Әлімов Б001',
      state: 'approved',
      findings: [{ code: 'eveningLesson', params: { from: '2027-01-27T19:00', to: '2027-01-27T20:40' } }],
    },
  ]);
  expect((await board('waiting')).rows).toEqual(clashes);
  const again: InputOf<'leave.decide'> = { ...decide, verdict: 'approved', nights: nightsOf(clashes) };
  expect(await commander.call('leave.decide', again)).toMatchObject({ code: 'leave.reasonNeeded' });
  await commander.get('leave.decide', { ...again, reason: 'сабақтан босатылған' });
  expect(await planner.get('leave.clashes', { cohortId: 1 })).toEqual([]);
});

test('once he has gone out nothing about his night is taken back, by nobody', async () => {
  const { commander, planner, ask, board, spoil, signIn, at } = await leaveSchool();
  const { requestId } = await ask(1, NIGHT);
  await ask(2, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  await commander.get('leave.decide', { ...decide, verdict: 'approved', nights });
  at('2027-01-27T18:05:00');
  await spoil(WENT_OUT);
  await signIn(commander, 'commander');
  const { counts, rows } = await board('out');
  expect(counts.out).toBe(1);
  expect(rows).toMatchObject([{ cadetId: 1, state: 'approved' }]);
  const [his] = nightsOf(rows);
  const refusal: InputOf<'leave.decide'> = { ...decide, verdict: 'refused', nights: [his!], reason: 'кешікті' };
  expect(await commander.call('leave.decide', refusal)).toMatchObject({ code: 'leave.goneOut' });
  expect(await planner.call('leave.withdraw', { requestId })).toMatchObject({ code: 'leave.goneOut' });
  const last = await commander.get('history.lastOfMine', {});
  expect(await commander.call('history.undo', { entryId: last!.id })).toMatchObject({
    code: 'leave.undoGoneOut',
    params: { name: 'Әлімов Б001', night: NIGHT },
  });
  expect((await board('tonight')).counts.tonight).toBe(2);
});

test('a duty assigned afterwards is a clash with its numbers; the rest after it wants a reason', async () => {
  const { commander, planner, ask, board, spoil } = await leaveSchool();
  await ask(1, NIGHT);
  await ask(2, NIGHT);
  await commander.get('leave.decide', {
    ...decide,
    verdict: 'approved',
    nights: nightsOf((await board('waiting')).rows),
  });
  await spoil(`
    INSERT INTO duty_post (id, name, men) VALUES (1, 'Қақпа', 1);
    INSERT INTO absence (cadet_id, kind, from_at, to_at, post_id, entered_at, entered_by) VALUES
      (1, 'duty', '2027-01-27T18:00', '2027-01-28T18:00', 1, '2027-01-27T15:00:00', 1),
      (2, 'duty', '2027-01-26T18:00', '2027-01-27T18:00', 1, '2027-01-27T15:00:00', 1);`);
  expect((await planner.get('leave.clashes', { cohortId: 1 })).map(({ findings }) => findings)).toEqual([
    [{ code: 'onDuty', level: 'bar', params: { from: '2027-01-27T18:00', to: '2027-01-28T18:00' } }],
    [
      {
        code: 'restDue',
        level: 'notice',
        params: { dutyEnd: '2027-01-27T18:00', restUntil: '2027-01-28T02:00', hours: 8 },
      },
    ],
  ]);
});

test('queue and gate agree on who is out: corrections, struck passages and the typed sheet count as at the gate', async () => {
  const { planner, commander, signInAs, ask, board, at } = await leaveSchool();
  const gate = await signInAs('dutyOfficer');
  for (const id of [1, 2, 3]) await ask(id, NIGHT);
  const asked = nightsOf((await board('waiting')).rows);
  await commander.get('leave.decide', { ...decide, verdict: 'approved', nights: asked });
  const nights = nightsOf((await board('tonight')).rows);
  at('2027-01-27T18:10:00');
  const sheet = (cadetId: number, direction: 'out' | 'in', time: string) =>
    gate.get('gate.enterSheet', { cohortId: 1, rows: [{ cadetId, direction, at: time, note: null }] });
  const out = await gate.get('gate.record', { cohortId: 1, cadetId: 1, direction: 'out', way: 'scan' });
  await sheet(2, 'out', '2027-01-27T18:05');
  await sheet(3, 'out', '2027-01-27T18:06');
  const agree = async (ids: number[]) => {
    const rows = await planner.get('gate.out', { cohortId: 1 });
    expect((await board('out')).rows.map(({ cadetId }) => cadetId)).toEqual(ids);
    expect(rows.out.map(({ cadetId }) => cadetId).toSorted()).toEqual(ids);
  };
  await agree([1, 2, 3]);
  // The first man's time is corrected, and then it turns out that another man went.
  const correct = { cohortId: 1, movementId: out.movementId };
  await gate.get('gate.correct', { ...correct, change: { at: '2027-01-27T18:02' }, note: 'сағаты' });
  await agree([1, 2, 3]);
  await gate.get('gate.correct', { ...correct, change: { struck: true }, note: 'басқа адам' });
  await agree([2, 3]);
  // The second came back while the light was off.
  at('2027-01-27T19:10:00');
  await sheet(2, 'in', '2027-01-27T19:00');
  await agree([3]);
  // Who did not go after all can be decided again; who went cannot, though he is back.
  const refusal: InputOf<'leave.decide'> = { ...decide, verdict: 'refused', nights: [nights[0]!], reason: 'нарядта' };
  await commander.get('leave.decide', refusal);
  expect(await commander.call('leave.decide', { ...refusal, nights: [nights[1]!] })).toMatchObject({
    code: 'leave.goneOut',
  });
  // On the next evening the third is still out, overdue from the night before.
  at('2027-01-28T18:10:00');
  await agree([3]);
});

test('a range departure moved to 05:00 is a clash of its platoon and of men named one by one, until it is moved back', async () => {
  const { planner, commander, ask, board, spoil, signIn } = await leaveSchool({ men: 4, platoons: 2 });
  for (const id of [1, 3, 4]) await ask(id, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  await commander.get('leave.decide', { ...decide, verdict: 'approved', nights });
  // The first platoon (men 1 and 2) and the last man of the second one go to the range at seven.
  await spoil(`
    INSERT INTO firing_range (id, name, lanes) VALUES (1, 'Полигон', 5);
    INSERT INTO range_day (id, cohort_id, session, date, range_id, departs_at, returns_at, card_id, card)
      VALUES (1, 1, 1, '2027-01-28', 1, '2027-01-28T07:00', '2027-01-28T15:00', 1, '{}');
    INSERT INTO range_day_platoon VALUES (1, 1);
    INSERT INTO range_day_man VALUES (1, 4);`);
  const clashes = async () =>
    (await planner.get('leave.clashes', { cohortId: 1 })).map(({ cadetId, findings }) => [
      cadetId,
      findings.map(({ code, params }) => [code, params.minutes]),
    ]);
  expect(await clashes()).toEqual([]);
  await spoil("UPDATE range_day SET departs_at = '2027-01-28T05:00'");
  await signIn(commander, 'commander');
  expect(await clashes()).toEqual([
    [1, [['earlyDeparture', 90]]],
    [4, [['earlyDeparture', 90]]],
  ]);
  // Released until 04:30 a man is back in time: the clash is gone for who was decided again.
  const rows = nightsOf((await board('waiting')).rows);
  const [first] = rows;
  const again: InputOf<'leave.decide'> = { ...decide, verdict: 'approved', nights: [first!], untilTime: '04:30' };
  await commander.get('leave.decide', again);
  expect(await clashes()).toEqual([[4, [['earlyDeparture', 90]]]]);
  await spoil("UPDATE range_day SET departs_at = '2027-01-28T06:30'");
  expect(await clashes()).toEqual([]);
});

test('the ribbon of the intake counts approved nights only, and its number opens the same men', async () => {
  const { commander, planner, ask, board } = await leaveSchool();
  await ask(2, NIGHT);
  await ask(1, NIGHT);
  const count = async () =>
    (await planner.get('cohorts.get', decide)).calendar.flatMap(({ date, onLeave }) =>
      onLeave ? { date, onLeave } : [],
    );
  expect(await count()).toEqual([]);
  const nights = nightsOf((await board('waiting')).rows);
  await commander.get('leave.decide', { ...decide, verdict: 'approved', nights });
  await ask(3, NIGHT);
  expect(await count()).toEqual([{ date: NIGHT, onLeave: 2 }]);
  expect(await planner.get('cohorts.leaveNight', { ...decide, date: NIGHT })).toEqual([
    { cadetId: 1, name: 'Әлімов Б001', platoon: 1 },
    { cadetId: 2, name: 'Әлімов Б002', platoon: 1 },
  ]);
});
