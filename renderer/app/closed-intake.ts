import { create } from 'zustand';
import type { Right } from '../../shared/people/roles.ts';

/** Whether the intake in hand is closed; said by the strip that stands over every screen then. */
export const useClosedIntake = create<{ closed: boolean }>(() => ({ closed: false }));

/**
 * Rights that only serve the intake in hand: on a closed one their acts are not offered. What the house shares (rooms,
 * instructors, ranges, stocks, norms) is offered as ever; the host judges each act by itself.
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
]);

export const endsWithIntake = (right: Right): boolean => OF_INTAKE.has(right);
