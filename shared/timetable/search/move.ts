import type { Random } from '../../kit/random.ts';
import type { Model } from '../problem/model.ts';
import type { CostBook } from './cost-book.ts';
import type { OrderWatch } from './order-watch.ts';
import type { PlanState } from './plan-state.ts';

interface Places {
  readonly day: Int32Array;
  readonly slot: Int32Array;
  readonly room: Int32Array;
  readonly instructor: Int32Array;
}

/**
 * One step of the improvement: some blocks, each at most once, change their places all at once. It is filled with `add`,
 * judged against every hard rule with `fits` (nothing changes until then), carried out, and kept or taken back. That
 * blocks of one platoon do not come to the same hours is for the caller to see to.
 */
export class Move {
  count = 0;
  private readonly blocks: Int32Array;
  readonly day: Int32Array;
  readonly slot: Int32Array;
  readonly room: Int32Array;
  readonly instructor: Int32Array;
  private readonly old: Places;
  private readonly moments: Int32Array;
  private readonly oldMoments: Int32Array;
  private readonly model: Model;
  private readonly state: PlanState;
  private readonly book: CostBook;
  private readonly order: OrderWatch;
  private readonly random: Random;

  constructor(state: PlanState, book: CostBook, order: OrderWatch, random: Random, mostBlocks: number) {
    const list = () => new Int32Array(mostBlocks);
    this.blocks = list();
    this.day = list();
    this.slot = list();
    this.room = list();
    this.instructor = list();
    this.old = { day: list(), slot: list(), room: list(), instructor: list() };
    this.moments = list();
    this.oldMoments = list();
    this.model = state.model;
    this.state = state;
    this.book = book;
    this.order = order;
    this.random = random;
  }

  clear(): void {
    this.count = 0;
  }

  blockAt(i: number): number {
    return this.blocks[i]!;
  }

  dayAt(i: number): number {
    return this.day[i]!;
  }

  slotAt(i: number): number {
    return this.slot[i]!;
  }

  instructorAt(i: number): number {
    return this.instructor[i]!;
  }

  /** Gives the block another room and instructor than it was added with. */
  staff(i: number, room: number, instructor: number): void {
    this.room[i] = room;
    this.instructor[i] = instructor;
  }

  includes(block: number): boolean {
    for (let i = 0; i < this.count; i++) if (this.blocks[i] === block) return true;
    return false;
  }

  /** False when the move has no room for another block. */
  add(block: number, day: number, slot: number, room: number, instructor: number): boolean {
    const { count, state } = this;
    if (count === this.blocks.length) return false;
    this.count++;
    this.blocks[count] = block;
    this.day[count] = day;
    this.slot[count] = slot;
    this.room[count] = room;
    this.instructor[count] = instructor;
    this.old.day[count] = state.day[block]!;
    this.old.slot[count] = state.slot[block]!;
    this.old.room[count] = state.room[block]!;
    this.old.instructor[count] = state.instructor[block]!;
    return true;
  }

  /**
   * Whether every hard rule still holds after the move. Where the wanted room or instructor is not free, another one is
   * taken if that is allowed.
   */
  fits(otherRoom: boolean, otherInstructor: boolean): boolean {
    const { count, model } = this;
    if (count === 0) return false;
    for (let i = 0; i < count; i++) {
      const { starts } = model.domainOf[this.blocks[i]!]!;
      if (((starts[this.day[i]!]! >>> this.slot[i]!) & 1) === 0) return false;
    }
    if (!this.keepsCourses()) return false;
    for (let i = 0; i < count; i++) {
      if (!this.takeInstructor(i, otherInstructor) || !this.takeRoom(i, otherRoom)) return false;
    }
    for (let i = 0; i < count; i++) if (!this.instructorDayFits(i)) return false;
    for (let i = 0; i < count; i++) {
      this.moments[i] = this.day[i]! * model.slotCount + this.slot[i]!;
      this.oldMoments[i] = this.old.day[i]! * model.slotCount + this.old.slot[i]!;
    }
    return this.order.allows(this.blocks, this.moments, count);
  }

  /** What the move adds to the soft cost; the book counts it as carried out, the plan stays as it is until `keep`. */
  price(): number {
    const before = this.book.total;
    this.enter(this.old, this);
    return this.book.total - before;
  }

  takeBack(): void {
    this.enter(this, this.old);
  }

  keep(): void {
    const { count, blocks, state } = this;
    for (let i = 0; i < count; i++) state.remove(blocks[i]!);
    for (let i = 0; i < count; i++)
      state.place(blocks[i]!, this.day[i]!, this.slot[i]!, this.room[i]!, this.instructor[i]!);
    this.order.noteMoved(this.blocks, this.oldMoments, this.count);
  }

  private enter(from: Places, to: Places): void {
    const { count, blocks, book } = this;
    const { platoonOf, dayCount } = this.model;
    for (let i = 0; i < count; i++) {
      book.shift(
        blocks[i]!,
        from.day[i]!,
        from.slot[i]!,
        from.room[i]!,
        from.instructor[i]!,
        to.day[i]!,
        to.slot[i]!,
        to.room[i]!,
        to.instructor[i]!,
      );
    }
    for (let i = 0; i < count; i++) {
      const platoon = platoonOf[blocks[i]!]! * dayCount;
      book.settle(platoon + this.day[i]!);
      if (this.old.day[i] !== this.day[i]) book.settle(platoon + this.old.day[i]!);
    }
  }

  /** Whether no platoon has more of a subject on a day than it may. */
  keepsCourses(): boolean {
    for (let i = 0; i < this.count; i++) if (!this.courseFits(i)) return false;
    return true;
  }

  private courseFits(i: number): boolean {
    const day = this.day[i]!;
    if (this.old.day[i] === day) return true;
    const { model, blocks } = this;
    const course = model.courseOf[blocks[i]!]!;
    let hours = this.state.courseHours[course * model.dayCount + day]!;
    for (let j = 0; j < this.count; j++) {
      if (model.courseOf[blocks[j]!] !== course) continue;
      if (this.day[j] === day) hours += model.hoursOf[blocks[j]!]!;
      if (this.old.day[j] === day) hours -= model.hoursOf[blocks[j]!]!;
    }
    return hours <= model.courseMax[course]!;
  }

  private takeInstructor(i: number, mayReplace: boolean): boolean {
    const { state } = this;
    const wanted = this.instructor[i]!;
    if (this.isFree(i, wanted, state.instructorBusy, this.instructor, this.old.instructor) && this.mayWork(i, wanted))
      return true;
    if (!mayReplace) return false;
    const { instructors } = this.model.domainOf[this.blocks[i]!]!;
    const first = this.random.below(instructors.length);
    for (let k = 0; k < instructors.length; k++) {
      const other = instructors[(first + k) % instructors.length]!;
      if (other === wanted || !this.mayWork(i, other)) continue;
      if (!this.isFree(i, other, state.instructorBusy, this.instructor, this.old.instructor)) continue;
      this.instructor[i] = other;
      return true;
    }
    return false;
  }

  /** Not on a day off; whether the day becomes too long is seen when all instructors are known. */
  private mayWork(i: number, instructor: number): boolean {
    const { model } = this;
    return model.instructorMax[instructor * model.dayCount + this.day[i]!]! >= model.hoursOf[this.blocks[i]!]!;
  }

  /** Gives the i-th block a room that is free where it goes: the wanted one, else another one if allowed. */
  takeRoom(i: number, mayReplace: boolean): boolean {
    const { state } = this;
    const wanted = this.room[i]!;
    if (this.isFree(i, wanted, state.roomBusy, this.room, this.old.room)) return true;
    if (!mayReplace) return false;
    const { rooms } = this.model.domainOf[this.blocks[i]!]!;
    const first = this.random.below(rooms.length);
    for (let k = 0; k < rooms.length; k++) {
      const other = rooms[(first + k) % rooms.length]!;
      if (other === wanted || !this.isFree(i, other, state.roomBusy, this.room, this.old.room)) continue;
      this.room[i] = other;
      return true;
    }
    return false;
  }

  /** Whether an instructor or room is free at the new place: of those that stay, and of those in the move before. */
  private isFree(i: number, owner: number, busy: Int32Array, owners: Int32Array, oldOwners: Int32Array): boolean {
    const { hoursOf, dayCount } = this.model;
    const day = this.day[i]!;
    const mask = ((1 << hoursOf[this.blocks[i]!]!) - 1) << this.slot[i]!;
    let clash = busy[owner * dayCount + day]! & mask;
    for (let j = 0; clash !== 0 && j < this.count; j++) {
      if (oldOwners[j] !== owner || this.old.day[j] !== day) continue;
      clash &= ~(((1 << hoursOf[this.blocks[j]!]!) - 1) << this.old.slot[j]!);
    }
    for (let j = 0; clash === 0 && j < i; j++) {
      if (owners[j] !== owner || this.day[j] !== day) continue;
      clash = mask & (((1 << hoursOf[this.blocks[j]!]!) - 1) << this.slot[j]!);
    }
    return clash === 0;
  }

  private instructorDayFits(i: number): boolean {
    const { model, blocks } = this;
    const day = this.day[i]!;
    const instructor = this.instructor[i]!;
    const at = instructor * model.dayCount + day;
    let hours = this.state.instructorHours[at]!;
    for (let j = 0; j < this.count; j++) {
      if (this.instructor[j] === instructor && this.day[j] === day) hours += model.hoursOf[blocks[j]!]!;
      if (this.old.instructor[j] === instructor && this.old.day[j] === day) hours -= model.hoursOf[blocks[j]!]!;
    }
    return hours <= model.instructorMax[at]!;
  }
}
