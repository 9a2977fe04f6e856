import { expect } from 'vitest';
import { addSampleStaff } from '../../../electron/sample/sample-staff.ts';
import { type House, passwordOf } from './school-house.ts';

const PLATOONS = 5;
const ROOM_FRAMES = 15;
/** Lanes of the range, and so weapons taken along. */
export const LANES = 10;
export const ROUNDS = 800;

export interface Course {
  cohortId: number;
  platoons: { id: number; number: number; men: number[] }[];
  rangeId: number;
  lotId: number;
  /** Who signs the sheets of a platoon, by its number: its commander in the chair and its instructor. */
  signers: Map<number, { name: string; login: string; personId: number }[]>;
}

/** Bunks, platoons, staff, the timetable from search to approval, and what the range needs. */
export async function planCourse(house: House, cohortId: number, men: readonly number[]): Promise<Course> {
  const { staff, at } = house;
  const { planner, commander, administrator } = staff;
  at('2027-01-08T16:00');
  for (let room = 1; room * 2 * ROOM_FRAMES < men.length + 2 * ROOM_FRAMES; room++)
    await planner.get('barracks.addRoom', { name: `${room}-бөлме`, bunks: ROOM_FRAMES });
  const { platoons } = await planner.get('barracks.formPlatoons', { cohortId, platoons: PLATOONS });
  expect((await planner.get('barracks.autoPlace', { cohortId })).placed).toHaveLength(men.length);
  for (const { number } of platoons)
    await planner.get('strength.setEstablishment', { cohortId, platoon: number, men: 25 });
  const signers: Course['signers'] = new Map();
  for (const { id, number } of platoons) {
    const own = [];
    for (const [login, role] of [
      [`komvzvoda${number}`, 'commander'],
      [`nusqaushy${number}`, 'instructor'],
    ] as const) {
      const name = `${number}-взвод ${role}`;
      const personId = await house.addPerson(login, name, role);
      // The rights of who commands or teaches a platoon reach that platoon.
      await administrator.get('people.setPlatoons', { personId, platoonIds: [id] });
      own.push({ name, login, personId });
    }
    signers.set(number, own);
  }

  at('2027-01-09T09:00');
  await addSampleStaff(planner, PLATOONS);
  const { placed, of, hard } = await planner.get('timetable.generate', { cohortId, moves: 150_000 });
  expect([placed, hard]).toEqual([of, 0]);
  expect(await planner.get('timetable.check', { cohortId })).toEqual([]);
  await planner.get('timetable.submit', { cohortId });
  expect(await planner.call('timetable.approve', { cohortId })).toMatchObject({ code: 'session.noRight' });
  at('2027-01-09T15:00');
  expect(await commander.get('timetable.approve', { cohortId })).toEqual({ version: 1 });

  const { places } = await planner.get('range.setup', {});
  const { rangeId } = await planner.get('range.saveRange', {
    rangeId: null,
    name: 'Гарнизон полигоны',
    lanes: LANES,
    placeId: places[0]?.placeId ?? expect.fail('a place of the timetable that is a range'),
    active: true,
  });
  const { toMake } = await planner.get('rangeDay.list', { cohortId });
  for (const date of new Set(toMake.map((one) => one.date)))
    await planner.get('range.saveApproval', {
      ...{ approvalId: null, rangeId, date, from: '08:00', to: '18:00', approvedBy: 'Есімов Қ. Н.' },
      orderNumber: '31',
    });
  await planner.get('range.addWeapons', {
    model: 'АК-74',
    serials: Array.from({ length: LANES }, (_, index) => String(2210 + index)),
  });
  const receipt = { calibre: '5,45×39', number: '7Н6-114', date: '2027-01-05', note: 'жүкқұжат № 4' };
  const { lotId } = await planner.get('ammunition.receive', { ...receipt, quantity: ROUNDS });
  const { men: listed } = await planner.get('range.safety', { cohortId });
  return {
    cohortId,
    rangeId,
    lotId,
    signers,
    platoons: platoons.map(({ id, number }) => ({
      id,
      number,
      men: listed.filter((man) => man.platoon === number).map(({ cadetId }) => cadetId),
    })),
  };
}

export const signAs = (login: string) => ({ login, password: passwordOf(login) });
