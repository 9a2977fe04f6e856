import { expect } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/kit/local-time.ts';
import { type Act, type Life, onList, plan } from './agenda.ts';
import { SINGLE } from './nights-out.ts';

/** Men of a platoon who have no family to go home to, so that leave and lessons they owe do not meet. */
async function bachelors({ house, course: { cohortId }, book }: Life, date: LocalDate): Promise<number[]> {
  const family = await house.staff.planner.get('leave.men', { cohortId });
  const atHome = new Set(family.filter(({ proof }) => proof).map(({ id }) => id));
  const busy = new Set([...book.ill, ...book.onDuty, ...book.onTrip]);
  return onList(book, date).filter((id) => !atHome.has(id) && !busy.has(id));
}

/** Platoons that go to the range on that day: nobody of them falls ill, so that what is owed stays known beforehand. */
async function atTheRange({ house, course: { cohortId, platoons } }: Life, date: LocalDate): Promise<Set<number>> {
  const { days, toMake } = await house.staff.planner.get('rangeDay.list', { cohortId });
  const going = [...days, ...toMake].filter((day) => day.date === date).flatMap((day) => day.platoons);
  const numbers = new Set(going.map(({ platoon }) => platoon));
  return new Set(platoons.filter(({ number }) => numbers.has(number)).flatMap(({ men }) => men));
}

async function anybody(life: Life, date: LocalDate): Promise<number> {
  const away = await atTheRange(life, date);
  const men = (await bachelors(life, date)).filter((id) => !away.has(id));
  return men[(Number(date.slice(8)) * 7) % men.length] ?? expect.fail('somebody to fall ill');
}

const absence = (cadetId: number, from: string) => ({
  cadetIds: [cadetId],
  from,
  orderNumber: null,
  note: null,
});

/** A man is ill from the morning to the end of lessons. */
export const fallIll: Act = {
  at: '07:30',
  name: 'a man falls ill',
  async do(life, date) {
    const { house, course, book } = life;
    const { cohortId } = course;
    const { dutyOfficer } = house.staff;
    const cadetId = await anybody(life, date);
    const { ids } = await dutyOfficer.get('absences.add', {
      cohortId,
      ...absence(cadetId, `${date}T07:30`),
      kind: 'illness',
      to: null,
    });
    book.ill.add(cadetId);
    plan(life, date, {
      at: '17:30',
      name: 'he is well again',
      async do() {
        await dutyOfficer.get('absences.end', { cohortId, id: ids[0] ?? 0, to: `${date}T17:30` });
        book.ill.delete(cadetId);
      },
    });
  },
};

/** A man is taken to hospital for a day: the kitchen, which has its list, is told by a slip. */
export const goToHospital: Act = {
  at: '11:10',
  name: 'a man goes to hospital',
  async do(life, date) {
    const { house, course, book } = life;
    const { cohortId } = course;
    const { dutyOfficer } = house.staff;
    const cadetId = await anybody(life, date);
    const { ids } = await dutyOfficer.get('absences.add', {
      cohortId,
      ...absence(cadetId, `${date}T11:10`),
      kind: 'hospital',
      to: null,
    });
    book.ill.add(cadetId);
    // His dinner and supper, and the suppers of those who got leave for tonight since; tomorrow his three meals.
    for (const [day, gone] of [
      [date, 2 + SINGLE],
      [addDays(date, 1), 3],
    ] as const)
      expect(await dutyOfficer.get('meals.slip', { cohortId, date: day })).toEqual({
        number: 1,
        come: 0,
        gone,
        other: 0,
      });
    plan(life, addDays(date, 1), {
      at: '17:35',
      name: 'he is back from hospital',
      async do(_, today) {
        await dutyOfficer.get('absences.end', { cohortId, id: ids[0] ?? 0, to: `${today}T17:35` });
        book.ill.delete(cadetId);
      },
    });
  },
};

/** A man is sent away for the hours of lessons. */
export const sendOnTrip: Act = {
  at: '08:10',
  name: 'a man is sent on a trip',
  async do(life, date) {
    const { house, course, book } = life;
    const cadetId = await anybody(life, date);
    await house.staff.commander.get('absences.add', {
      cohortId: course.cohortId,
      ...absence(cadetId, `${date}T08:10`),
      kind: 'trip',
      to: `${date}T16:00`,
      orderNumber: '17',
    });
    book.onTrip.add(cadetId);
    plan(life, date, { at: '16:00', name: 'he is back', do: async () => void book.onTrip.delete(cadetId) });
  },
};

/** Two men stand duty from Saturday to Sunday, chosen by the roster. */
export const standDuty: Act = {
  at: '15:00',
  name: 'the duty of the night',
  async do(life, date) {
    const { house, course, book } = life;
    const { cohortId } = course;
    const { planner } = house.staff;
    const posts = await planner.get('absences.posts', {});
    if (posts.length === 0) await planner.get('absences.addPost', { name: 'Казарма', men: 2 });
    expect(await planner.get('absences.proposeDuty', { cohortId, from: date, days: 1 })).toEqual({
      placed: 2,
      open: 0,
    });
    const { days } = await planner.get('absences.roster', { cohortId, from: date, days: 1 });
    const men = days[0]?.posts.flatMap(({ onDuty }) => onDuty.map(({ cadetId }) => cadetId)) ?? [];
    expect(men).toHaveLength(2);
    plan(life, date, {
      at: '18:00',
      name: 'the guard changes',
      async do() {
        for (const id of men) book.onDuty.add(id);
      },
    });
    plan(life, addDays(date, 1), {
      at: '18:00',
      name: 'the guard is relieved',
      async do() {
        for (const id of men) book.onDuty.delete(id);
      },
    });
  },
};

/** A man asks to leave: prepared by the planner, signed by the director, off every list two days later. */
export const expelOne: Act = {
  at: '16:00',
  name: 'an expulsion order',
  async do(life, date) {
    const { house, course, book } = life;
    const { cohortId } = course;
    const { planner, director, commander } = house.staff;
    const cadetId = await anybody(life, date);
    const offFrom = addDays(date, 2);
    const { orderId } = await planner.get('orders.prepareExpulsion', {
      ...{ cohortId, cadetIds: [cadetId], offFrom, reason: 'ownWish', note: null, basis: 'Курсанттың өтініші' },
    });
    await director.get('orders.sign', { orderId, number: '7-Ш', date });
    book.men.set(cadetId, offFrom);
    plan(life, offFrom, {
      at: '08:20',
      name: 'his bunk is free',
      async do() {
        const { cadets, capacity } = await commander.get('barracks.overview', { cohortId });
        expect(cadets.some(({ id }) => id === cadetId)).toBe(false);
        expect(capacity.placed).toBe(onList(book, offFrom).length);
      },
    });
  },
};
