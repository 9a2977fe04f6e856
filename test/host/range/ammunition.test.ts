import { expect, test } from 'vitest';
import { DAY, rangeSchool, readyDay } from './range-school.ts';

const SIGNED = { role: 'issuer', login: 'planner', password: 'planner-құпия' } as const;
const LED = { role: 'leader', login: 'instructor', password: 'instructor-құпия' } as const;

/** Two men have fired their three rounds; nothing is counted yet. */
const fired = async () => {
  const school = await rangeSchool({ men: 2 });
  const { commander } = school;
  const { dayId, lotId } = await readyDay(school, 2);
  const get = () => commander.get('firing.get', { dayId });
  const { relayId } = (await get()).relays[0] ?? expect.fail('a relay');
  await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } });
  await commander.get('firing.startRelay', { relayId });
  for (const lane of [1, 2]) await commander.get('firing.score', { relayId, lane, revision: 0, score: { total: 24 } });
  await commander.get('firing.finishRelay', { relayId });
  const hindrances = async () => (await get()).hindrances.map(({ code }) => code);
  const account = async (cadetId: number) =>
    (await get()).relays.flatMap(({ lanes }) => lanes).find((lane) => lane.cadetId === cadetId)?.account ??
    expect.fail('an account');
  return { ...school, dayId, lotId, relayId, get, hindrances, account };
};

test('the day closes at zero with two signatures of two people, and then for good', async () => {
  const { commander, dayId, lotId, hindrances, account, get, write } = await fired();
  const sign = (who: typeof SIGNED | typeof LED) => commander.call('ammunition.sign', { dayId, ...who });
  expect(await hindrances()).toEqual(['casesShort', 'unsigned']);
  expect(await sign(SIGNED)).toMatchObject({ code: 'ammunition.notBalanced', params: { casesShort: 6 } });
  expect(await commander.get('ammunition.casesComplete', { dayId, relayId: null })).toEqual({ cases: 6 });
  // A case too many of one man does not make up for another's, though the sum is right.
  const [first, second] = (await get()).relays.flatMap(({ lanes }) => lanes.map(({ cadetId }) => cadetId));
  const count = async (cadetId: number | undefined, cases: number) => {
    if (cadetId === undefined) expect.fail('a man');
    const seen = await account(cadetId);
    const { fired, misfired, returned, lost } = seen;
    const sums = { fired, misfired, returned, lost, cases };
    await commander.get('ammunition.account', { dayId, cadetId, seen, sums, note: 'қайта санау' });
  };
  await count(first, 2);
  await count(second, 4);
  expect(await hindrances()).toEqual(['casesMixed', 'unsigned']);
  expect(await sign(SIGNED)).toMatchObject({
    code: 'ammunition.casesMixed',
    params: { names: ['Әлімов Болат', 'Байғазиев Болат'] },
  });
  await count(first, 3);
  await count(second, 3);
  expect(await commander.call('rangeDay.close', { dayId })).toMatchObject({
    code: 'rangeDay.notClosable',
    params: { hindrances: [{ code: 'unsigned', params: { count: 2 } }] },
  });
  expect(await sign({ ...SIGNED, password: 'басқа' } as never)).toMatchObject({ code: 'session.wrongPassword' });
  expect(await sign(SIGNED)).toMatchObject({ ok: true, value: { name: 'Тест planner', signed: 1 } });
  // The planner does not lead firing; who has signed once does not sign twice.
  expect(await sign({ ...SIGNED, role: 'leader' } as never)).toMatchObject({ code: 'ammunition.signerNoRight' });
  expect(await sign(LED)).toMatchObject({ ok: true, value: { signed: 2 } });
  await commander.get('rangeDay.close', { dayId });
  expect(await commander.call('ammunition.draw', { dayId, lotId, quantity: 1 })).toMatchObject({
    code: 'rangeDay.closed',
  });
  for (const forbidden of [
    `UPDATE range_day SET state = 'ready', closed_at = NULL, closed_by = NULL WHERE id = ${dayId}`,
    `DELETE FROM ammunition_entry WHERE day_id = ${dayId}`,
    `UPDATE relay_place SET total = 30 WHERE day_id = ${dayId}`,
    `DELETE FROM ammunition_signature WHERE day_id = ${dayId}`,
  ])
    await expect(write(forbidden)).rejects.toThrow(/closed/);
  // Only the six rounds that were fired are gone from the stock.
  const card = await commander.get('ammunition.card', { lotId });
  expect(
    card.lines.map(({ kind, in: received, out, balance, fired: shot }) => [kind, received, out, balance, shot]),
  ).toEqual([
    ['received', 1000, 0, 1000, 0],
    ['day', 0, 6, 994, 6],
  ]);
});

test('closing off balance is impossible even past the handlers', async () => {
  const { dayId, write } = await fired();
  const close = `UPDATE range_day SET state = 'closed', closed_at = '2027-01-28T12:00:00', closed_by = 2 WHERE id = ${dayId}`;
  await expect(write(close)).rejects.toThrow('off balance');
  const cases = (cadetId: number) =>
    `INSERT INTO ammunition_entry (lot_id, kind, quantity, date, day_id, cadet_id, recorded_at, recorded_by)
       VALUES (1, 'cases', 3, '2027-01-28', ${dayId}, ${cadetId}, '2027-01-28T11:00:00', 2)`;
  await expect(write(`${cases(1)}; ${cases(2)}; ${close}`)).rejects.toThrow('two signatures');
  const sign = (role: string, person: number) =>
    `INSERT INTO ammunition_signature VALUES (${dayId}, '${role}', ${person}, '2027-01-28T11:30:00', '{}')`;
  await expect(write(`${cases(1)}; ${sign('issuer', 2)}`)).rejects.toThrow('off balance');
  await expect(write(`${cases(1)}; ${cases(2)}; ${sign('issuer', 2)}; ${sign('leader', 2)}; ${close}`)).rejects.toThrow(
    /UNIQUE/,
  );
  await write(`${cases(1)}; ${cases(2)}; ${sign('issuer', 2)}; ${sign('leader', 3)}; ${close}`);
});

test('a lost round and a missing case need their act, and the next issue waits for it', async () => {
  const school = await fired();
  const { commander, planner, dayId, lotId, account, hindrances, at } = school;
  const seen = await account(1);
  await commander.get('ammunition.account', {
    dayId,
    cadetId: 1,
    seen,
    sums: { ...seen, fired: 2, lost: 1, cases: 1 },
    note: 'бір оқ табылмады',
  });
  await commander.get('ammunition.account', {
    dayId,
    cadetId: 2,
    seen: await account(2),
    sums: { ...(await account(2)), cases: 3 },
    note: null,
  });
  expect(await hindrances()).toEqual(['casesShort', 'lostWithoutAct', 'unsigned']);

  // The second session's day is refused rounds as long as the first is open and off balance.
  const date = '2027-02-08';
  const second = { ...DAY, session: 2, date, departsAt: `${date}T08:00`, returnsAt: `${date}T13:00` };
  const next = await planner.get('rangeDay.make', second);
  const draw = () => commander.call('ammunition.draw', { dayId: next.dayId, lotId, quantity: 6 });
  at('2027-02-08T07:00:00');
  expect(await draw()).toMatchObject({ code: 'ammunition.blocked', params: { date: '2027-01-28' } });
  const act = { dayId, number: '7', date: '2027-01-28', reason: 'іздеу нәтиже бермеді' };
  expect(await commander.call('ammunition.act', { ...act, rounds: 0, cases: 0 })).toMatchObject({
    code: 'ammunition.emptyAct',
  });
  await commander.get('ammunition.act', { ...act, rounds: 1, cases: 1 });
  expect(await hindrances()).toEqual(['unsigned']);
  expect(await draw()).toMatchObject({ ok: true });
});

test('two people at one ledger do not write over each other, and a later line takes the signatures away', async () => {
  const { commander, planner, dayId, account, get } = await fired();
  const seen = await account(1);
  const cases = (visitor: typeof commander, number: number, had = seen) =>
    visitor.call('ammunition.account', { dayId, cadetId: 1, seen: had, sums: { ...had, cases: number }, note: null });
  expect(await cases(commander, 3)).toMatchObject({ ok: true });
  expect(await cases(planner, 2)).toMatchObject({
    code: 'ammunition.changedMeanwhile',
    params: { fired: 3, cases: 3 },
  });
  // A number that goes down says why.
  expect(await cases(planner, 2, await account(1))).toMatchObject({ code: 'ammunition.reasonNeeded' });
  await commander.get('ammunition.casesComplete', { dayId, relayId: null });
  await planner.get('ammunition.sign', { dayId, ...SIGNED });
  expect((await get()).signatures.map(({ name }) => name)).toEqual(['Тест planner']);
  const now = await account(1);
  await planner.get('ammunition.account', {
    dayId,
    cadetId: 1,
    seen: now,
    sums: { ...now, cases: 2 },
    note: 'қайта санау',
  });
  expect((await get()).signatures).toEqual([]);
});

test('the stock never falls below nothing, by whatever way', async () => {
  const { commander, planner, dayId, lotId, write } = await fired();
  // 1000 came, 6 are on the range.
  expect(await commander.call('ammunition.draw', { dayId, lotId, quantity: 995 })).toMatchObject({
    code: 'ammunition.storeShort',
    params: { asked: 995, there: 994 },
  });
  const off = { lotId, actNumber: '12', date: '2027-01-28', reason: 'мерзімі өтті' };
  expect(await planner.call('ammunition.writeOff', { ...off, quantity: 995 })).toMatchObject({
    code: 'ammunition.storeShort',
  });
  expect(await planner.get('ammunition.writeOff', { ...off, quantity: 994 })).toEqual({ inStore: 0 });
  // The receipt that all of it came from cannot be taken back any more.
  const { entries } = { entries: await planner.get('history.list', { limit: 50 }) };
  const receipt = entries.find(({ operation }) => operation === 'ammunition.receive');
  expect(await planner.call('history.undo', { entryId: receipt?.id ?? 0 })).toMatchObject({ ok: false });
  await expect(write("DELETE FROM ammunition_entry WHERE kind = 'received'")).rejects.toThrow('stock below nothing');
  await expect(write('UPDATE ammunition_entry SET quantity = 1')).rejects.toThrow('never changed');
});

test('an undone score takes its rounds out of the ledger again', async () => {
  const { commander, get } = await fired();
  const before = (await get()).balance;
  expect(before.fired).toBe(6);
  // Finish, then the score of lane 2.
  for (const _ of [1, 2]) {
    const last = await commander.get('history.lastOfMine', {});
    await commander.get('history.undo', { entryId: last?.id ?? 0 });
  }
  expect((await get()).balance).toMatchObject({ issued: 6, fired: 3, onHand: 3 });
});

test('who did not fire owes the session: a make-up day is proposed, and its relay takes him alone', async () => {
  const school = await rangeSchool({ men: 3 });
  const { commander, planner, instructor, at } = school;
  const { dayId, lotId } = await readyDay(school, 3);
  await commander.get('firing.takeOut', { dayId, cadetId: 3 });
  const { relayId } = (await commander.get('firing.get', { dayId })).relays[0] ?? expect.fail('a relay');
  await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } });
  await commander.get('firing.startRelay', { relayId });
  for (const lane of [1, 2]) await instructor.get('firing.score', { relayId, lane, revision: 0, score: { total: 24 } });
  await commander.get('firing.finishRelay', { relayId });
  // He turns up, is put into a relay that never begins, and that does not keep the day open.
  await commander.get('firing.place', { dayId, cadetId: 3, relay: null, lane: null });
  await commander.get('ammunition.casesComplete', { dayId, relayId });
  await commander.get('ammunition.handIn', { dayId, lotId, quantity: null });
  await commander.get('ammunition.sign', { dayId, ...SIGNED });
  await commander.get('ammunition.sign', { dayId, ...LED });
  await commander.get('rangeDay.close', { dayId });
  const { makeup } = await planner.get('rangeDay.list', { cohortId: 1 });
  expect(makeup.map(({ session, men, date }) => [session, men.map(({ cadetId }) => cadetId), date])).toEqual([
    [1, [3], '2027-01-29'],
  ]);
  expect(makeup[0]?.window).toBeNull();
  const date = '2027-01-29';
  const window = { rangeId: 1, from: '08:00', to: '13:00' };
  await planner.get('range.saveApproval', {
    ...window,
    approvalId: null,
    date,
    approvedBy: 'Есімов',
    orderNumber: '32',
  });
  const proposed = (await planner.get('rangeDay.list', { cohortId: 1 })).makeup[0];
  expect(proposed).toMatchObject({ date, window: { ...window, range: 'Полигон' } });
  const day = { ...DAY, makeup: true, date, departsAt: `${date}T08:00`, returnsAt: `${date}T13:00`, platoonIds: [] };
  const made = await planner.get('rangeDay.make', { ...day, cadetIds: [3] });
  // Whoever is provided for is not proposed again.
  expect((await planner.get('rangeDay.list', { cohortId: 1 })).makeup).toEqual([]);
  expect(await commander.get('firing.fill', { dayId: made.dayId })).toEqual({ relays: 1, men: 1 });
  at('2027-01-29T08:00:00');
  expect(
    await commander.call('firing.place', { dayId: made.dayId, cadetId: 1, relay: null, lane: null }),
  ).toMatchObject({
    code: 'range.notOfDay',
  });
});

test('a box ends in a relay: its last rounds go out, the next lot brings the rest, and each lot is accounted for by itself', async () => {
  const school = await rangeSchool({ men: 2 });
  const { commander } = school;
  const { dayId, lotId } = await readyDay(school, 2);
  const { relays, lots } = await commander.get('firing.get', { dayId });
  const relayId = relays[0]?.relayId ?? expect.fail('a relay');
  const second = await commander.get('ammunition.receive', {
    ...{ calibre: '5,45×39', number: 'Т-2', date: '2027-01-05', quantity: 50, note: 'накладной № 2' },
  });
  await commander.get('ammunition.handIn', { dayId, lotId, quantity: (lots[0]?.atPoint ?? 0) - 4 });
  await commander.get('ammunition.draw', { dayId, lotId: second.lotId, quantity: 3 });
  const issue = (of: number) => commander.get('ammunition.issue', { dayId, lotId: of, to: { relayId } });
  expect([await issue(lotId), await issue(second.lotId)]).toEqual([
    { men: 2, rounds: 4 },
    { men: 1, rounds: 2 },
  ]);
  await commander.get('firing.startRelay', { relayId });
  await commander.get('firing.score', { relayId, lane: 1, revision: 0, score: { total: 24 } });
  await commander.get('firing.score', { relayId, lane: 2, revision: 0, score: { total: 20 } });
  await commander.get('firing.finishRelay', { relayId });
  await commander.get('ammunition.casesComplete', { dayId, relayId: null });
  await commander.get('ammunition.handIn', { dayId, lotId: second.lotId, quantity: null });
  const { balance } = await commander.get('firing.get', { dayId });
  expect(balance).toMatchObject({ issued: 6, fired: 6, onHand: 0, atPoint: 0, casesShort: 0 });
  const used = async (of: number) => (await commander.get('ammunition.card', { lotId: of })).lines.at(-1)?.fired;
  expect([await used(lotId), await used(second.lotId)]).toEqual([4, 2]);

  // What is put right later is told as the correction it is.
  const { account } = (await commander.get('firing.get', { dayId })).relays[0]?.lanes[1] ?? expect.fail('a lane');
  const sums = { ...account, fired: 2, returned: 1, cases: 2 };
  await commander.get('ammunition.account', { dayId, cadetId: 2, seen: account, sums, note: 'атылмаған' });
  expect((await commander.get('history.list', { limit: 1 }))[0]?.params.changes).toEqual([
    { kind: 'fired', from: 3, to: 2 },
    { kind: 'returned', from: 0, to: 1 },
    { kind: 'cases', from: 3, to: 2 },
  ]);
  expect(await used(second.lotId)).toBe(1);
});
