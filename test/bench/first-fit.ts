import { seededRandom } from '../../shared/kit/random.ts';
import { buildModel, type Model } from '../../shared/timetable/problem/model.ts';
import type { TimetableProblem } from '../../shared/timetable/problem/problem.ts';
import { tabulate } from '../../shared/timetable/problem/tables.ts';

/**
 * What planning without ejection comes to: every block goes into its first free seat and stays there. Blocks that
 * others wait for go first, then those with few starts, then long ones; equal ones in random order, the best of
 * `tries` orders counts. @returns the share of blocks placed, 1 = solved
 */
export function firstFit(problem: TimetableProblem, tries: number): number {
  const model = buildModel(tabulate(problem));
  const random = seededRandom(1);
  const levels = levelsOf(model);
  const starts = model.domainOf.map((domain) => domain.starts.reduce((sum, mask) => sum + countBits(mask), 0));
  let best = 0;
  for (let tried = 0; tried < tries && best < model.blockCount; tried++) {
    const dice = model.blocks.map(() => random.next());
    const order = [...model.blocks.keys()].sort(
      (a, b) =>
        levels[a]! - levels[b]! ||
        starts[a]! - starts[b]! ||
        model.hoursOf[b]! - model.hoursOf[a]! ||
        dice[a]! - dice[b]!,
    );
    best = Math.max(best, placeInOrder(model, order));
  }
  return best / model.blockCount;
}

/** How many blocks deep the order rules stack up before a block. */
function levelsOf(model: Model): Int32Array {
  const levels = new Int32Array(model.blockCount);
  for (let raised = true, round = 0; raised && round < model.orderRules.length; round++) {
    raised = false;
    for (const { before, after } of model.orderRules) {
      const level = 1 + before.reduce((highest, block) => Math.max(highest, levels[block]!), 0);
      for (const block of after) {
        if (levels[block]! >= level) continue;
        levels[block] = level;
        raised = true;
      }
    }
  }
  return levels;
}

function placeInOrder(model: Model, order: readonly number[]): number {
  const { dayCount, slotCount } = model;
  const table = (rows: number) => new Int32Array(rows * dayCount);
  const busy = {
    platoon: table(model.platoons.length),
    room: table(model.roomIds.length),
    instructor: table(model.instructorIds.length),
  };
  const instructorHours = table(model.instructorIds.length);
  const courseHours = table(model.courseMax.length);
  /** Per order rule the moment its `before` blocks have ended, and the first day open to its `after` blocks. */
  const ends = new Int32Array(model.orderRules.length);
  const openFrom = new Int32Array(model.orderRules.length);

  const place = (block: number): boolean => {
    const hours = model.hoursOf[block]!;
    const course = model.courseOf[block]!;
    const domain = model.domainOf[block]!;
    for (let day = 0; day < dayCount; day++) {
      const at = (row: number) => row * dayCount + day;
      if (courseHours[at(course)]! + hours > model.courseMax[course]!) continue;
      for (let slot = 0; slot < slotCount; slot++) {
        if ((domain.starts[day]! & (1 << slot)) === 0) continue;
        const tooEarly = (rule: number) => day < openFrom[rule]! || day * slotCount + slot < ends[rule]!;
        if (model.afterRules[block]!.some(tooEarly)) continue;
        const mask = ((1 << hours) - 1) << slot;
        const platoon = at(model.platoonOf[block]!);
        if ((busy.platoon[platoon]! & mask) !== 0) continue;
        const room = domain.rooms.find((one) => (busy.room[at(one)]! & mask) === 0);
        const instructor = domain.instructors.find(
          (one) =>
            (busy.instructor[at(one)]! & mask) === 0 &&
            instructorHours[at(one)]! + hours <= model.instructorMax[at(one)]!,
        );
        if (room === undefined || instructor === undefined) continue;
        busy.platoon[platoon]! |= mask;
        busy.room[at(room)]! |= mask;
        busy.instructor[at(instructor)]! |= mask;
        instructorHours[at(instructor)]! += hours;
        courseHours[at(course)]! += hours;
        for (const rule of model.beforeRules[block]!) {
          ends[rule] = Math.max(ends[rule]!, day * slotCount + slot + hours);
          openFrom[rule] = Math.max(openFrom[rule]!, day + model.orderRules[rule]!.minDays);
        }
        return true;
      }
    }
    return false;
  };
  return order.filter(place).length;
}

function countBits(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits++;
  return bits;
}
