import { expect } from 'vitest';
import type { Act } from './agenda.ts';

/** A payment is put down for the wrong man and taken back; nothing of it is left in his account. */
export const slipOfThePen: Act = {
  at: '09:20',
  name: 'a payment is taken back',
  async do({ house, course: { cohortId } }, date) {
    const { planner } = house.staff;
    const list = async () => (await planner.get('admissions.list', { cohortId })).applicants;
    const before = await list();
    const { id: cadetId, paidTenge } = before[0] ?? expect.fail('a man of the list');
    await planner.get('admissions.addPayment', { cadetId, amount: 1000, paidOn: date, receipt: 'қате-1' });
    expect((await list())[0]).toMatchObject({ id: cadetId, paidTenge: paidTenge + 1000 });
    const last = await planner.get('history.lastOfMine', {});
    expect(last).toMatchObject({ operation: 'admissions.addPayment' });
    await planner.get('history.undo', { entryId: last?.id ?? 0 });
    expect(await list()).toEqual(before);
  },
};
