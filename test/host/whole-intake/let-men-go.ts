import { expect } from 'vitest';
import { addDays } from '../../../shared/kit/local-time.ts';
import { type Life, onList } from './agenda.ts';
import { printClosing } from './printed.ts';
import { passwordOf } from './school-house.ts';
import { ENDS_ON } from './take-men-in.ts';

/** The last evening: oath, graduation order, certificates, and a reference for the man who failed twice. */
export async function graduate(life: Life): Promise<void> {
  const { house, course, book } = life;
  const { cohortId } = course;
  const { planner, director } = house.staff;
  const men = onList(book, ENDS_ON);
  await planner.get('orders.setOath', { cohortId, date: ENDS_ON, place: 'Саптық алаң' });
  expect(await planner.get('orders.noteOath', { cohortId, cadetIds: men, taken: true })).toEqual({ men: men.length });
  const { men: candidates, barred } = await planner.get('orders.candidates', { cohortId });
  expect([candidates.length, barred]).toEqual([men.length, 0]);
  const { orderId, certificates, references } = await planner.get('orders.prepareGraduation', {
    cohortId,
    cadetIds: men,
    basis: 'Комиссия хаттамасы № 7',
  });
  expect([certificates, references]).toEqual([men.length - 1, 1]);
  expect(await planner.call('orders.sign', { orderId, number: '21', date: ENDS_ON })).toMatchObject({ ok: false });
  await director.get('orders.sign', { orderId, number: '21', date: ENDS_ON });
  await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 1, to: 150, receivedOn: '2027-02-01' });
  const issue = { cohortId, issuedOn: ENDS_ON, protocol: { number: '7', date: ENDS_ON } };
  const { certificateIds } = await planner.get('certificates.issue', issue);
  expect(certificateIds).toHaveLength(certificates);
  expect((await planner.get('certificates.issueReferences', issue)).referenceIds).toHaveLength(1);
  const register = await planner.get('certificates.list', { cohortId });
  expect(register.counts).toEqual({ valid: certificates, spoiled: 0, replaced: 0, revoked: 0 });
  expect(register.certificates).toHaveLength(certificates);
  await printClosing(life, ENDS_ON, certificates);
  expect((await planner.get('certificates.blanks', {})).counts).toMatchObject({
    issued: certificates,
    free: 150 - certificates,
  });
}

/** The first Monday after: every certificate is with its department. */
export async function handOver({ house, course: { cohortId } }: Life, date: string): Promise<void> {
  const { planner } = house.staff;
  const { men } = await planner.get('followup.board', { cohortId });
  const known = men.filter(({ department }) => department !== null).map(({ cadetId }) => cadetId);
  const unknown = men.filter(({ department }) => department === null).map(({ cadetId }) => cadetId);
  if (known.length > 0) await planner.get('followup.handOver', { cadetIds: known, date, department: null });
  if (unknown.length > 0)
    await planner.get('followup.handOver', { cadetIds: unknown, date, department: 'Медеу ауданының ҚІБ' });
}

/** Two people close the intake: nothing hinders, the military IDs stay open, and no other act reaches it any more. */
export async function closeIntake({ house, course: { cohortId } }: Life, waiting: number): Promise<void> {
  const { planner, director } = house.staff;
  const { points } = await director.get('cohorts.closing', { cohortId });
  expect(points.filter(({ state }) => state !== 'done').map(({ code, count }) => [code, count])).toEqual([
    ['militaryIds', waiting],
  ]);
  const witness = { login: 'planner', password: passwordOf('planner') };
  await director.get('cohorts.close', { cohortId, code: '2027-01', witness });
  const oath = { cohortId, date: ENDS_ON, place: 'Клуб' };
  expect(await planner.call('orders.setOath', oath)).toMatchObject({ code: 'cohorts.closed' });
}

/** Weeks later the military IDs are ready in three lots, the last on the thirtieth day, and each is collected a day on. */
export async function collect({ house, course: { cohortId } }: Life, handedOn: string, men: number): Promise<void> {
  const { planner } = house.staff;
  const board = () => planner.get('followup.board', { cohortId });
  let waiting = (await board()).men.map(({ cadetId }) => cadetId);
  for (const [days, share] of [
    [12, 3],
    [21, 2],
    [30, 1],
  ] as const) {
    const date = addDays(handedOn, days);
    const lot = waiting.slice(0, Math.ceil(waiting.length / share));
    waiting = waiting.slice(lot.length);
    house.at(`${date}T10:00`);
    await planner.get('followup.markReady', { cadetIds: lot, date });
    const { counts, men: all } = await board();
    expect(counts.certified + counts.handedOver + counts.ready + counts.collected).toBe(men);
    expect(counts).toMatchObject({ overdue: 0, handedOver: waiting.length });
    expect(all.every(({ dueOn, overdueBy }) => dueOn === addDays(handedOn, 30) && overdueBy === 0)).toBe(true);
    house.at(`${addDays(date, 1)}T10:00`);
    await planner.get('followup.markCollected', { cadetIds: lot, date: addDays(date, 1) });
  }
  expect((await board()).counts).toMatchObject({ collected: men, ready: 0, handedOver: 0, overdue: 0 });
  expect((await planner.get('followup.letters', { cohortId })).letters).toEqual([]);
}
