import type { CttModel } from './ctt-model.ts';
import type { CttPlacement } from './ctt-problem.ts';

/** No lecture, no place. */
export const NONE = -1;

export interface CttSnapshot {
  period: Int32Array;
  room: Int32Array;
}

/** Where each lecture stands and what follows from it. No two rivals ever share a period, no two lectures a room. */
export class CttPlan {
  readonly model: CttModel;
  readonly period: Int32Array;
  readonly room: Int32Array;
  /** The lecture in each room and period: period × roomCount + room. */
  readonly cells: Int32Array;
  /** Why a course may not come: rivals in the period, and one more where it is closed; period × courseCount + course. */
  readonly blocked: Int16Array;
  /** Busy slots as bits: curriculum × days + day. */
  readonly busy: Int32Array;
  /** Lectures of a course: course × days + day, course × roomCount + room; days with any. */
  readonly dayLectures: Int32Array;
  readonly roomLectures: Int32Array;
  readonly daysHeld: Int32Array;
  /** Kept by whoever moves lectures; `recount` sets it right. */
  cost = 0;

  constructor(model: CttModel) {
    this.model = model;
    this.period = new Int32Array(model.lectureCount).fill(NONE);
    this.room = new Int32Array(model.lectureCount).fill(NONE);
    this.cells = new Int32Array(model.periods * model.roomCount).fill(NONE);
    this.blocked = Int16Array.from(model.closed);
    this.busy = new Int32Array(model.curriculumCount * model.days);
    this.dayLectures = new Int32Array(model.courseCount * model.days);
    this.roomLectures = new Int32Array(model.courseCount * model.roomCount);
    this.daysHeld = new Int32Array(model.courseCount);
  }

  /** Puts a lecture down; the caller has seen to it that period and room are free for it. */
  put(lecture: number, period: number, room: number): void {
    const { courseOf, roomCount } = this.model;
    this.period[lecture] = period;
    this.room[lecture] = room;
    this.cells[period * roomCount + room] = lecture;
    this.roomLectures[courseOf[lecture]! * roomCount + room]!++;
    this.enter(courseOf[lecture]!, period, 1);
  }

  lift(lecture: number): void {
    const { courseOf, roomCount } = this.model;
    const period = this.period[lecture]!;
    const room = this.room[lecture]!;
    this.cells[period * roomCount + room] = NONE;
    this.roomLectures[courseOf[lecture]! * roomCount + room]!--;
    this.enter(courseOf[lecture]!, period, -1);
    this.period[lecture] = NONE;
  }

  private enter(course: number, period: number, sign: 1 | -1): void {
    const { rivals, curriculaOf, courseCount, dayOf, bitOf, days } = this.model;
    const own = rivals[course]!;
    const row = period * courseCount;
    for (let i = 0; i < own.length; i++) this.blocked[row + own[i]!]! += sign;
    const day = dayOf[period]!;
    const bit = bitOf[period]!;
    const curricula = curriculaOf[course]!;
    for (let i = 0; i < curricula.length; i++) this.busy[curricula[i]! * days + day]! ^= bit;
    const at = course * days + day;
    const before = this.dayLectures[at]!;
    this.dayLectures[at] = before + sign;
    if (before === 0) this.daysHeld[course]!++;
    else if (before + sign === 0) this.daysHeld[course]!--;
  }

  /** Changes only the rooms of two lectures of one period, or of a lecture and an empty cell (`other` NONE). */
  exchangeRooms(lecture: number, other: number, room: number): void {
    const { courseOf, roomCount } = this.model;
    const row = this.period[lecture]! * roomCount;
    const old = this.room[lecture]!;
    this.cells[row + old] = other;
    this.cells[row + room] = lecture;
    this.room[lecture] = room;
    const at = courseOf[lecture]! * roomCount;
    this.roomLectures[at + old]!--;
    this.roomLectures[at + room]!++;
    if (other === NONE) return;
    this.room[other] = old;
    const otherAt = courseOf[other]! * roomCount;
    this.roomLectures[otherAt + room]!--;
    this.roomLectures[otherAt + old]!++;
  }

  /** The soft cost from the books; lectures that are not placed count for nothing. */
  recount(): void {
    const { courseOf, courseCount, roomCount, seatCost, spreadCost, loneCost, days } = this.model;
    let cost = 0;
    for (let lecture = 0; lecture < courseOf.length; lecture++) {
      if (this.period[lecture] !== NONE) cost += seatCost[courseOf[lecture]! * roomCount + this.room[lecture]!]!;
    }
    for (let course = 0; course < courseCount; course++) {
      cost += spreadCost[course * (days + 1) + this.daysHeld[course]!]!;
      let rooms = 0;
      for (let room = 0; room < roomCount; room++) if (this.roomLectures[course * roomCount + room]! > 0) rooms++;
      cost += Math.max(0, rooms - 1);
    }
    for (const busy of this.busy) cost += loneCost[busy]!;
    this.cost = cost;
  }

  snapshot(): CttSnapshot {
    return { period: this.period.slice(), room: this.room.slice() };
  }

  restore({ period, room }: CttSnapshot): void {
    const { lectureCount } = this.model;
    for (let lecture = 0; lecture < lectureCount; lecture++) if (this.period[lecture] !== NONE) this.lift(lecture);
    for (let lecture = 0; lecture < lectureCount; lecture++) {
      if (period[lecture] !== NONE) this.put(lecture, period[lecture]!, room[lecture]!);
    }
    this.recount();
  }
}

/** The lectures of a snapshot that have a place, in the words of the file. */
export function placementsOfCtt({ courseOf, slots }: CttModel, { period, room }: CttSnapshot): CttPlacement[] {
  const placements: CttPlacement[] = [];
  period.forEach((at, lecture) => {
    if (at === NONE) return;
    placements.push({
      course: courseOf[lecture]!,
      room: room[lecture]!,
      day: Math.floor(at / slots),
      slot: at % slots,
    });
  });
  return placements;
}
