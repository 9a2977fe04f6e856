import { expect } from 'vitest';
import { addDays } from '../../../shared/kit/local-time.ts';
import { type Act, plan } from './agenda.ts';
import { passwordOf } from './school-house.ts';

/** How many days the commander is away. */
const AWAY_DAYS = 3;
const RELIEF = 'auysym';
const PIN = '2580';

/** The commander is away for three days: the planner decides on leave in his place, and on no other day. */
export const delegateLeave: Act = {
  at: '10:40',
  name: 'the commander is away',
  async do({ house, book, ...life }, today) {
    const { planner, commander, administrator } = house.staff;
    const personId = (await administrator.get('people.list', {})).find(({ login }) => login === 'planner')?.id ?? 0;
    const toDate = addDays(today, AWAY_DAYS - 1);
    await commander.get('leave.delegate', { personId, fromDate: today, toDate, orderNumber: '14' });
    book.leaveBy = 'planner';
    plan({ house, book, ...life }, toDate, {
      at: '23:00',
      name: 'the commander is back',
      async do() {
        book.leaveBy = 'commander';
      },
    });
    plan({ house, book, ...life }, addDays(toDate, 1), {
      at: '10:40',
      name: 'the planner decides no longer',
      async do({ course: { cohortId } }, date) {
        const { rows } = await commander.get('leave.board', { cohortId, tab: 'tonight' });
        const nights = [{ cadetId: rows[0]?.cadetId ?? 0, night: date, decisionId: null }];
        expect(await planner.call('leave.decide', { cohortId, verdict: 'approved', nights })).toMatchObject({
          ok: false,
        });
      },
    });
  },
};

/** At the gate another duty officer takes over by his PIN: the file stays open, and what is recorded bears his name. */
export const takeOverByPin: Act = {
  at: '17:55',
  name: 'the shift is handed over',
  async do({ house }, today) {
    const { dutyOfficer, director } = house.staff;
    const personId = await house.addPerson(RELIEF, 'Ауысым кезекшісі', 'dutyOfficer');
    const sitDown = (login: string) => dutyOfficer.get('session.unlock', { login, password: passwordOf(login) });
    await sitDown(RELIEF);
    await dutyOfficer.get('session.setPin', { password: passwordOf(RELIEF), pin: PIN });
    await sitDown('dutyOfficer');
    expect((await dutyOfficer.get('session.shift', {})).people.map((one) => one.personId)).toEqual([personId]);
    expect(await dutyOfficer.call('session.takeOver', { personId, pin: '2581' })).toMatchObject({ ok: false });
    // After a wrong one the next try waits a little.
    house.at(`${today}T17:56`);
    expect(await dutyOfficer.get('session.takeOver', { personId, pin: PIN })).toMatchObject({ personId });
    const [newest] = await director.get('history.list', {});
    expect(newest).toMatchObject({ operation: 'session.takeOver', personName: 'Ауысым кезекшісі' });
  },
};
