import type { CttProblem } from './ctt-problem.ts';

/** Costs of the search, as the competition sets them (UD2). */
const DAY_COST = 5;
const LONE_COST = 2;

/** An instance in typed arrays, made once and never changed. A period is day × slots + slot. */
export interface CttModel {
  lectureCount: number;
  courseCount: number;
  roomCount: number;
  curriculumCount: number;
  days: number;
  slots: number;
  periods: number;
  courseOf: Int32Array;
  dayOf: Int32Array;
  /** The bit of a period within its day. */
  bitOf: Int32Array;
  /** 1 where two courses may not meet: the same course, teacher or curriculum; course × courseCount + course. */
  conflict: Uint8Array;
  /** The courses each course may not meet, itself among them. */
  rivals: Int32Array[];
  /** 1 where a course may not be held: period × courseCount + course. */
  closed: Uint8Array;
  /** The periods in which each course may be held. */
  openPeriods: Int32Array[];
  /** The curricula of each course. */
  curriculaOf: Int32Array[];
  minDays: Int32Array;
  /** Cost of a course in a room: course × roomCount + room. */
  seatCost: Int32Array;
  /** Rooms with seats enough for a course, else the largest. */
  fitRooms: Int32Array[];
  /** Cost of a course that is held on so many days: course × (days + 1) + days held. */
  spreadCost: Int32Array;
  /** Cost of a curriculum's day whose busy slots are the bits of the index: what its lone lectures cost. */
  loneCost: Int32Array;
}

export function buildCttModel(problem: CttProblem): CttModel {
  const { courses, rooms, curricula, days, slots } = problem;
  const courseCount = courses.length;
  const roomCount = rooms.length;
  const periods = days * slots;
  const conflict = new Uint8Array(courseCount * courseCount);
  const forbid = (group: readonly number[]) => {
    for (const one of group) for (const other of group) conflict[one * courseCount + other] = 1;
  };
  const byTeacher = Map.groupBy(courses.keys(), (course) => courses[course]!.teacher);
  for (const group of byTeacher.values()) forbid(group);
  for (const { courses: group } of curricula) forbid(group);
  const closed = new Uint8Array(periods * courseCount);
  for (const { course, day, slot } of problem.unavailable) closed[(day * slots + slot) * courseCount + course] = 1;
  const seatCost = Int32Array.from({ length: courseCount * roomCount }, (_, at) =>
    Math.max(0, courses[Math.floor(at / roomCount)]!.students - rooms[at % roomCount]!.seats),
  );
  const largest = Math.max(...rooms.map(({ seats }) => seats));
  const numbers = [...rooms.keys()];
  const curriculaOf: number[][] = courses.map(() => []);
  for (const [number, { courses: group }] of curricula.entries()) {
    for (const course of group) curriculaOf[course]!.push(number);
  }
  return {
    lectureCount: courses.reduce((sum, { lectures }) => sum + lectures, 0),
    courseCount,
    roomCount,
    curriculumCount: curricula.length,
    days,
    slots,
    periods,
    courseOf: Int32Array.from(courses.flatMap(({ lectures }, course) => Array<number>(lectures).fill(course))),
    dayOf: Int32Array.from({ length: periods }, (_, period) => Math.floor(period / slots)),
    bitOf: Int32Array.from({ length: periods }, (_, period) => 1 << (period % slots)),
    conflict,
    rivals: courses.map((_, course) =>
      Int32Array.from([...courses.keys()].filter((other) => conflict[course * courseCount + other])),
    ),
    closed,
    openPeriods: courses.map((_, course) =>
      Int32Array.from({ length: periods }, (_, period) => period).filter(
        (period) => !closed[period * courseCount + course],
      ),
    ),
    curriculaOf: curriculaOf.map((list) => Int32Array.from(list)),
    minDays: Int32Array.from(courses, ({ minDays }) => minDays),
    seatCost,
    fitRooms: courses.map(({ students }) =>
      Int32Array.from(numbers.filter((room) => rooms[room]!.seats >= Math.min(students, largest))),
    ),
    spreadCost: Int32Array.from({ length: courseCount * (days + 1) }, (_, at) => {
      const { minDays } = courses[Math.floor(at / (days + 1))]!;
      return DAY_COST * Math.max(0, minDays - (at % (days + 1)));
    }),
    loneCost: Int32Array.from({ length: 1 << slots }, (_, busy) => {
      let cost = 0;
      for (let lone = busy & ~(busy << 1) & ~(busy >> 1); lone !== 0; lone &= lone - 1) cost += LONE_COST;
      return cost;
    }),
  };
}
