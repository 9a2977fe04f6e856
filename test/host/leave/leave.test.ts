import { expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { leaveSchool, nightsOf } from './leave-school.ts';

const NIGHT = '2027-01-27';
const decide = { cohortId: 1 };

test('a night of the 31st is asked for, approved and closed as one record of the 31st', async () => {
  const { planner, commander, ask, board, at } = await leaveSchool({ now: '2027-01-31T12:00:00' });
  await ask(1, '2027-01-31');
  const { rows, tonight } = await board('waiting');
  expect(tonight).toBe('2027-01-31');
  expect(rows).toMatchObject([
    { cadetId: 1, from: '2027-01-31T18:00', until: '2027-02-01T06:30', findings: [], proof: 'onFile', nth: 1 },
  ]);
  await commander.get('leave.decide', { ...decide, verdict: 'approved', nights: nightsOf(rows) });
  at('2027-02-01T02:00:00');
  expect((await board('tonight')).rows.map(({ nights }) => nights[0]?.night)).toEqual(['2027-01-31']);
  at('2027-02-01T06:30:00');
  const after = await planner.get('leave.board', { cohortId: 1, tab: 'closed' });
  expect(after.counts).toEqual({ waiting: 0, standing: 0, tonight: 0, out: 0, closed: 1 });
  expect(after.rows).toMatchObject([{ state: 'approved', nights: [{ night: '2027-01-31' }] }]);
});

test('standing leave ends with the last night of the course', async () => {
  const { planner } = await leaveSchool();
  const wish: InputOf<'leave.ask'>['wish'] = {
    kind: 'standing',
    first: '2027-01-11',
    last: '2027-03-31',
    except: ['2027-02-03'],
  };
  const { nights } = await planner.get('leave.ask', { cadetId: 1, wish, note: null });
  // From tonight (27.01) to 18.02 are 23 nights, one excepted.
  expect(nights).toHaveLength(22);
  expect([nights[0], nights.at(-1)]).toEqual([NIGHT, '2027-02-18']);
  const beyond = { kind: 'single', night: '2027-02-19' } as const;
  expect(await planner.call('leave.ask', { cadetId: 2, wish: beyond, note: null })).toMatchObject({
    code: 'leave.noNights',
  });
});

test('two slips for one night cannot be; a withdrawn one makes room again', async () => {
  const { planner, ask, board } = await leaveSchool();
  const { requestId } = await ask(1, NIGHT);
  const again: InputOf<'leave.ask'> = {
    cadetId: 1,
    wish: { kind: 'chosen', nights: [NIGHT, '2027-01-28'] },
    note: null,
  };
  expect(await planner.call('leave.ask', again)).toMatchObject({
    code: 'leave.nightTaken',
    params: { night: NIGHT, count: 1 },
  });
  expect((await board('waiting')).counts.waiting).toBe(1);
  await planner.get('leave.withdraw', { requestId });
  await planner.get('leave.ask', again);
  const [row] = (await board('waiting')).rows;
  expect(row?.nights.map(({ night }) => night)).toEqual([NIGHT, '2027-01-28']);
});

test('a refusal needs its reason, which stays after undo and after the next decision', async () => {
  const { commander, ask, board } = await leaveSchool();
  await ask(1, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  const refusal: InputOf<'leave.decide'> = { ...decide, verdict: 'refused', nights };
  expect(await commander.call('leave.decide', refusal)).toMatchObject({ code: 'leave.reasonNeeded' });
  expect(await commander.call('leave.decide', { ...refusal, reason: '  ' })).toMatchObject({
    code: 'session.badInput',
  });
  await commander.get('leave.decide', { ...refusal, reason: 'тәуліктік нарядта' });
  const closed = (await board('closed')).rows;
  expect(closed).toMatchObject([{ state: 'refused', decision: { reason: 'тәуліктік нарядта' } }]);
  await commander.get('leave.decide', { ...decide, verdict: 'approved', nights: nightsOf(closed) });
  const log = (await commander.get('leave.man', { cadetId: 1, night: NIGHT })).decisions;
  expect(log.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['approved', null],
    ['refused', 'тәуліктік нарядта'],
  ]);
  const last = await commander.get('history.lastOfMine', {});
  await commander.get('history.undo', { entryId: last!.id });
  expect((await board('closed')).rows).toMatchObject([{ state: 'refused', decision: { reason: 'тәуліктік нарядта' } }]);
  const second = await commander.get('history.lastOfMine', {});
  expect(second?.params).toMatchObject({ reason: 'тәуліктік нарядта' });
  await commander.get('history.undo', { entryId: second!.id });
  expect((await board('waiting')).rows).toMatchObject([{ state: 'waiting', decision: null }]);
});

test('two people decide one request at once: the second is told what the first decided', async () => {
  const { commander, signInAs, ask, board } = await leaveSchool();
  const other = await signInAs('commander', 'second');
  await ask(1, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  const [mine, theirs] = await Promise.all([
    commander.call('leave.decide', { ...decide, verdict: 'approved', nights }),
    other.call('leave.decide', { ...decide, verdict: 'refused', nights, reason: 'кезекте' }),
  ]);
  expect(mine).toMatchObject({ ok: true });
  expect(theirs).toMatchObject({
    code: 'leave.decidedMeanwhile',
    params: { state: 'approved', by: 'Тест commander', night: NIGHT },
  });
  expect((await board('tonight')).counts).toMatchObject({ waiting: 0, tonight: 1 });
});

test('approving all safe beside a refusal: whichever comes first stands, and the other says so', async () => {
  const { commander, signInAs, ask, board } = await leaveSchool();
  const other = await signInAs('commander', 'second');
  for (const id of [1, 2]) await ask(id, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  const refuseFirst: InputOf<'leave.decide'> = {
    ...decide,
    verdict: 'refused',
    nights: [nights[0]!],
    reason: 'нарядта',
  };
  const [refused, approved] = await Promise.all([
    other.call('leave.decide', refuseFirst),
    commander.call('leave.approveSafe', { cohortId: 1, nights }),
  ]);
  expect(refused).toMatchObject({ ok: true });
  expect(approved).toMatchObject({ value: { approved: 1, left: 1 } });
  expect((await board('closed')).rows).toMatchObject([{ cadetId: 1, state: 'refused' }]);
  for (const id of [3, 4]) await ask(id, NIGHT);
  const later = nightsOf((await board('waiting')).rows);
  const [all, late] = await Promise.all([
    commander.call('leave.approveSafe', { cohortId: 1, nights: later }),
    other.call('leave.decide', { ...refuseFirst, nights: [later[0]!] }),
  ]);
  expect(all).toMatchObject({ value: { approved: 2, left: 0 } });
  expect(late).toMatchObject({ code: 'leave.decidedMeanwhile', params: { state: 'approved', by: 'Тест commander' } });
  expect((await board('tonight')).rows.map(({ cadetId }) => cadetId)).toEqual([2, 3, 4]);
});

test('who stands in decides by the order’s number, and history says so; the right ends with the delegation', async () => {
  const { planner, commander, administrator, ask, board } = await leaveSchool();
  for (const id of [1, 2]) await ask(id, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  const personId = (await administrator.get('people.list', {})).find(({ login }) => login === 'planner')!.id;
  const { id } = await commander.get('leave.delegate', {
    personId,
    fromDate: NIGHT,
    toDate: '2027-01-29',
    orderNumber: '14',
  });
  await planner.get('leave.approveSafe', { cohortId: 1, nights: [nights[0]!] });
  expect((await planner.get('history.lastOfMine', {}))?.params).toMatchObject({ hand: '14' });
  expect((await board('tonight')).rows).toMatchObject([{ decision: { delegated: true } }]);
  await commander.get('leave.decide', { ...decide, verdict: 'approved', nights: [nights[1]!] });
  expect((await commander.get('history.lastOfMine', {}))?.params).toMatchObject({ hand: '' });
  await commander.get('leave.endDelegation', { id });
  expect(await planner.get('leave.delegations', {})).toEqual([]);
  expect(await planner.call('leave.endDelegation', { id })).toMatchObject({ code: 'session.noRight' });
});

test('the list, its count and the detail of a night say the same, and the rail’s count is the tab’s', async () => {
  const { planner, ask, board } = await leaveSchool({ men: 3, proofs: 1 });
  for (const id of [1, 2, 3]) await ask(id, NIGHT);
  const { rows, counts } = await board('waiting');
  expect(rows).toHaveLength(counts.waiting);
  expect(await planner.get('leave.waiting', { cohortId: 1 })).toEqual({ count: counts.waiting });
  for (const row of rows) {
    const man = await planner.get('leave.man', { cadetId: row.cadetId, night: NIGHT });
    expect([man.name, man.findings, man.live]).toEqual([row.name, row.findings, [NIGHT]]);
  }
});

test('who may not decide is refused; a delegate may on the named dates, under his delegation', async () => {
  const { planner, commander, administrator, ask, board, at } = await leaveSchool();
  await ask(1, NIGHT);
  await ask(2, NIGHT);
  const [first, second] = nightsOf((await board('waiting')).rows);
  const one: InputOf<'leave.decide'> = { ...decide, verdict: 'approved', nights: [first!] };
  expect(await planner.call('leave.decide', one)).toMatchObject({ code: 'session.noRight' });
  const people = await administrator.get('people.list', {});
  const personId = people.find(({ login }) => login === 'planner')!.id;
  const dates = { fromDate: '2027-01-27', toDate: '2027-01-27', orderNumber: '14' };
  await commander.get('leave.delegate', { personId, ...dates });
  await planner.get('leave.decide', one);
  const { decisions } = await planner.get('leave.man', { cadetId: first!.cadetId, night: NIGHT });
  expect(decisions).toMatchObject([{ by: 'Тест planner', delegated: true }]);
  expect(await planner.call('leave.delegate', { personId: 1, ...dates })).toMatchObject({ code: 'leave.notYours' });
  at('2027-01-28T00:00:00');
  expect(await planner.call('leave.decide', { ...one, nights: [second!] })).toMatchObject({ code: 'session.noRight' });
});

test('a bar stops an approval, and nothing of the act is done', async () => {
  const { commander, planner, ask, board } = await leaveSchool({ men: 2, proofs: 1 });
  await ask(1, NIGHT);
  await ask(2, NIGHT);
  const { rows } = await board('waiting');
  expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], ['noProof']]);
  const all: InputOf<'leave.decide'> = { ...decide, verdict: 'approved', nights: nightsOf(rows) };
  expect(await commander.call('leave.decide', all)).toMatchObject({
    code: 'leave.barred',
    params: { codes: ['noProof'] },
  });
  expect((await board('waiting')).counts.waiting).toBe(2);
  const proof = { cadetId: 2, kind: 'child', documentNo: 'АК 123', seenOn: NIGHT, validUntil: null } as const;
  await planner.get('leave.setProof', proof);
  await commander.get('leave.decide', all);
  expect((await board('tonight')).counts).toMatchObject({ waiting: 0, tonight: 2 });
});

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

test('after the soft cut-off a slip and a decision are marked late; after the hard one nothing is given', async () => {
  const { planner, commander, board, at, ask } = await leaveSchool();
  await ask(1, NIGHT);
  at('2027-01-27T17:01:00');
  const { late } = await ask(2, NIGHT);
  expect(late).toBe(true);
  const { rows } = await board('waiting');
  expect(rows.map((row) => row.late)).toEqual([false, true]);
  await commander.get('leave.decide', { ...decide, verdict: 'approved', nights: nightsOf(rows.slice(0, 1)) });
  expect((await board('tonight')).rows).toMatchObject([{ late: true }]);
  at('2027-01-27T21:00:00');
  const single = { kind: 'single', night: NIGHT } as const;
  expect(await planner.call('leave.ask', { cadetId: 3, wish: single, note: null })).toMatchObject({
    code: 'leave.shut',
  });
  const left = nightsOf((await board('waiting')).rows);
  expect(await commander.call('leave.decide', { ...decide, verdict: 'approved', nights: left })).toMatchObject({
    code: 'leave.barred',
    params: { codes: ['shut'] },
  });
  at('2027-01-28T06:30:00');
  expect((await board('closed')).rows.map(({ state }) => state)).toEqual(['approved', 'lapsed']);
});

test('the cap holds inside one act of approving all safe', async () => {
  const { commander, ask, board } = await leaveSchool({
    men: 10,
    sql: "UPDATE cohort_rule SET value = '20' WHERE key = 'leave.mostPercent'",
  });
  for (const id of [1, 2, 3]) await ask(id, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  expect(await commander.get('leave.approveSafe', { cohortId: 1, nights })).toEqual({ approved: 2, left: 1 });
  expect((await board('waiting')).rows).toMatchObject([{ cadetId: 3, findings: [{ code: 'platoonFull' }] }]);
});

test('approving 200 safe requests is one quick act with one undo', async () => {
  const { commander, ask, board } = await leaveSchool({ men: 200, platoons: 4 });
  for (let id = 1; id <= 200; id++) await ask(id, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  const began = performance.now();
  expect(await commander.get('leave.approveSafe', { cohortId: 1, nights })).toEqual({ approved: 200, left: 0 });
  expect(performance.now() - began).toBeLessThan(500);
  expect((await board('tonight')).counts).toMatchObject({ waiting: 0, tonight: 200 });
  const last = await commander.get('history.lastOfMine', {});
  await commander.get('history.undo', { entryId: last!.id });
  expect((await board('tonight')).counts).toMatchObject({ waiting: 200, tonight: 0 });
});

const WENT_OUT = `
  INSERT INTO gate_movement (id, cadet_id, direction, at, night, due_at, way, recorded_at, recorded_by)
    VALUES (1, 1, 'out', '2027-01-27T18:04:00', '2027-01-27', '2027-01-28T06:30', 'scan', '2027-01-27T18:04:00', 1);`;

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
