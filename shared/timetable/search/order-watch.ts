import type { Model } from '../problem/model.ts';
import type { PlanState } from './plan-state.ts';

/**
 * The order rules during the improvement: keeps, for each rule, when its last `before` block ends and its first `after`
 * block starts, so that most moves are judged without looking at the other side's blocks.
 */
export class OrderWatch {
  private readonly model: Model;
  private readonly state: PlanState;
  private readonly lastEnd: Int32Array;
  private readonly firstStart: Int32Array;
  private readonly sides: Uint8Array;

  constructor(state: PlanState) {
    this.model = state.model;
    this.state = state;
    this.lastEnd = new Int32Array(this.model.orderRules.length);
    this.firstStart = new Int32Array(this.model.orderRules.length);
    this.sides = new Uint8Array(this.model.orderRules.length);
    for (let rule = 0; rule < this.lastEnd.length; rule++) {
      this.lastEnd[rule] = this.findLastEnd(rule);
      this.firstStart[rule] = this.findFirstStart(rule);
    }
  }

  /** Whether blocks (the first `count` of the list) may start at these moments; they have not moved yet. */
  allows(blocks: Int32Array, moments: Int32Array, count: number): boolean {
    const { model, sides } = this;
    for (let i = 0; i < count; i++) {
      for (const rule of model.beforeRules[blocks[i]!]!) sides[rule]! |= 1;
      for (const rule of model.afterRules[blocks[i]!]!) sides[rule]! |= 2;
    }
    let allowed = true;
    for (let i = 0; i < count; i++) {
      const block = blocks[i]!;
      const start = moments[i]!;
      if (allowed) {
        for (const rule of model.beforeRules[block]!) {
          const bothMove = sides[rule] === 3;
          if (bothMove) allowed &&= this.allowsBoth(rule, blocks, moments, count);
          else allowed &&= this.keeps(rule, start + model.hoursOf[block]!, this.firstStart[rule]!);
        }
      }
      if (allowed) {
        for (const rule of model.afterRules[block]!) {
          if (sides[rule] !== 3) allowed &&= this.keeps(rule, this.lastEnd[rule]!, start);
        }
      }
    }
    for (let i = 0; i < count; i++) {
      for (const rule of model.beforeRules[blocks[i]!]!) sides[rule] = 0;
      for (const rule of model.afterRules[blocks[i]!]!) sides[rule] = 0;
    }
    return allowed;
  }

  /** Takes note that blocks have moved for good; `oldMoments` are their former starts. */
  noteMoved(blocks: Int32Array, oldMoments: Int32Array, count: number): void {
    const { model, state } = this;
    for (let i = 0; i < count; i++) {
      const block = blocks[i]!;
      const start = state.day[block]! * model.slotCount + state.slot[block]!;
      const hours = model.hoursOf[block]!;
      for (const rule of model.beforeRules[block]!) {
        if (start + hours >= this.lastEnd[rule]!) this.lastEnd[rule] = start + hours;
        else if (oldMoments[i]! + hours === this.lastEnd[rule]!) this.lastEnd[rule] = this.findLastEnd(rule);
      }
      for (const rule of model.afterRules[block]!) {
        if (start <= this.firstStart[rule]!) this.firstStart[rule] = start;
        else if (oldMoments[i]! === this.firstStart[rule]!) this.firstStart[rule] = this.findFirstStart(rule);
      }
    }
  }

  /** First moment at which a block may start while all others of its rules stay. */
  earliestOf(block: number): number {
    const { model, lastEnd } = this;
    const { slotCount } = model;
    let earliest = 0;
    for (const rule of model.afterRules[block]!) {
      const end = lastEnd[rule]!;
      const { minDays } = model.orderRules[rule]!;
      const from = minDays === 0 ? end : Math.max(end, (Math.floor((end - 1) / slotCount) + minDays) * slotCount);
      if (from > earliest) earliest = from;
    }
    return earliest;
  }

  /** Last moment at which a block may start while all others of its rules stay. */
  latestOf(block: number): number {
    const { model, firstStart } = this;
    const { slotCount } = model;
    let end = Number.MAX_SAFE_INTEGER;
    for (const rule of model.beforeRules[block]!) {
      const start = firstStart[rule]!;
      const { minDays } = model.orderRules[rule]!;
      const until = minDays === 0 ? start : Math.min(start, (Math.floor(start / slotCount) - minDays + 1) * slotCount);
      if (until < end) end = until;
    }
    return end - model.hoursOf[block]!;
  }

  private keeps(rule: number, lastEnd: number, firstStart: number): boolean {
    if (firstStart < lastEnd) return false;
    const { minDays } = this.model.orderRules[rule]!;
    if (minDays === 0) return true;
    const { slotCount } = this.model;
    return Math.floor(firstStart / slotCount) - Math.floor((lastEnd - 1) / slotCount) >= minDays;
  }

  /** Blocks of both sides move: the ends and starts of all blocks of the rule, moved ones where they go. */
  private allowsBoth(rule: number, blocks: Int32Array, moments: Int32Array, count: number): boolean {
    const { model, state } = this;
    const startOf = (block: number) => {
      for (let i = 0; i < count; i++) if (blocks[i] === block) return moments[i]!;
      return state.day[block]! * model.slotCount + state.slot[block]!;
    };
    const { before, after } = model.orderRules[rule]!;
    let lastEnd = 0;
    for (const block of before) lastEnd = Math.max(lastEnd, startOf(block) + model.hoursOf[block]!);
    let firstStart = Number.MAX_SAFE_INTEGER;
    for (const block of after) firstStart = Math.min(firstStart, startOf(block));
    return this.keeps(rule, lastEnd, firstStart);
  }

  private findLastEnd(rule: number): number {
    const { model, state } = this;
    let last = 0;
    for (const block of model.orderRules[rule]!.before) {
      last = Math.max(last, state.day[block]! * model.slotCount + state.slot[block]! + model.hoursOf[block]!);
    }
    return last;
  }

  private findFirstStart(rule: number): number {
    const { model, state } = this;
    let first = Number.MAX_SAFE_INTEGER;
    for (const block of model.orderRules[rule]!.after) {
      first = Math.min(first, state.day[block]! * model.slotCount + state.slot[block]!);
    }
    return first;
  }
}
