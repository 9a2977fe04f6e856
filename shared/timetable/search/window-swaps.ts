import type { Random } from '../../kit/random.ts';
import type { Model } from '../problem/model.ts';
import type { Move } from './move.ts';
import { hasMoved, NONE, type PlanState, type Snapshot } from './plan-state.ts';

/** Longest window of a swap, in hours. */
const LONGEST_WINDOW = 5;
/** Most pairs of windows that change places at once. */
const MOST_PAIRS = 3;
/** How often the other window lies on the same day: that mends gaps and touches little else. */
const SAME_DAY_SHARE = 0.2;
/** Blocks looked at to find one that is not where it stood. */
const MOST_LOOKS = 64;

/**
 * Fills moves in which two windows of a platoon change places; each returns false when its choice makes no move. Whoever
 * holds an instructor or the only room at the new hours goes the other way with his own platoon's windows at the same
 * hours, and so on (a Kempe chain), so that one platoon's lessons can pass where another's stand.
 */
export class WindowSwaps {
  private readonly model: Model;
  private readonly state: PlanState;
  private readonly random: Random;
  private readonly move: Move;
  private readonly movable: Int32Array;

  constructor(state: PlanState, move: Move, random: Random) {
    const { model } = state;
    this.model = model;
    this.state = state;
    this.random = random;
    this.move = move;
    this.movable = Int32Array.from([...model.blocks.keys()].filter((block) => model.immovable[block] === 0));
  }

  get hasMovable(): boolean {
    return this.movable.length > 0;
  }

  /** A random block and hours where its instructor is free of other platoons. */
  swapAtRandom(): boolean {
    const { model, state, random } = this;
    const { slotCount, dayCount } = model;
    const block = this.movable[random.below(this.movable.length)]!;
    const toDay = random.next() < SAME_DAY_SHARE ? state.day[block]! : random.below(dayCount);
    const choices = this.hoursFor(block, toDay);
    if (choices === 0) return false;
    const from = random.below(slotCount);
    const later = choices >>> from;
    let toSlot = later === 0 ? lowestBit(choices) : from + lowestBit(later);
    const occupant = state.platoonCells[(model.platoonOf[block]! * dayCount + toDay) * slotCount + toSlot]!;
    if (occupant !== NONE) {
      toSlot = state.slot[occupant]!;
      // Two blocks of one lesson that change places change nothing.
      if (((choices >>> toSlot) & 1) === 0 || model.blocks[occupant]!.lesson === model.blocks[block]!.lesson)
        return false;
    }
    return this.swap(block, toDay, toSlot);
  }

  /** A block that stands elsewhere than in a former plan goes back to its hours, its room and its instructor. */
  bringBack(former: Snapshot): boolean {
    const { state, random, move, movable } = this;
    const first = random.below(movable.length);
    for (let i = 0; i < MOST_LOOKS && i < movable.length; i++) {
      const block = movable[(first + i) % movable.length]!;
      if (!hasMoved(state, former, block)) continue;
      const [day, slot] = [former.day[block]!, former.slot[block]!];
      if (day === state.day[block] && slot === state.slot[block]) {
        move.clear();
        move.add(block, day, slot, former.room[block]!, former.instructor[block]!);
        return true;
      }
      if (!this.swap(block, day, slot)) return false;
      move.staff(0, former.room[block]!, former.instructor[block]!);
      return true;
    }
    return false;
  }

  /** A mask of first slots on a day in which a block's instructor is free, or with the block's own platoon. */
  private hoursFor(block: number, day: number): number {
    const { model, state } = this;
    const { slotCount, dayCount } = model;
    let choices = model.domainOf[block]!.starts[day]!;
    if (choices === 0) return 0;
    const platoonDay = model.platoonOf[block]! * dayCount + day;
    const duty = state.instructor[block]! * dayCount + day;
    let busy = state.instructorBusy[duty]!;
    for (let both = busy & state.platoonBusy[platoonDay]!; both !== 0; both &= both - 1) {
      const hour = lowestBit(both);
      const taught = state.instructorCells[duty * slotCount + hour];
      if (taught === state.platoonCells[platoonDay * slotCount + hour]) busy ^= 1 << hour;
    }
    for (let hour = 0; hour < model.hoursOf[block]!; hour++) choices &= ~(busy >>> hour);
    return choices;
  }

  private swap(block: number, toDay: number, toSlot: number): boolean {
    const { model, state, random, move } = this;
    const day = state.day[block]!;
    const slot = state.slot[block]!;
    const hours = model.hoursOf[block]!;
    const length = random.below(2) === 0 ? hours : hours + random.below(LONGEST_WINDOW - hours + 1);
    move.clear();
    if (!this.addPair(model.platoonOf[block]!, day, slot, toDay, toSlot, length)) return false;
    let pairs = 1;
    for (let i = 0; i < move.count; i++) {
      for (let holder = this.inTheWayOf(i); holder !== NONE; holder = this.inTheWayOf(i)) {
        if (++pairs > MOST_PAIRS || !this.addHolder(holder, day, slot, toDay, toSlot)) return false;
      }
    }
    return true;
  }

  /** A block that stays and holds the instructor or the only room of the i-th moving block at its new hours, or NONE. */
  private inTheWayOf(i: number): number {
    const { model, state, move } = this;
    const block = move.blockAt(i);
    const { rooms } = model.domainOf[block]!;
    const instructorDay = state.instructor[block]! * model.dayCount + move.dayAt(i);
    const mask = ((1 << model.hoursOf[block]!) - 1) << move.slotAt(i);
    const holder = this.holderAmong(state.instructorBusy, state.instructorCells, instructorDay, mask);
    if (holder !== NONE || rooms.length > 1) return holder;
    return this.holderAmong(state.roomBusy, state.roomCells, rooms[0]! * model.dayCount + move.dayAt(i), mask);
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

  /** Adds two windows of a platoon, widened until their borders cut no lesson. */
  private addPair(platoon: number, day: number, slot: number, toDay: number, toSlot: number, atLeast: number): boolean {
    const { dayCount, slotCount } = this.model;
    const here = (platoon * dayCount + day) * slotCount;
    const there = (platoon * dayCount + toDay) * slotCount;
    const shift = toSlot - slot;
    const lowest = Math.max(0, -shift);
    const highest = slotCount - Math.max(0, shift);
    const cuts = (border: number) => this.cuts(here, border) || this.cuts(there, border + shift);
    let from = slot;
    let to = slot + atLeast;
    if (from < lowest || to > highest) return false;
    while (from > lowest && cuts(from)) from--;
    while (to < highest && cuts(to)) to++;
    if (to - from > LONGEST_WINDOW || cuts(from) || cuts(to)) return false;
    if (day === toDay && Math.abs(shift) < to - from) return false;
    return this.addWindow(here, from, to, toDay, shift) && this.addWindow(there, from + shift, to + shift, day, -shift);
  }

  /** Whether a border before this slot would cut a block. */
  private cuts(cellsOfDay: number, slot: number): boolean {
    if (slot <= 0 || slot >= this.model.slotCount) return false;
    const block = this.state.platoonCells[cellsOfDay + slot]!;
    return block !== NONE && block === this.state.platoonCells[cellsOfDay + slot - 1];
  }

  private addWindow(cellsOfDay: number, from: number, to: number, day: number, shift: number): boolean {
    const { model, state, move } = this;
    for (let slot = from; slot < to; ) {
      const block = state.platoonCells[cellsOfDay + slot]!;
      if (block === NONE) {
        slot++;
        continue;
      }
      if (model.immovable[block] || ((model.domainOf[block]!.starts[day]! >>> (slot + shift)) & 1) === 0) return false;
      if (move.includes(block)) return false;
      if (!move.add(block, day, slot + shift, state.room[block]!, state.instructor[block]!)) return false;
      slot += model.hoursOf[block]!;
    }
    return true;
  }
}

/** The number of the lowest bit that is set. */
const lowestBit = (mask: number): number => 31 - Math.clz32(mask & -mask);
