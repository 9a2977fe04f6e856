import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { seededRandom } from '../../../shared/kit/random.ts';
import { visitor } from '../../fixtures/test-host.ts';
import { writeUntilKilled } from '../killed-writer.ts';
import { DAY, rangeSchool, readyDay } from './range-school.ts';

test('over a thousand random acts and undos the ledger is the sum of its lines and nobody held aside stands in a relay', async () => {
  const men = 5;
  const school = await rangeSchool({ men });
  const { commander } = school;
  const { dayId, lotId } = await readyDay(school, men);
  const random = seededRandom(5);
  const upTo = (most: number) => random.below(most);
  const get = () => commander.get('firing.get', { dayId });
  const laneOf = async (cadetId: number) => {
    const relays = (await get()).relays;
    for (const { relayId, lanes } of relays)
      for (const lane of lanes) if (lane.cadetId === cadetId) return { relayId, ...lane };
    return null;
  };
  const act = async (): Promise<unknown> => {
    const cadetId = 1 + upTo(men);
    const lane = await laneOf(cadetId);
    switch (upTo(9)) {
      case 0:
        return commander.call('ammunition.issue', { dayId, lotId, to: { men: [{ cadetId, quantity: 1 + upTo(3) }] } });
      case 1:
      case 2:
        if (!lane) return commander.call('firing.place', { dayId, cadetId, relay: null, lane: null });
        return commander.call('firing.score', {
          relayId: lane.relayId,
          lane: lane.lane,
          revision: lane.revision,
          score: { shots: Array.from({ length: 3 }, () => [null, 'misfire' as const, 9, 10][upTo(4)] ?? null) },
        });
      case 3:
        return lane && commander.call('firing.startRelay', { relayId: lane.relayId });
      case 4: {
        if (!lane) return null;
        const sums = { ...lane.account, returned: upTo(2), lost: upTo(2), cases: upTo(4) };
        return commander.call('ammunition.account', { dayId, cadetId, seen: lane.account, sums, note: 'санау' });
      }
      case 5:
        return lane && commander.call('firing.swapLanes', { relayId: lane.relayId, lanes: [1 + upTo(5), 1 + upTo(5)] });
      case 6:
        return commander.call('range.recordSafety', {
          cohortId: 1,
          kind: 'test',
          date: '2027-01-28',
          content: 'сынақ',
          examiner: 'Жүнісов',
          men: [{ cadetId, passed: upTo(3) > 0 }],
        });
      case 7:
        return commander.call('ammunition.handIn', { dayId, lotId, quantity: 1 + upTo(2) });
      default: {
        const last = await commander.get('history.lastOfMine', {});
        return last && commander.call('history.undo', { entryId: last.id });
      }
    }
  };
  for (let step = 0; step < 1000; step++) {
    const answer = (await act()) as { kind?: string } | null;
    expect(answer?.kind).not.toBe('bug');
    if (step % 10 === 0) await demandSound(await get(), await commander.get('ammunition.lines', { dayId }));
  }
  // Whoever signs does so at zero or not at all, and without both signatures nothing closes.
  const { onHand, atPoint, casesShort, lost } = (await get()).balance;
  const zero = onHand === 0 && atPoint === 0 && casesShort === 0 && lost === 0;
  const signed = await commander.call('ammunition.sign', {
    dayId,
    role: 'issuer',
    login: 'planner',
    password: 'planner-құпия',
  });
  expect(signed.ok).toBe(zero);
  expect(await commander.call('rangeDay.close', { dayId })).toMatchObject({ code: 'rangeDay.notClosable' });
  const [stock] = await commander.get('ammunition.stock', {});
  expect(stock?.inStore).toBeGreaterThanOrEqual(0);
  expect((await commander.get('history.verify', {})).intact).toBe(true);
});

/** The screen's sums against the lines, added up kind by kind. */
async function demandSound(day: OutputOf<'firing.get'>, lines: OutputOf<'ammunition.lines'>): Promise<void> {
  const sum = (kind: string, cadetId?: number) =>
    lines
      .filter((line) => line.kind === kind && (cadetId === undefined || line.man?.cadetId === cadetId))
      .reduce((total, { quantity }) => total + quantity, 0);
  const { balance } = day;
  for (const kind of ['issued', 'fired', 'misfired', 'returned', 'lost', 'cases'] as const)
    expect(balance[kind], kind).toBe(sum(kind));
  expect(balance.onHand).toBe(balance.issued - balance.fired - balance.misfired - balance.returned - balance.lost);
  expect(balance.atPoint).toBe(sum('drawn') - sum('handedIn') - sum('issued') + sum('returned'));
  expect(balance.atPoint).toBeGreaterThanOrEqual(0);
  const standing = day.relays.flatMap(({ startedAt, lanes }) => lanes.map((lane) => ({ ...lane, startedAt })));
  const ids = standing.map(({ cadetId }) => cadetId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { cadetId, shots, account } of standing) {
    expect(account.onHand).toBeGreaterThanOrEqual(0);
    expect(account.fired).toBe(sum('fired', cadetId));
    // Nothing but scores wrote what was fired, so the two agree for whoever has one.
    if (shots) expect(account.fired).toBe(shots.filter((shot) => typeof shot === 'number').length);
  }
  const held = new Set(day.heldAside.map(({ cadetId }) => cadetId));
  expect(standing.filter(({ cadetId, startedAt }) => held.has(cadetId) && startedAt === null)).toEqual([]);
}

test('a kill between issue and score loses nothing confirmed and never leaves a closed day off balance', async () => {
  const men = 120;
  const school = await rangeSchool({ men });
  await readyDay(school, men);
  school.host.close();
  const confirmed = await writeUntilKilled(school.options.file, 'commander', 'rounds');

  const host = createHost({ ...school.options, clock: Date.now });
  const commander = visitor(host);
  await commander.get('session.unlock', { login: 'commander', password: 'commander-құпия' });
  const { balance, relays, day } = await commander.get('firing.get', { dayId: 1 });
  const accounts = new Map(relays.flatMap(({ lanes }) => lanes.map(({ cadetId, account }) => [cadetId, account])));
  for (const line of confirmed) {
    const [cadetId, what] = line.split(' ');
    const account = accounts.get(Number(cadetId)) ?? expect.fail(`no account of ${cadetId}`);
    expect(account.issued).toBe(3);
    if (what === 'fired') expect([account.fired, account.cases, account.onHand]).toEqual([3, 3, 0]);
  }
  // Each man's lines are there whole or not at all, and what was drawn is all accounted for.
  expect([...accounts.values()].every(({ fired, cases }) => fired === cases && fired % 3 === 0)).toBe(true);
  expect(balance.atPoint + balance.issued).toBe(men * 3);
  expect(day.state).toBe('ready');
  expect(await commander.call('rangeDay.close', { dayId: 1 })).toMatchObject({ code: 'rangeDay.notClosable' });
  expect((await commander.get('history.verify', {})).intact).toBe(true);
  host.close();
});

test('a kill while days are signed and closed leaves each of them open, or closed at zero with two signatures', async () => {
  const days = Array.from({ length: 60 }, (_, index) => index + 1);
  const rows = (row: (day: number) => string) => days.map((day) => `(${row(day)})`).join(', ');
  const card = `(SELECT json_object('name', name, 'kind', kind, 'weapon', weapon, 'calibre', calibre, 'target', target,
    'distance', distance, 'position', position, 'timeLimit', time_limit, 'trialRounds', trial_rounds, 'recordRounds',
    record_rounds, 'five', five, 'four', four, 'three', three) FROM exercise_card WHERE id = 1)`;
  const line = (kind: string, quantity: number, day: number | null, man: number | null) =>
    `(1, '${kind}', ${quantity}, '2027-01-28', ${day}, ${man}, '2027-01-28T10:00:00', 2)`;
  // Each day has three rounds drawn, issued, fired and all cases back; nobody has signed.
  const lines = days.flatMap((day) => [
    line('drawn', 3, day, null),
    ...['issued', 'fired', 'cases'].map((kind) => line(kind, 3, day, 1)),
  ]);
  const school = await rangeSchool({
    men: 1,
    sql: `INSERT INTO range_day (id, cohort_id, session, makeup, date, range_id, departs_at, returns_at, card_id, card)
            VALUES ${rows((day) => `${day}, 1, 1, 1, '2027-01-28', 1, '2027-01-28T07:50', '2027-01-28T13:00', 1, ${card}`)};
          UPDATE range_day SET state = 'ready', ready_at = '2027-01-28T07:00:00', ready_by = 2;
          INSERT INTO ammunition_lot VALUES (1, '5,45×39', '7Н6-114');
          INSERT INTO ammunition_entry (lot_id, kind, quantity, date, day_id, cadet_id, recorded_at, recorded_by)
            VALUES ${[line('received', 1000, null, null), ...lines].join(', ')};`,
  });
  school.host.close();
  const confirmed = await writeUntilKilled(school.options.file, 'commander', 'closing');
  const host = createHost({ ...school.options, clock: Date.now });
  const commander = visitor(host);
  await commander.get('session.unlock', { login: 'commander', password: 'commander-құпия' });
  let closed = 0;
  for (const dayId of days) {
    const { day, signatures, balance } = await commander.get('firing.get', { dayId });
    expect([balance.onHand, balance.atPoint, balance.casesShort, balance.lost]).toEqual([0, 0, 0, 0]);
    if (day.state === 'closed') closed++;
    expect(day.state === 'closed' ? signatures.length : 2, `day ${dayId}`).toBe(2);
    if (confirmed.includes(`${dayId} issuer`)) expect(signatures.length).toBeGreaterThanOrEqual(1);
    if (confirmed.includes(`${dayId} closed`)) expect(day.state).toBe('closed');
  }
  expect(closed).toBeGreaterThanOrEqual(6);
  expect(closed).toBeLessThan(days.length);
  expect((await commander.get('history.verify', {})).intact).toBe(true);
  host.close();
});

const RECEIPT = { calibre: '5,45×39', number: '7Н6-114', date: '2027-01-05', quantity: 100, note: 'жүкқұжат 4' };

test('over a thousand random receipts, write-offs, draws, returns and undos no lot goes below nothing', async () => {
  const school = await rangeSchool({ men: 1 });
  const { commander, planner } = school;
  const days = [1, 2].map((session) => ({ ...DAY, session, date: session === 1 ? '2027-01-28' : '2027-02-08' }));
  const dayIds: number[] = [];
  for (const day of days) {
    const times = { departsAt: `${day.date}T07:50`, returnsAt: `${day.date}T13:00` };
    dayIds.push((await planner.get('rangeDay.make', { ...day, ...times })).dayId);
  }
  const random = seededRandom(16);
  const upTo = (most: number) => random.below(most);
  const numbers = ['А-1', 'Б-2', 'В-3'];
  let refused = 0;
  let acts = 0;
  const act = async (step: number) => {
    const lotId = 1 + upTo(3);
    const dayId = dayIds[upTo(2)] ?? 1;
    const quantity = 1 + upTo(30);
    switch (upTo(8)) {
      case 0:
      case 1:
        return planner.call('ammunition.receive', { ...RECEIPT, number: numbers[upTo(3)] ?? '', quantity });
      case 2:
        return planner.call('ammunition.writeOff', {
          lotId,
          quantity,
          actNumber: `${step}`,
          date: '2027-01-28',
          reason: 'ескі',
        });
      case 3:
      case 4:
        return planner.call('ammunition.draw', { dayId, lotId, quantity });
      case 5:
        return planner.call('ammunition.handIn', { dayId, lotId, quantity: upTo(3) === 0 ? null : quantity });
      default: {
        const last = await planner.get('history.lastOfMine', {});
        return last && planner.call('history.undo', { entryId: last.id });
      }
    }
  };
  for (let step = 0; step < 1000; step++) {
    const answer = (await act(step)) as { ok: boolean; kind?: string } | null;
    expect(answer?.kind).not.toBe('bug');
    if (!answer?.ok) {
      refused++;
      continue;
    }
    acts++;
    for (const { lotId, inStore, received, writtenOff, spent } of await planner.get('ammunition.stock', {})) {
      expect(inStore).toBeGreaterThanOrEqual(0);
      expect(received - writtenOff - spent).toBe(inStore);
      if (acts % 50 > 0) continue;
      // The stock card of each lot, added up line by line, ends where the store is and never dips on the way.
      const { lines } = await commander.get('ammunition.card', { lotId });
      expect(lines.reduce((sum, line) => sum + line.in - line.out, 0)).toBe(inStore);
    }
  }
  expect(acts).toBeGreaterThan(400);
  expect(refused).toBeGreaterThan(50);
});
