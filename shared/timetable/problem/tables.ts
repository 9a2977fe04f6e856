import type {
  BusySpan,
  Instructor,
  Lesson,
  Lock,
  Platoon,
  Programme,
  Room,
  Subject,
  TimetableProblem,
} from './problem.ts';

const DAY_MS = 86_400_000;

/** Calendar weeks since 1970 of a local date; weeks run from Monday to Sunday. */
export function weekOf(date: string): number {
  // 1970-01-01 was a Thursday, three days after its Monday.
  return Math.floor((Date.parse(`${date}T00:00:00Z`) / DAY_MS + 3) / 7);
}

/** Per day a mask of the slots at which somebody is away or something out of service; other days are absent. */
export type BusyDays = ReadonlyMap<number, number>;

export interface ProgrammeTable {
  programme: Programme;
  lessons: Map<string, Lesson>;
  /** Hours of each subject in the whole programme. */
  subjectHours: Map<string, number>;
}

/** Look-up tables of a sound problem, shared by the rules. */
export interface Tables {
  problem: TimetableProblem;
  slotsPerDay: number;
  dinnerAfter: number;
  eveningSlots: number;
  /** Day slots, evening slots and calendar week of each training day. */
  days: { slots: number; evening: number; week: number }[];
  subjects: Map<string, Subject>;
  rooms: Map<string, Room>;
  programmes: Map<string, ProgrammeTable>;
  platoons: Map<string, Platoon>;
  instructors: Map<string, { instructor: Instructor; subjects: Set<string>; daysOff: Set<number>; busy: BusyDays }>;
  /** Rooms that are out of service at some hours. */
  roomBusy: Map<string, BusyDays>;
  /** `pairKey(platoon, subject)` to the instructor's id. */
  fixedInstructors: Map<string, string>;
  locked: Lock[];
}

/** One text for several ids; with their lengths before them no two lists of ids give the same text. */
export function pairKey(...parts: (string | number)[]): string {
  let key = '';
  for (const part of parts) {
    const text = String(part);
    key += `${text.length}:${text}`;
  }
  return key;
}

export function hasFlag(lesson: Lesson, flag: string): boolean {
  return lesson.flags?.includes(flag) ?? false;
}

const byId = <T extends { id: string }>(list: T[]): Map<string, T> => new Map(list.map((item) => [item.id, item]));

function busyDays(spans: readonly BusySpan[] = []): BusyDays {
  const days = new Map<number, number>();
  for (const { day, from, to } of spans) days.set(day, (days.get(day) ?? 0) | slotMask(from, to - from));
  return days;
}

/** A mask of so many slots from one on. */
export const slotMask = (slot: number, hours: number): number => ((1 << hours) - 1) << slot;

/** Builds the look-up tables; the problem has passed `readProblem`. */
export function tabulate(problem: TimetableProblem): Tables {
  const { slotsPerDay, dinnerAfter, eveningSlots = 0 } = problem.calendar;
  const dayOfDate = new Map(problem.calendar.days.map((day, index) => [day.date, index]));
  const programmes = new Map<string, ProgrammeTable>();
  for (const programme of problem.programmes) {
    const subjectHours = new Map<string, number>();
    for (const { subject, hours, count } of programme.lessons ?? []) {
      subjectHours.set(subject, (subjectHours.get(subject) ?? 0) + hours * count);
    }
    programmes.set(programme.id, { programme, lessons: byId(programme.lessons ?? []), subjectHours });
  }
  const instructors: Tables['instructors'] = new Map();
  for (const instructor of problem.instructors ?? []) {
    const daysOff = new Set<number>();
    for (const day of instructor.daysOff ?? []) {
      // A date without training does not matter.
      const index = typeof day === 'string' ? dayOfDate.get(day) : day;
      if (index !== undefined) daysOff.add(index);
    }
    const subjects = new Set(instructor.subjects ?? []);
    instructors.set(instructor.id, { instructor, subjects, daysOff, busy: busyDays(instructor.busy) });
  }
  return {
    problem,
    slotsPerDay,
    dinnerAfter,
    eveningSlots,
    days: problem.calendar.days.map(({ date, slots = slotsPerDay, evening = eveningSlots }) => ({
      slots,
      evening,
      week: weekOf(date),
    })),
    subjects: byId(problem.subjects ?? []),
    rooms: byId(problem.rooms ?? []),
    programmes,
    platoons: byId(problem.platoons ?? []),
    instructors,
    roomBusy: new Map(
      (problem.rooms ?? []).filter(({ busy = [] }) => busy.length > 0).map(({ id, busy }) => [id, busyDays(busy)]),
    ),
    fixedInstructors: new Map(
      (problem.fixedInstructors ?? []).map(({ platoon, subject, instructor }) => [
        pairKey(platoon, subject),
        instructor,
      ]),
    ),
    locked: problem.locked ?? [],
  };
}
