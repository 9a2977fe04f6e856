import { expect } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/kit/local-time.ts';
import { type Act, type Book, type Life, onList } from './agenda.ts';
import { ENDS_ON } from './take-men-in.ts';

const WHERE = ['present', 'duty', 'trip', 'leave', 'sick', 'offGrounds', 'other', 'unknown'] as const;
type Columns = Record<(typeof WHERE)[number], number[]>;

/** Where the script has everybody now; who should be back by 06:30 is only away after it. */
export function columnsOf(book: Book, date: LocalDate, time: string): Columns {
  const away = [...book.ill, ...book.onDuty, ...book.onTrip, ...book.out];
  const late = time > '06:30' && time < '18:00';
  const sorted = (men: Iterable<number>) => [...men].toSorted((a, b) => a - b);
  const gone = new Set(away);
  expect(gone.size, 'the script has a man in two places').toBe(away.length);
  return {
    present: sorted(onList(book, date).filter((id) => !gone.has(id))),
    duty: sorted(book.onDuty),
    trip: sorted(book.onTrip),
    leave: late ? [] : sorted(book.out),
    sick: sorted(book.ill),
    offGrounds: late ? sorted(book.out) : [],
    other: [],
    unknown: [],
  };
}

const countsOf = (columns: Columns) => Object.fromEntries(WHERE.map((where) => [where, columns[where].length]));

function groupOf(men: readonly { cadetId: number; where: (typeof WHERE)[number] }[]): Columns {
  const found = Object.fromEntries(WHERE.map((where) => [where, [] as number[]])) as Columns;
  for (const { cadetId, where } of men) found[where].push(cadetId);
  for (const where of WHERE) found[where].sort((a, b) => a - b);
  return found;
}

/** The evening or morning roll: opened, looked over, closed with the script's own columns. */
const roll = (part: 'evening' | 'morning', at: string): Act => ({
  at,
  name: `${part} roll`,
  async do({ house, course, book }, date) {
    const { dutyOfficer } = house.staff;
    const which = { cohortId: course.cohortId, date, part };
    await dutyOfficer.get('rolls.open', which);
    const { men } = await dutyOfficer.get('rolls.board', which);
    const expected = columnsOf(book, date, at);
    expect(groupOf(men)).toEqual(expected);
    const { counts } = await dutyOfficer.get('rolls.close', which);
    expect(counts).toEqual(countsOf(expected));
  },
});
export const morningRoll = roll('morning', '06:41');
export const eveningRoll = roll('evening', '21:31');

/** An evening on which nobody sees one man at first: he is looked for, and found. */
export const rollWithAnUnknownMan: Act = {
  at: '21:31',
  name: 'evening roll, one man missing',
  async do({ house, course, book }, date) {
    const { dutyOfficer } = house.staff;
    const which = { cohortId: course.cohortId, date, part: 'evening' as const };
    await dutyOfficer.get('rolls.open', which);
    const { seen, men } = await dutyOfficer.get('rolls.board', which);
    const cadetId = men.find(({ said }) => said === 'present')?.cadetId ?? 0;
    await dutyOfficer.get('rolls.mark', { ...which, cadetIds: [cadetId], mark: 'unknown', note: null, seen });
    expect(await dutyOfficer.call('rolls.close', which)).toMatchObject({ code: 'rolls.unknownLeft' });
    await dutyOfficer.get('rolls.resolve', {
      ...which,
      cadetId,
      decision: { word: 'found', where: 'present', at: `${date}T21:31`, note: 'кір жуатын бөлмеде' },
    });
    const { counts } = await dutyOfficer.get('rolls.close', which);
    expect(counts).toEqual(countsOf(columnsOf(book, date, '21:31')));
  },
};

/** The strength report: signed as it was seen; on list = present + the rest, always (DOMAIN §5). */
const sign = (part: 'evening' | 'morning', at: string): Act => ({
  at,
  name: `${part} strength report`,
  async do({ house, course, book }, date) {
    const who = part === 'morning' ? house.staff.dutyOfficer : house.staff.commander;
    const which = { cohortId: course.cohortId, date, part };
    const { known, seen, at: minute } = await who.get('strength.report', which);
    expect(groupOf(known.men)).toEqual(columnsOf(book, date, minute.slice(11)));
    await who.get('strength.sign', { ...which, seen });
    const [newest] = await who.get('strength.list', { cohortId: course.cohortId, from: date });
    const { onList: listed, columns } = newest?.figures ?? expect.fail('a figure of the day');
    const men = onList(book, date).length;
    expect([listed, Object.values(columns).reduce((sum, one) => sum + one, 0)]).toEqual([men, men]);
  },
});
export const morningReport = sign('morning', '08:02');
export const eveningReport = sign('evening', '19:03');

/** Where everybody is in the middle of the day, beside the script's own book. */
export const lookRound: Act = {
  at: '12:25',
  name: 'where everybody is',
  do: (life) => demandWhere(life, '12:25'),
};

export async function demandWhere({ house, course, book }: Life, time: string): Promise<void> {
  const { content } = await house.staff.director.get('strength.now', { cohortId: course.cohortId });
  expect(groupOf(content.men)).toEqual(columnsOf(book, house.today(), time));
}

/** Tomorrow's list goes to the kitchen: list − missed = fed, and the names are as many as the figures. */
export const freezeMeals: Act = {
  at: '09:40',
  name: 'the kitchen’s list',
  async do({ house, course: { cohortId }, book }, today) {
    if (today === ENDS_ON) return;
    const { dutyOfficer } = house.staff;
    const date = addDays(today, 1);
    const { late, fed } = await dutyOfficer.get('meals.freeze', { cohortId, date });
    expect([late, fed.length]).toEqual([false, 3]);
    const { days } = await dutyOfficer.get('meals.days', { cohortId, from: date, days: 1 });
    for (const [sitting, { kitchen }] of (days[0]?.sittings ?? []).entries()) {
      const { onList: listed, fed: eating, missed } = kitchen;
      expect(listed).toBe(onList(book, date).length);
      expect(listed - missed.reduce((sum, { count }) => sum + count, 0)).toBe(eating);
      expect(eating).toBe(fed[sitting]);
      const names = await dutyOfficer.get('meals.names', { cohortId, date, sitting });
      expect([names.fed.length, names.missed.length]).toEqual([eating, listed - eating]);
    }
  },
};
