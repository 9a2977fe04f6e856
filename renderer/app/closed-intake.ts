import { create } from 'zustand';
import type { OperationName } from '../../shared/contract/contract.ts';
import type { Right } from '../../shared/people/roles.ts';

/** Whether the intake in hand is closed; said by the strip that stands over every screen then. */
export const useClosedIntake = create<{ closed: boolean }>(() => ({ closed: false }));

/**
 * Rights that serve the intake in hand: on a closed one their acts are not offered, but for those of OF_HOUSE. What the
 * house shares (rooms, instructors, ranges, stocks, norms) is offered as ever; the host judges each act by itself.
 */
const OF_INTAKE: ReadonlySet<Right> = new Set<Right>([
  'admissions.write',
  'admissions.enrol',
  'timetable.write',
  'timetable.approve',
  'journal.write',
  'leave.write',
  'leave.decide',
  'gate.write',
  'rolls.write',
  'strength.sign',
  'range.conduct',
  'exams.mark',
  'exams.admit',
  'orders.write',
  'orders.sign',
  'absences.write',
  'meals.write',
  'programme.write',
  'exams.write',
  'range.write',
  'ammunition.write',
]);

/** Acts on what the house shares, asked about beside a right that serves an intake. */
const OF_HOUSE: ReadonlySet<OperationName> = new Set<OperationName>([
  'absences.addPost',
  'barracks.addRoom',
  'meals.addDiet',
  'programme.saveInstructor',
  'exams.saveNorm',
  'range.saveRange',
  'range.saveApproval',
  'range.saveCard',
  'range.addWeapons',
  'range.saveWeapon',
  'ammunition.receive',
  'ammunition.writeOff',
]);

export const endsWithIntake = (right: Right, act?: OperationName): boolean =>
  act === undefined ? OF_INTAKE.has(right) : !OF_HOUSE.has(act);
