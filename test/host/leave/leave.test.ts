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
  const sql = `
    INSERT INTO barracks_room (id, name, position) VALUES (1, '2-бөлме', 1);
    INSERT INTO bunk (id, room_id, number, tier) VALUES (1, 1, 9, 'lower');
    INSERT INTO bunk_place VALUES (2, 1, 1);`;
  const { planner, ask, board } = await leaveSchool({ men: 3, proofs: 1, sql });
  for (const id of [1, 2, 3]) await ask(id, NIGHT);
  const { rows, counts } = await board('waiting');
  expect([rows.length, counts.waiting]).toEqual([3, 3]);
  expect(await planner.get('leave.waiting', { cohortId: 1 })).toEqual({ count: 3 });
  for (const row of rows) {
    const man = await planner.get('leave.man', { cadetId: row.cadetId, night: NIGHT });
    expect([man.name, man.findings, man.live]).toEqual([row.name, row.findings, [NIGHT]]);
    expect(man.bunk).toBe(row.cadetId === 2 ? '2-09' : null);
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

test('approving 200 safe requests is one act with one undo', async () => {
  const { commander, ask, board } = await leaveSchool({ men: 200, platoons: 4 });
  for (let id = 1; id <= 200; id++) await ask(id, NIGHT);
  const nights = nightsOf((await board('waiting')).rows);
  expect(await commander.get('leave.approveSafe', { cohortId: 1, nights })).toEqual({ approved: 200, left: 0 });
  expect((await board('tonight')).counts).toMatchObject({ waiting: 0, tonight: 200 });
  const last = await commander.get('history.lastOfMine', {});
  await commander.get('history.undo', { entryId: last!.id });
  expect((await board('tonight')).counts).toMatchObject({ waiting: 200, tonight: 0 });
});
