import { broken, type Finding } from '../problem/finding.ts';
import type { PlacedBlock } from '../problem/plan.ts';
import { pairKey, type Tables } from '../problem/tables.ts';

/** Rule `instructorMaxHours`: hours of an instructor on one day above his maximum (evening hours count). */
export function instructorDayFinding(tables: Tables, instructor: string, day: number, hours: number): Finding | null {
  const most = tables.instructors.get(instructor)?.instructor.maxHoursPerDay ?? 0;
  return hours > most ? broken('instructorMaxHours', { instructor }, { day, hours, most }) : null;
}

/** Rule `subjectMaxHours`: hours of a subject a platoon has on one day above the maximum (evening hours count). */
export function subjectDayFinding(
  tables: Tables,
  platoon: string,
  subject: string,
  day: number,
  hours: number,
): Finding | null {
  const most = tables.subjects.get(subject)?.maxHoursPerDay ?? 0;
  return hours > most ? broken('subjectMaxHours', { platoon, subject }, { day, hours, most }) : null;
}

/** One finding per instructor and day, and per platoon, subject and day, that is too full. */
export function dailyHoursFindings(tables: Tables, blocks: Iterable<PlacedBlock>): Finding[] {
  const instructorDays = new Map<string, { instructor: string; day: number; hours: number }>();
  const subjectDays = new Map<string, { platoon: string; subject: string; day: number; hours: number }>();
  for (const { platoon, lesson, instructor, day } of blocks) {
    const who = pairKey(instructor.id, day);
    const instructorDay = instructorDays.get(who) ?? { instructor: instructor.id, day, hours: 0 };
    instructorDay.hours += lesson.hours;
    instructorDays.set(who, instructorDay);
    const what = pairKey(platoon.id, lesson.subject, day);
    const subjectDay = subjectDays.get(what) ?? { platoon: platoon.id, subject: lesson.subject, day, hours: 0 };
    subjectDay.hours += lesson.hours;
    subjectDays.set(what, subjectDay);
  }
  const found = [
    ...[...instructorDays.values()].map((at) => instructorDayFinding(tables, at.instructor, at.day, at.hours)),
    ...[...subjectDays.values()].map((at) => subjectDayFinding(tables, at.platoon, at.subject, at.day, at.hours)),
  ];
  return found.filter((finding) => finding !== null);
}
