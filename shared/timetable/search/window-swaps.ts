import type { Random } from '../../kit/random.ts';
import type { Model } from '../problem/model.ts';
import type { Move } from './move.ts';
import { lowestBit, OpenHours } from './open-hours.ts';
import type { OrderWatch } from './order-watch.ts';
import { hasMoved, NONE, type PlanState, type Snapshot } from './plan-state.ts';

/** Longest window of a swap, in hours. */
const LONGEST_WINDOW = 5;
/** Most pairs of windows that change places at once. */
const MOST_PAIRS = 3;
/** Blocks looked at to find one that is not where it stood. */
const MOST_LOOKS = 64;

/**
 * Fills moves in which two windows of a platoon change places, or a block moves up or down within its half of the day;
 * each returns false when its choice makes no move. Whoever holds an instructor, or a room where none is free, at the new
 * hours goes the other way with his own platoon's windows at the same hours, and so on (a Kempe chain), so that one
 * platoon's lessons can pass where another's stand.
 */
export class WindowSwaps {
  private readonly model: Model;
  private readonly state: PlanState;
  private readonly random: Random;
  private readonly move: Move;
  private readonly openHours: OpenHours;
  private readonly movable: Int32Array;
  /** First slot of each slot's half of the day (the evening is a third), and the slot after its last. */
  private readonly halfFrom: Int32Array;
  private readonly halfTo: Int32Array;

  constructor(state: PlanState, move: Move, order: OrderWatch, random: Random) {
    const { model } = state;
    this.model = model;
    this.state = state;
    this.random = random;
    this.move = move;
    this.openHours = new OpenHours(state, order, random);
    this.movable = Int32Array.from([...model.blocks.keys()].filter((block) => model.immovable[block] === 0));
    const { dinnerAfter, slotsPerDay } = model.tables;
    const borders = [0, dinnerAfter, slotsPerDay, model.slotCount];
    const slots = Array.from({ length: model.slotCount }, (_, slot) => slot);
    this.halfFrom = Int32Array.from(slots, (slot) => borders.findLast((border) => border <= slot)!);
    this.halfTo = Int32Array.from(slots, (slot) => borders.find((border) => border > slot)!);
  }

  get hasMovable(): boolean {
    return this.movable.length > 0;
  }

  /** A random block and hours that its order rules and daily maxima allow, mostly such that no other platoon makes way. */
  swapAtRandom(): boolean {
    const { random, openHours, movable } = this;
    const block = movable[random.below(movable.length)]!;
    return openHours.pick(block) && this.swap(block, openHours.day, openHours.slot);
  }

  /** A block that stands elsewhere than in a former plan goes back to its hours, its room and its instructor. */
  bringBack(former: Snapshot): boolean {
    const { state, random, move, movable } = this;
    const first = random.below(movable.length);
    for (let i = 0; i < MOST_LOOKS && i < movable.length; i++) {
      const block = movable[(first + i) % movable.length]!;
      if (!hasMoved(state, former, block)) continue;
      const { rooms, instructors } = this.model.domainOf[block]!;
      if (!rooms.includes(former.room[block]!) || !instructors.includes(former.instructor[block]!)) continue;
      const [day, slot] = [former.day[block]!, former.slot[block]!];
      if (day === state.day[block] && slot === state.slot[block]) {
        move.clear();
        move.add(block, day, slot, former.room[block]!, former.instructor[block]!);
        return true;
      }
      if (!this.swap(block, day, slot)) return false;
      for (let i = 0; i < move.count; i++)
        if (move.blockAt(i) === block) move.staff(i, former.room[block]!, former.instructor[block]!);
      return true;
    }
    return false;
  }

  private swap(block: number, toDay: number, toSlot: number): boolean {
    const { model, state, random, move } = this;
    const day = state.day[block]!;
    const slot = state.slot[block]!;
    const hours = model.hoursOf[block]!;
    const length = random.below(2) === 0 ? hours : hours + random.below(LONGEST_WINDOW - hours + 1);
    move.clear();
    if (!this.addPair(model.platoonOf[block]!, day, slot, toDay, toSlot, length) || !move.keepsCourses()) return false;
    let pairs = 1;
    for (let i = 0; i < move.count; i++) {
      for (let holder = this.inTheWayOf(i); holder !== NONE; holder = this.inTheWayOf(i)) {
        if (++pairs > MOST_PAIRS || !this.addHolder(holder, day, slot, toDay, toSlot)) return false;
      }
    }
    return true;
  }

  /**
   * A block that stays and holds the instructor of the i-th moving block at its new hours, or a room when none that
   * would do is free; NONE when nothing is in the way.
   */
  private inTheWayOf(i: number): number {
    const { model, state, move } = this;
    const block = move.blockAt(i);
    const day = move.dayAt(i);
    const instructor = state.instructor[block]!;
    const mask = ((1 << model.hoursOf[block]!) - 1) << move.slotAt(i);
    const holder = this.holderAmong(
      state.instructorBusy,
      state.instructorCells,
      instructor * model.dayCount + day,
      mask,
    );
    if (holder !== NONE || move.takeRoom(i, true)) return holder;
    const { rooms } = model.domainOf[block]!;
    const room = rooms[this.random.below(rooms.length)]!;
    move.staff(i, room, instructor);
    return this.holderAmong(state.roomBusy, state.roomCells, room * model.dayCount + day, mask);
  }

  private holderAmong(busy: Int32Array, cells: Int32Array, ownerDay: number, mask: number): number {
    for (let both = busy[ownerDay]! & mask; both !== 0; both &= both - 1) {
      const holder = cells[ownerDay * this.model.slotCount + lowestBit(both)]!;
      if (!this.move.includes(holder)) return holder;
    }
    return NONE;
  }

  /** The holder's window goes the other way: from the day it is on to the other one, by the same shift. */
  private addHolder(holder: number, day: number, slot: number, toDay: number, toSlot: number): boolean {
    const { model, state } = this;
    const stands = state.slot[holder]!;
    const isThere = day === toDay ? Math.abs(stands - toSlot) < Math.abs(stands - slot) : state.day[holder] === toDay;
    const shift = toSlot - slot;
    const first = isThere ? stands - shift : stands;
    return this.addPair(model.platoonOf[holder]!, day, first, toDay, first + shift, model.hoursOf[holder]!);
  }

  /** Adds two windows of a platoon, widened until their borders cut no lesson, each within its half of the day. */
  private addPair(platoon: number, day: number, slot: number, toDay: number, toSlot: number, atLeast: number): boolean {
    const { dayCount, slotCount } = this.model;
    const here = (platoon * dayCount + day) * slotCount;
    const there = (platoon * dayCount + toDay) * slotCount;
    const shift = toSlot - slot;
    const { halfFrom, halfTo } = this;
    if (slot < 0 || toSlot < 0 || slot >= slotCount || toSlot >= slotCount) return false;
    const lowest = Math.max(halfFrom[slot]!, halfFrom[toSlot]! - shift);
    const highest = Math.min(halfTo[slot]!, halfTo[toSlot]! - shift);
    let from = slot;
    let to = Math.min(highest, slot + atLeast);
    const isCut = (border: number) => this.cuts(here, border) || this.cuts(there, border + shift);
    while (from > lowest && isCut(from)) from--;
    while (to < highest && isCut(to)) to++;
    const meet = day === toDay && Math.abs(shift) < to - from;
    if (meet || isCut(from) || isCut(to)) {
      const inOneHalf = day === toDay && halfFrom[slot] === halfFrom[toSlot];
      return inOneHalf && this.addInsertion(here, day, slot, toSlot);
    }
    return this.addWindow(here, from, to, toDay, shift) && this.addWindow(there, from + shift, to + shift, day, -shift);
  }

  /** The block at a slot goes to another slot of its half day; what lies between moves up. */
  private addInsertion(cells: number, day: number, slot: number, toSlot: number): boolean {
    const { state, model } = this;
    const block = state.platoonCells[cells + slot]!;
    if (block === NONE || toSlot === slot || this.cuts(cells, slot) || this.cuts(cells, toSlot)) return false;
    const hours = model.hoursOf[block]!;
    if (toSlot < slot)
      return (
        this.addWindow(cells, slot, slot + hours, day, toSlot - slot) && this.addWindow(cells, toSlot, slot, day, hours)
      );
    const last = state.platoonCells[cells + toSlot]!;
    const end = last === NONE ? toSlot + 1 : toSlot + model.hoursOf[last]!;
    return (
      this.addWindow(cells, slot, slot + hours, day, end - hours - slot) &&
      this.addWindow(cells, slot + hours, end, day, -hours)
    );
  }

  /** Whether a border before this slot would cut a block. */
  private cuts(cellsOfDay: number, slot: number): boolean {
    if (slot <= 0 || slot >= this.model.slotCount) return false;
    const block = this.state.platoonCells[cellsOfDay + slot]!;
    return block !== NONE && block === this.state.platoonCells[cellsOfDay + slot - 1];
  }

  /** The blocks of a window go to another day and other slots. */
  private addWindow(cellsOfDay: number, from: number, to: number, day: number, shift: number): boolean {
    const { model, state, move } = this;
    for (let slot = from; slot < to; ) {
      const block = state.platoonCells[cellsOfDay + slot]!;
      if (block === NONE) {
        slot++;
        continue;
      }
      if (
        model.immovable[block] ||
        ((this.openHours.starts[block * model.dayCount + day]! >>> (slot + shift)) & 1) === 0
      )
        return false;
      if (move.includes(block)) return false;
      const instructorDay = state.instructor[block]! * model.dayCount + day;
      if (model.instructorMax[instructorDay]! < model.hoursOf[block]!) return false;
      if (!move.add(block, day, slot + shift, state.room[block]!, state.instructor[block]!)) return false;
      slot += model.hoursOf[block]!;
    }
    return true;
  }
}
