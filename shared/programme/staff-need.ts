import { type InstructorFacts, taughtHours } from './programme-facts.ts';
import type { Programme, Subject } from './programme-types.ts';

/** Hours a day a new instructor teaches at most, until the planner says otherwise [D]. */
export const USUAL_HOURS_PER_DAY = 6;

/** How many instructors of a subject a plan needs, and how many may teach it. */
export interface StaffNeed {
  subjectCode: string;
  /** Hours of the subject for all platoons. */
  hours: number;
  /** hours ÷ (days × hours a day), rounded up. */
  needed: number;
  have: number;
}

/** An estimate by sums alone, subject by subject, as if nobody were ever away. */
export function staffNeeds(
  programme: Programme,
  instructors: readonly InstructorFacts[],
  platoons: number,
  trainingDays: number,
): StaffNeed[] {
  return programme.subjects.map(({ code }) => {
    const own = instructors.filter((one) => one.subjects.includes(code));
    const hours = taughtHours(programme.kinds, code) * platoons;
    const perDay = own.length > 0 ? Math.max(...own.map((one) => one.maxHoursPerDay)) : USUAL_HOURS_PER_DAY;
    const needed = trainingDays > 0 ? Math.ceil(hours / (trainingDays * perDay)) : 0;
    return { subjectCode: code, hours, needed, have: own.length };
  });
}

/** A group of subjects whose instructors together have fewer hours than the group needs. */
export interface StaffShortage {
  subjects: Subject[];
  needed: number;
  available: number;
}

/**
 * The smallest group of subjects for which the hours of everybody who may teach one of them do not suffice; null when
 * the sums of all groups come out. A shared instructor is counted once, so this sees what single subjects hide.
 * Subjects nobody teaches are left out. All groups of twelve subjects are tried (4096).
 */
export function staffShortage(
  programme: Programme,
  instructors: readonly InstructorFacts[],
  platoons: number,
): StaffShortage | null {
  const subjects = programme.subjects.filter(({ code }) => instructors.some((one) => one.subjects.includes(code)));
  const hours = subjects.map(({ code }) => taughtHours(programme.kinds, code) * platoons);
  const staff = instructors.map((one) => ({
    mask: subjects.reduce((mask, { code }, bit) => (one.subjects.includes(code) ? mask | (1 << bit) : mask), 0),
    hours: one.availableDays * one.maxHoursPerDay,
  }));
  let found: { group: number; size: number; needed: number; available: number } | null = null;
  for (let group = 1; group < 1 << subjects.length; group++) {
    const needed = hours.reduce((sum, one, bit) => (group & (1 << bit) ? sum + one : sum), 0);
    const available = staff.reduce((sum, one) => (one.mask & group ? sum + one.hours : sum), 0);
    if (available >= needed) continue;
    const size = subjects.filter((_, bit) => group & (1 << bit)).length;
    const worse = found && size === found.size && needed - available > found.needed - found.available;
    if (!found || size < found.size || worse) found = { group, size, needed, available };
  }
  if (!found) return null;
  const { group, needed, available } = found;
  return { subjects: subjects.filter((_, bit) => group & (1 << bit)), needed, available };
}
