import { broken, type Finding } from '../problem/finding.ts';
import { menOnDay } from '../problem/men-on-day.ts';
import { type PlacedBlock, thingsOf } from '../problem/plan.ts';
import type { Lock } from '../problem/problem.ts';
import { pairKey, slotMask, type Tables } from '../problem/tables.ts';
import { dayRange, startRule } from './rules-of-start.ts';

/**
 * The rules about one placement alone: `dayWindow`, the start rules, `roomType`, `roomCapacity` (men), `qualification`,
 * `instructorDayOff`, `instructorAway`, `roomClosed` (hours at which he or it is not to be had), `fixedInstructor`.
 */
export function placementFindings(tables: Tables, block: PlacedBlock): Finding[] {
  const findings: Finding[] = [];
  const { platoon, lesson, room, instructor, index, day, slot } = block;
  const report = (code: string, numbers: Finding['numbers'] = {}, things: Finding['things'] = {}) =>
    findings.push(broken(code, { ...thingsOf(block), ...things }, { index, day, slot, ...numbers }));

  const [from, to] = dayRange(platoon, lesson);
  if (day < from || day > to) report('dayWindow', { from, to });
  const start = startRule(tables, lesson, day, slot);
  if (start)
    report(start, {
      hours: lesson.hours,
      daySlots: tables.days[day]?.slots ?? 0,
      eveningSlots: tables.days[day]?.evening ?? 0,
    });
  if (room.type !== lesson.roomType) report('roomType', {}, { roomType: room.type, neededType: lesson.roomType });
  const men = menOnDay(platoon, day);
  if (room.capacity < men) report('roomCapacity', { capacity: room.capacity, size: men });
  const person = tables.instructors.get(instructor.id);
  if (!person?.subjects.has(lesson.subject)) report('qualification');
  const hours = slotMask(slot, lesson.hours);
  if (person?.daysOff.has(day)) report('instructorDayOff');
  else if (((person?.busy.get(day) ?? 0) & hours) !== 0) report('instructorAway');
  if (((tables.roomBusy.get(room.id)?.get(day) ?? 0) & hours) !== 0) report('roomClosed');
  const fixed = tables.fixedInstructors.get(pairKey(platoon.id, lesson.subject));
  if (fixed !== undefined && fixed !== instructor.id) report('fixedInstructor', {}, { fixed });
  return findings;
}

/** Rule `locked`: a block differs from its lock in a given field. */
export function lockFinding(lock: Lock, block: PlacedBlock): Finding | null {
  const fields: string[] = [];
  if (lock.day !== undefined && lock.day !== block.day) fields.push('day');
  if (lock.slot !== undefined && lock.slot !== block.slot) fields.push('slot');
  if (lock.room !== undefined && lock.room !== block.room.id) fields.push('room');
  if (lock.instructor !== undefined && lock.instructor !== block.instructor.id) fields.push('instructor');
  if (fields.length === 0) return null;
  const { index, day, slot } = block;
  return broken('locked', { ...thingsOf(block), fields }, { index, day, slot });
}
