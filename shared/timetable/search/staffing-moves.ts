import type { Random } from '../../kit/random.ts';
import type { Model } from '../problem/model.ts';
import type { Move } from './move.ts';
import { NONE, type PlanState } from './plan-state.ts';

/** Fills moves that change rooms or instructors at random; each returns false when its random choice makes no move. */
export class StaffingMoves {
  private readonly model: Model;
  private readonly state: PlanState;
  private readonly random: Random;
  private readonly move: Move;
  /** Blocks with a choice of rooms, blocks with a choice of instructors. */
  private readonly roomy: Int32Array;
  private readonly staffed: Int32Array;
  private readonly blocksOfCourse: number[][];

  constructor(state: PlanState, move: Move, random: Random) {
    const { model } = state;
    const blocks = [...model.platoonOf.keys()];
    this.model = model;
    this.state = state;
    this.random = random;
    this.move = move;
    this.roomy = Int32Array.from(blocks.filter((block) => model.domainOf[block]!.rooms.length > 1));
    this.staffed = Int32Array.from(blocks.filter((block) => model.domainOf[block]!.instructors.length > 1));
    this.blocksOfCourse = Array.from({ length: model.platoons.length * model.subjectCount }, () => []);
    for (const block of blocks) this.blocksOfCourse[model.courseOf[block]!]!.push(block);
  }

  get hasRoomChoice(): boolean {
    return this.roomy.length > 0;
  }

  get hasInstructorChoice(): boolean {
    return this.staffed.length > 0;
  }

  /** A block goes to another room; whoever holds that room at the time comes to the block's room. */
  changeRoom(): boolean {
    const { model, state, random, move } = this;
    const block = this.roomy[random.below(this.roomy.length)]!;
    const { rooms } = model.domainOf[block]!;
    const old = state.room[block]!;
    const room = rooms[random.below(rooms.length)]!;
    if (room === old) return false;
    const day = state.day[block]!;
    const slot = state.slot[block]!;
    move.clear();
    move.add(block, day, slot, room, state.instructor[block]!);
    const cells = (room * model.dayCount + day) * model.slotCount;
    for (let hour = slot; hour < slot + model.hoursOf[block]!; hour++) {
      const holder = state.roomCells[cells + hour]!;
      if (holder === NONE || (hour > slot && holder === state.roomCells[cells + hour - 1])) continue;
      // Holders of different platoons meet in one room only if they came at different hours, which they did.
      if (!model.domainOf[holder]!.rooms.includes(old)) return false;
      if (!move.add(holder, day, state.slot[holder]!, old, state.instructor[holder]!)) return false;
    }
    return true;
  }

  /**
   * One block, or every block its instructor has in its course, goes to another instructor; whatever that one holds at
   * these hours comes back in exchange, and so on until the two no longer meet.
   */
  changeInstructor(): boolean {
    const { model, state, random, move } = this;
    const block = this.staffed[random.below(this.staffed.length)]!;
    const { instructors } = model.domainOf[block]!;
    const to = instructors[random.below(instructors.length)]!;
    const from = state.instructor[block]!;
    if (from === to) return false;
    move.clear();
    for (const other of random.below(2) === 0 ? this.blocksOfCourse[model.courseOf[block]!]! : [block]) {
      if (state.instructor[other] === from && !this.give(other, to)) return false;
    }
    for (let i = 0; i < move.count; i++) {
      const moving = move.blockAt(i);
      const receiver = move.instructorAt(i);
      const cells = (receiver * model.dayCount + state.day[moving]!) * model.slotCount + state.slot[moving]!;
      for (let hour = 0; hour < model.hoursOf[moving]!; hour++) {
        const holder = state.instructorCells[cells + hour]!;
        if (holder === NONE || move.includes(holder)) continue;
        if (!this.give(holder, receiver === to ? from : to)) return false;
      }
    }
    return true;
  }

  private give(block: number, instructor: number): boolean {
    const { model, state, move } = this;
    if (!model.domainOf[block]!.instructors.includes(instructor)) return false;
    return move.add(block, state.day[block]!, state.slot[block]!, state.room[block]!, instructor);
  }
}
