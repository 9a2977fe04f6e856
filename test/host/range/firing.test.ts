import { expect, test } from 'vitest';
import { rangeSchool, readyDay } from './range-school.ts';

const firing = async (men = 8) => {
  const school = await rangeSchool({ men });
  const { dayId, lotId } = await readyDay(school, men);
  const get = () => school.commander.get('firing.get', { dayId });
  const relay = async (number: number) =>
    (await get()).relays.find((one) => one.number === number) ?? expect.fail(`relay ${number}`);
  const lane = async (number: number, at: number) =>
    (await relay(number)).lanes.find((one) => one.lane === at) ?? expect.fail(`lane ${at}`);
  return { ...school, dayId, lotId, get, relay, lane };
};

test('relays are filled by lanes, and a man who fails his test leaves his relay and comes back when he passes', async () => {
  const { commander, dayId, get } = await firing();
  expect((await get()).relays.map(({ lanes }) => lanes.length)).toEqual([6, 2]);
  const record = (passed: boolean) =>
    commander.get('range.recordSafety', {
      cohortId: 1,
      kind: 'test',
      date: '2027-01-28',
      content: 'қайта сынақ',
      examiner: 'Жүнісов Б.',
      men: [{ cadetId: 3, passed }],
    });
  expect((await record(false)).takenOut).toEqual(['Ғабдуллин Болат']);
  const held = await get();
  expect(held.heldAside.map(({ name, reasons }) => [name, reasons[0]?.code])).toEqual([
    ['Ғабдуллин Болат', 'testFailed'],
  ]);
  expect(held.relays.flatMap(({ lanes }) => lanes.map(({ cadetId }) => cadetId))).not.toContain(3);
  expect(await commander.call('firing.place', { dayId, cadetId: 3, relay: null, lane: null })).toMatchObject({
    code: 'firing.heldAside',
  });
  await record(true);
  expect((await get()).unplaced.map(({ cadetId }) => cadetId)).toEqual([3]);
  expect(await commander.get('firing.place', { dayId, cadetId: 3, relay: null, lane: null })).toEqual({
    relay: 1,
    lane: 3,
  });
});

test('a limit of the commission holds a man until these very words are cleared', async () => {
  const school = await rangeSchool({
    men: 2,
    sql: "UPDATE cadet SET medical_result = 'fitWithLimits', medical_limits = 'дене шынықтыру' WHERE id = 1",
  });
  const { commander } = school;
  const { dayId } = await readyDay(school, 2);
  const held = async () => (await commander.get('firing.get', { dayId })).heldAside.map(({ cadetId }) => cadetId);
  expect(await held()).toEqual([1]);
  const say = { cohortId: 1, cadetId: 1, until: null, saidBy: 'Ибраева Л.' };
  await commander.get('range.setMedical', { ...say, verdict: 'cleared' });
  expect(await held()).toEqual([]);
  await commander.get('firing.place', { dayId, cadetId: 1, relay: null, lane: null });
  const barred = await commander.get('range.setMedical', { ...say, verdict: 'barred', until: '2027-01-28' });
  expect([barred.takenOut, await held()]).toEqual([['Әлімов Болат'], [1]]);
});

test('men change places by hand, and nobody is twice in one session', async () => {
  const { commander, dayId, relay, write } = await firing();
  const standing = async () => (await relay(1)).lanes.map(({ cadetId }) => cadetId);
  expect(await standing()).toEqual([1, 2, 3, 4, 5, 6]);
  await commander.get('firing.place', { dayId, cadetId: 7, relay: 1, lane: 2 });
  expect(await standing()).toEqual([1, 7, 3, 4, 5, 6]);
  expect((await relay(2)).lanes.map(({ cadetId, lane }) => [cadetId, lane])).toEqual([
    [2, 1],
    [8, 2],
  ]);
  await commander.get('firing.takeOut', { dayId, cadetId: 2 });
  await commander.get('firing.takeOut', { dayId, cadetId: 8 });
  expect((await commander.get('firing.get', { dayId })).relays).toHaveLength(1);
  // Not even past the handlers.
  await expect(
    write(`INSERT INTO relay (id, day_id, session, number) VALUES (90, ${dayId}, 1, 9);
      INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id) VALUES (90, 1, ${dayId}, 1, 0, 7)`),
  ).rejects.toThrow(/UNIQUE/);
});

test('a lane is scored by shots, the ledger follows, and swapped lanes need no retyping', async () => {
  const { commander, instructor, dayId, lotId, get, relay, lane } = await firing();
  const { relayId } = await relay(1);
  const score = (at: number, shots: (number | 'misfire' | null)[], revision = 0) =>
    instructor.call('firing.score', { relayId, lane: at, revision, score: { shots } });
  expect(await score(1, [9, 8, 10])).toMatchObject({ code: 'firing.relayNotBegun' });
  await commander.get('firing.startRelay', { relayId });
  expect(await score(1, [9, 8, 10])).toMatchObject({ code: 'firing.notIssued' });
  expect(await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } })).toEqual({ men: 6, rounds: 18 });
  expect(await score(1, [9, 8, 10])).toMatchObject({ ok: true, value: { revision: 1, total: 27, mark: 5 } });
  expect(await score(2, [7, null, null])).toMatchObject({ ok: true, value: { total: 7, mark: null } });
  expect(await score(3, [11, 0, 0])).toMatchObject({ code: 'firing.shotTooHigh', params: { shot: 11, most: 10 } });
  expect(await score(3, [5, 'misfire', 4])).toMatchObject({ ok: true, value: { total: 9, mark: 2 } });
  expect((await get()).balance).toMatchObject({ issued: 18, fired: 6, misfired: 1, onHand: 11, casesShort: 6 });

  // Two people at one lane: who has not seen the other's score does not write over it.
  expect(await score(1, [1, 1, 1])).toMatchObject({ code: 'firing.changedMeanwhile', params: { total: 27 } });
  expect(await score(1, [9, 8, 9], 1)).toMatchObject({ ok: true, value: { total: 26, mark: 5 } });
  expect((await get()).balance.fired).toBe(6);

  await commander.get('firing.swapLanes', { relayId, lanes: [1, 3] });
  expect(await lane(1, 1)).toMatchObject({ cadetId: 3, total: 26, account: { fired: 3, misfired: 0 } });
  expect(await lane(1, 3)).toMatchObject({ cadetId: 1, total: 9, account: { fired: 2, misfired: 1 } });

  expect(await commander.call('firing.finishRelay', { relayId })).toMatchObject({
    code: 'firing.scoresMissing',
    params: { lanes: ['2', '4', '5', '6'] },
  });
  expect(await score(2, [7, 9, 8], 1)).toMatchObject({ ok: true });
  for (const at of [4, 5, 6]) expect(await score(at, [8, 8, 8])).toMatchObject({ ok: true });
  const { nextRelayId } = await commander.get('firing.finishRelay', { relayId });
  expect(nextRelayId).toBe((await relay(2)).relayId);
  expect((await get()).refire.map(({ name, mark }) => [name, mark])).toEqual([['Әлімов Болат', 2]]);
});

test('who fired below 3 fires once more, and the later mark counts', async () => {
  const { commander, dayId, lotId, relay, get } = await firing(2);
  const fire = async (number: number, shots: number[][]) => {
    const { relayId } = await relay(number);
    await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } });
    await commander.get('firing.startRelay', { relayId });
    for (const [index, lane] of shots.entries())
      await commander.get('firing.score', { relayId, lane: index + 1, revision: 0, score: { shots: lane } });
    await commander.get('firing.finishRelay', { relayId });
  };
  await fire(1, [
    [1, 1, 1],
    [9, 9, 9],
  ]);
  expect(await commander.call('firing.refire', { dayId, cadetIds: [2] })).toMatchObject({
    code: 'firing.notForRefire',
  });
  await commander.get('firing.refire', { dayId, cadetIds: [1] });
  const owedBefore = await commander.get('firing.owed', { cohortId: 1 });
  expect(owedBefore.men[0]?.marks[0]).toMatchObject({ session: 1, mark: 2 });
  // The day drew six rounds for two men; the refire needs three more.
  expect(
    await commander.call('ammunition.issue', { dayId, lotId, to: { relayId: (await relay(2)).relayId } }),
  ).toMatchObject({ code: 'ammunition.pointShort', params: { asked: 3, there: 0 } });
  await commander.get('ammunition.draw', { dayId, lotId, quantity: 3 });
  await fire(2, [[7, 7, 7]]);
  const owed = await commander.get('firing.owed', { cohortId: 1 });
  expect(owed.men[0]).toMatchObject({ marks: [{ mark: 4 }, { mark: null }], owes: [2], subjectMark: null });
  expect(owed.byCount).toEqual([0, 2, 0]);
  const results = await commander.get('firing.results', { cohortId: 1 });
  expect(results.sessions[0]).toMatchObject({
    fired: 2,
    meanTotal: 24,
    meanMark: 4.5,
    marks: { five: 1, four: 1, three: 0, two: 0 },
    totals: [
      { total: 21, men: 1 },
      { total: 27, men: 1 },
    ],
  });
  expect((await get()).refire).toEqual([]);
});

test('an undo does not pull away what a relay stands on', async () => {
  const school = await rangeSchool({
    men: 2,
    sql: "UPDATE cadet SET medical_result = 'fitWithLimits', medical_limits = 'дене шынықтыру' WHERE id = 1",
  });
  const { commander } = school;
  const { dayId } = await readyDay(school, 2);
  const say = { cohortId: 1, cadetId: 1, until: null, saidBy: 'Ибраева Л.' };
  await commander.get('range.setMedical', { ...say, verdict: 'cleared' });
  await commander.get('firing.place', { dayId, cadetId: 1, relay: null, lane: null });
  const entries = await commander.get('history.list', { limit: 30 });
  const undo = (operation: string) =>
    commander.call('history.undo', { entryId: entries.find((entry) => entry.operation === operation)?.id ?? 0 });
  // Cleared, he was put into a relay: the word cannot be taken back behind his place.
  expect(await undo('range.setMedical')).toMatchObject({ code: 'history.changedSince' });
  expect(await undo('range.recordSafety')).toMatchObject({ code: 'history.changedSince' });
  const { relayId } = (await commander.get('firing.get', { dayId })).relays[0] ?? expect.fail('a relay');
  await commander.get('firing.startRelay', { relayId });
  expect(await undo('rangeDay.markReady')).toMatchObject({ code: 'history.changedSince' });
});
