import { expect } from 'vitest';
import { type Act, type Life, onList, plan } from './agenda.ts';
import { ENDS_ON, STARTS_ON } from './take-men-in.ts';

/** How many have leave for every night of the course, and how many more ask each day for one night. */
const STANDING = 8;
export const SINGLE = 3;
/** The family certificate of one man with leave for every night ends on this day. */
const PROOF_ENDS = '2027-01-31';

/** Men who may go home, in the program's order; the first ones have leave for every night. */
const family = async ({ house, course: { cohortId } }: Life): Promise<number[]> =>
  (await house.staff.planner.get('leave.men', { cohortId })).filter(({ proof }) => proof).map(({ id }) => id);

/** The first morning: standing leaves asked for, and all of them that are safe approved in one act. */
export const askForStanding: Act = {
  at: '10:30',
  name: 'standing leave',
  async do(life) {
    const { house, course } = life;
    const { planner, commander } = house.staff;
    const men = (await family(life)).slice(0, STANDING);
    expect(men).toHaveLength(STANDING);
    const [first = 0] = men;
    const proof = { kind: 'marriage' as const, documentNo: 'АК 1123', seenOn: STARTS_ON, validUntil: PROOF_ENDS };
    await planner.get('leave.setProof', { cadetId: first, ...proof });
    for (const cadetId of men)
      await planner.get('leave.ask', {
        cadetId,
        wish: { kind: 'standing', first: STARTS_ON, last: ENDS_ON },
        note: null,
      });
    const { cohortId } = course;
    const { rows } = await commander.get('leave.board', { cohortId, tab: 'waiting' });
    const nights = rows.flatMap((row) => row.nights.map(({ night }) => ({ cadetId: row.cadetId, night })));
    // 39 nights each; of the first man those up to the end of January, 21 of them.
    expect(nights).toHaveLength(STANDING * 39);
    expect(await commander.get('leave.approveSafe', { cohortId, nights })).toEqual({
      approved: (STANDING - 1) * 39 + 21,
      left: 18,
    });
  },
};

/** A few more for tonight: one act decides on all that wait for this night and are safe. */
export const askForTonight: Act = {
  at: '11:00',
  name: 'leave for one night',
  async do(life, date) {
    const { house, course, book } = life;
    const { planner } = house.staff;
    const { cohortId } = course;
    const men = await family(life);
    const busy = new Set([...book.ill, ...book.onDuty, ...book.onTrip]);
    const there = new Set(onList(book, date));
    const rest = men.slice(STANDING).filter((id) => there.has(id) && !busy.has(id));
    const turn = Number(date.slice(8)) * SINGLE;
    const asked = Array.from({ length: SINGLE }, (_, index) => rest[(turn + index) % rest.length] as number);
    for (const cadetId of asked)
      await planner.get('leave.ask', { cadetId, wish: { kind: 'single', night: date }, note: null });
    await house.staff[book.leaveBy].get('leave.decide', {
      cohortId,
      verdict: 'approved',
      nights: asked.map((cadetId) => ({ cadetId, night: date, decisionId: null })),
    });
  },
};

/** Who has leave tonight goes out at the gate, each found by what he shows or says. */
export const goOut: Act = {
  at: '18:04',
  name: 'out at the gate',
  async do({ house, course, book }, date) {
    const { cohortId } = course;
    const { dutyOfficer } = house.staff;
    const { rows } = await dutyOfficer.get('leave.board', { cohortId, tab: 'tonight' });
    for (const { cadetId, nights } of rows) {
      expect(nights.map(({ night }) => night)).toEqual([date]);
      // Who lies ill has leave and does not go.
      if (book.ill.has(cadetId) || book.onDuty.has(cadetId)) continue;
      await dutyOfficer.get('gate.record', { cohortId, cadetId, direction: 'out', way: 'scan' });
      book.out.add(cadetId);
    }
  },
};

/** The same in a power cut: written on the printed sheet, typed in afterwards. */
export const goOutInTheDark: Act = {
  at: '18:50',
  name: 'a power cut at the gate',
  async do({ house, course, book }, date) {
    const { cohortId } = course;
    const { dutyOfficer } = house.staff;
    const { rows } = await dutyOfficer.get('leave.board', { cohortId, tab: 'tonight' });
    const going = rows.map(({ cadetId }) => cadetId).filter((id) => !book.ill.has(id));
    const sheet = {
      cohortId,
      rows: going.map((cadetId) => ({ cadetId, direction: 'out' as const, at: `${date}T18:10`, note: 'жарық жоқ' })),
    };
    expect(await dutyOfficer.get('gate.checkSheet', sheet)).toEqual({ faults: [], withoutLeave: [] });
    expect(await dutyOfficer.get('gate.enterSheet', sheet)).toEqual({ entered: going.length });
    for (const id of going) book.out.add(id);
  },
};

/** Everybody is back before 06:30. */
export const comeBack: Act = {
  at: '06:21',
  name: 'back at the gate',
  async do({ house, course: { cohortId }, book }) {
    for (const cadetId of book.out)
      await house.staff.dutyOfficer.get('gate.record', { cohortId, cadetId, direction: 'in', way: 'scan' });
    book.out.clear();
  },
};

/** Everybody but one, who comes after the morning roll; his case is closed by a person. */
export const comeBackLate: Act = {
  at: '06:21',
  name: 'back at the gate, one man missing',
  async do(life) {
    const { house, course, book } = life;
    const { cohortId } = course;
    const { dutyOfficer } = house.staff;
    const [late = 0, ...inTime] = book.out;
    for (const cadetId of inTime)
      await dutyOfficer.get('gate.record', { cohortId, cadetId, direction: 'in', way: 'scan' });
    book.out = new Set([late]);
    plan(life, house.today(), {
      at: '06:52',
      name: 'late at the gate',
      async do() {
        const { out } = await dutyOfficer.get('gate.out', { cohortId });
        expect(out.map(({ cadetId, minutesLate }) => [cadetId, minutesLate])).toEqual([[late, 22]]);
        const movementId = out[0]?.movementId ?? 0;
        await dutyOfficer.get('gate.record', { cohortId, cadetId: late, direction: 'in', way: 'typed' });
        book.out.clear();
        await dutyOfficer.get('gate.closeOverdue', { cohortId, movementId, note: 'автобус кешікті' });
        expect((await dutyOfficer.get('gate.out', { cohortId })).cases).toEqual([]);
      },
    });
  },
};
