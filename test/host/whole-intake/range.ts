import { expect } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { addDays, daysBetween } from '../../../shared/kit/local-time.ts';
import { addMinutes } from '../../../shared/presence/local-minutes.ts';
import { ROLES } from '../range/range-school.ts';
import { type Life, onList, plan } from './agenda.ts';
import { signAs } from './plan-course.ts';
import { printRange } from './printed.ts';

type Firing = OutputOf<'firing.get'>;
type Shots = (number | 'misfire')[];
const TARGETS: Shots[] = [
  [9, 9, 8],
  [8, 7, 7],
  [10, 9, 9],
  [6, 6, 7],
  [8, 8, 6],
  [9, 10, 8],
  [7, 7, 7],
  [8, 9, 9],
];

/** The test of the safety rules, before the first session: one man fails, fires with nobody that day, and passes after. */
async function testSafety(life: Life, date: string): Promise<void> {
  const { house, course } = life;
  const { commander } = house.staff;
  const { cohortId } = course;
  const { men } = await commander.get('range.safety', { cohortId });
  const { number, firstOn } = await platoonWithTime(life);
  // Somebody who does not go home in the evening on which he makes it up.
  const family = (await commander.get('leave.men', { cohortId })).filter(({ proof }) => proof).map(({ id }) => id);
  const own = course.platoons.find((platoon) => platoon.number === number)?.men ?? [];
  const failing = own.find((id) => !family.includes(id)) ?? expect.fail('a man without leave');
  const test = { cohortId, kind: 'test' as const, content: 'Қауіпсіздік шаралары', examiner: 'Жүнісов Е. Қ.' };
  await commander.get('range.recordSafety', {
    ...{ ...test, date },
    men: men.map(({ cadetId }) => ({ cadetId, passed: cadetId !== failing })),
  });
  for (const { cadetId, limits } of men)
    if (limits)
      await commander.get('range.setMedical', {
        ...{ cohortId, cadetId, verdict: 'cleared' },
        ...{ until: null, saidBy: 'Ибраева Л.' },
      });
  expect((await commander.get('range.safety', { cohortId })).held).toBe(1);
  plan(life, firstOn, {
    at: '18:20',
    name: 'the test once more',
    async do(_, today) {
      const again = { ...test, date: today, content: 'Қайта сынақ' };
      await commander.get('range.recordSafety', { ...again, men: [{ cadetId: failing, passed: true }] });
      const { byCount } = await commander.get('firing.owed', { cohortId });
      expect(byCount.reduce((sum, count) => sum + count, 0)).toBe(onList(life.book, today).length);
      await planRangeDays(life, [failing]);
      const { makeup } = await commander.get('rangeDay.list', { cohortId });
      expect(makeup, 'the day that he makes his firing up on').toEqual([]);
    },
  });
}

/** The platoon with most days between its two sessions, and its first: a make-up fits between them. */
async function platoonWithTime({ house, course: { cohortId } }: Life) {
  const list = await house.staff.planner.get('rangeDay.list', { cohortId });
  const days = [...list.days, ...list.toMake].flatMap(({ session, date, platoons }) =>
    platoons.map(({ platoon }) => ({ session, date, platoon })),
  );
  const [most] = days
    .filter(({ session }) => session === 1)
    .map(({ platoon, date }) => {
      const second = days.find((day) => day.session === 2 && day.platoon === platoon)?.date ?? date;
      return { number: platoon, firstOn: date, between: daysBetween(date, second) };
    })
    .toSorted((a, b) => b.between - a.between);
  return most ?? expect.fail('two sessions of a platoon');
}

/** Days at the range as the timetable has them, and the safety test on the evening before the first. */
export async function planSessions(life: Life): Promise<void> {
  const { cohortId } = life.course;
  const { toMake } = await life.house.staff.planner.get('rangeDay.list', { cohortId });
  const first = toMake.map(({ date }) => date).toSorted()[0] ?? expect.fail('a session in the timetable');
  plan(life, addDays(first, -1), { at: '17:40', name: 'the safety test', do: testSafety });
  await planRangeDays(life);
}

/** Days at the range are made: what the timetable holds, and a make-up for who owes a session. */
async function planRangeDays(life: Life, owing: readonly number[] = []): Promise<void> {
  const { house, course } = life;
  const { planner } = house.staff;
  const { cohortId, rangeId } = course;
  const { toMake, makeup } = await planner.get('rangeDay.list', { cohortId });
  // Men of a platoon that is still to go are not among those who make up.
  expect(makeup.flatMap(({ men }) => men.map(({ cadetId }) => cadetId))).toEqual(owing);
  const common = { cohortId, rangeId, cardId: 1, note: null };
  const first = toMake.map(({ date }) => date).toSorted()[0];
  for (const { session, date, from, to, platoons } of toMake) {
    const made = await planner.get('rangeDay.make', {
      ...{ ...common, session, makeup: false, date, departsAt: addMinutes(from, -30), returnsAt: addMinutes(to, 30) },
      ...{ platoonIds: platoons.map(({ platoonId }) => platoonId), cadetIds: [] },
    });
    goThere(life, made.dayId, from);
    if (date === first && owing.length === 0) plan(life, date, printRange(made.dayId));
  }
  for (const { session, men, date, window } of makeup) {
    if (!date) expect.fail(`no day is left for session ${session}`);
    if (!window)
      await planner.get('range.saveApproval', {
        ...{ approvalId: null, rangeId, date, from: '08:00', to: '20:00', approvedBy: 'Есімов Қ. Н.' },
        orderNumber: '32',
      });
    const made = await planner.get('rangeDay.make', {
      ...{ ...common, session, makeup: true, date, departsAt: `${date}T17:45`, returnsAt: `${date}T19:00` },
      ...{ platoonIds: [], cadetIds: men.map(({ cadetId }) => cadetId) },
    });
    goThere(life, made.dayId, `${date}T18:00`);
  }
}

function goThere(life: Life, dayId: number, from: string): void {
  plan(life, from.slice(0, 10), { at: from.slice(11), name: 'a day at the range', do: (at) => fire(at, dayId) });
}

/** From readiness to the signatures: relays, weapons, rounds, scores; what failed fires again; closed in balance. */
async function fire(life: Life, dayId: number): Promise<void> {
  const { house, course, book } = life;
  const { commander, instructor, planner } = house.staff;
  const { lotId } = course;
  const get = () => instructor.get('firing.get', { dayId });
  const store = async () => (await planner.get('ammunition.stock', {}))[0]?.inStore ?? 0;
  const before = await store();
  await commander.get('rangeDay.setRoles', { dayId, orderNumber: '31', roles: ROLES });
  for (const item of ['transport', 'briefing', 'weapons'] as const)
    await commander.get('rangeDay.check', { dayId, item, done: true, note: null });
  const { ammunition, men, heldAside } = await commander.get('rangeDay.get', { dayId });
  expect(ammunition.need).toBe((men.length - heldAside.length) * 3);
  // Three more than the card asks for: a round that does not go off is made good.
  await planner.get('ammunition.draw', { dayId, lotId, quantity: ammunition.need + 3 });
  await commander.get('rangeDay.markReady', { dayId });
  await commander.get('firing.fill', { dayId });
  let { relays } = await get();
  expect(relays.flatMap(({ lanes }) => lanes)).toHaveLength(men.length - heldAside.length);
  for (const relay of relays) await fireRelay(life, dayId, relay);
  const { refire } = await get();
  if (refire.length > 0) {
    await planner.get('ammunition.draw', { dayId, lotId, quantity: refire.length * 3 });
    await instructor.get('firing.refire', { dayId, cadetIds: refire.map(({ cadetId }) => cadetId) });
    relays = (await get()).relays;
    for (const relay of relays.filter(({ refire: again }) => again)) await fireRelay(life, dayId, relay);
  }
  const weapons = await instructor.get('range.weapons', {});
  const issueIds = weapons.flatMap(({ holder }) => holder?.issueId ?? []);
  await instructor.get('range.returnWeapons', { dayId, issueIds, cleaned: true });
  await planner.get('ammunition.casesComplete', { dayId, relayId: null });
  await planner.get('ammunition.handIn', { dayId, lotId, quantity: null });
  await planner.get('ammunition.sign', { dayId, role: 'issuer', ...signAs('planner') });
  await instructor.get('ammunition.sign', { dayId, role: 'leader', ...signAs('instructor') });
  await commander.get('rangeDay.close', { dayId });
  const { balance } = await get();
  expect(balance).toMatchObject({
    onHand: 0,
    atPoint: 0,
    casesShort: 0,
    lost: 0,
    issued: balance.fired + balance.misfired,
  });
  book.roundsGone += balance.fired + balance.misfired;
  expect(before - (await store())).toBe(balance.fired + balance.misfired);
}

async function fireRelay({ house }: Life, dayId: number, { relayId, lanes, refire }: Firing['relays'][number]) {
  const { instructor } = house.staff;
  // A weapon passes from the man of the last relay to the next in the lane; who fires again may still have his own.
  const weapons = await instructor.get('range.weapons', {});
  const here = new Set(lanes.map(({ cadetId }) => cadetId));
  const free = weapons.filter(({ holder }) => !holder || !here.has(holder.cadetId)).map(({ weaponId }) => weaponId);
  const empty = lanes.filter(({ cadetId }) => !weapons.some(({ holder }) => holder?.cadetId === cadetId));
  const hands = empty.map(({ cadetId }, index) => ({ cadetId, weaponId: free[index] ?? 0 }));
  if (hands.length > 0) await instructor.get('range.issueWeapons', { dayId, hands });
  const lot = (await instructor.get('firing.get', { dayId })).lots[0]?.lotId ?? 0;
  await instructor.get('ammunition.issue', { dayId, lotId: lot, to: { relayId } });
  await instructor.get('firing.startRelay', { relayId });
  for (const { cadetId, lane, revision } of lanes)
    await instructor.get('firing.score', { relayId, lane, revision, score: { shots: shotsOf(cadetId, refire) } });
  await instructor.get('firing.finishRelay', { relayId });
}

/** Of forty men one shoots too badly the first time, and in another's hands a round does not go off. */
function shotsOf(cadetId: number, again: boolean): Shots {
  if (!again && cadetId % 40 === 3) return [4, 5, 3];
  if (!again && cadetId % 40 === 5) return [9, 'misfire', 10];
  return TARGETS[cadetId % TARGETS.length] as Shots;
}
