import { NONE, type PlanState, type Snapshot } from './plan-state.ts';

/** Puts down every block of a former plan that can stay where it was: locked ones first, then one after the other. */
export function settle(state: PlanState, standing: Snapshot): void {
  const { blockCount, immovable } = state.model;
  const placeIfFree = (block: number) => {
    const day = standing.day[block]!;
    if (day === NONE || !mayStand(state, standing, block)) return;
    state.place(block, day, standing.slot[block]!, standing.room[block]!, standing.instructor[block]!);
  };
  for (let block = 0; block < blockCount; block++) if (immovable[block]) placeIfFree(block);
  for (let block = 0; block < blockCount; block++) if (!immovable[block]) placeIfFree(block);
}

/** Whether a block breaks no hard rule in its former place, beside what is already placed. */
function mayStand(state: PlanState, standing: Snapshot, block: number): boolean {
  const { model } = state;
  const { dayCount } = model;
  const domain = model.domainOf[block]!;
  const [day, slot] = [standing.day[block]!, standing.slot[block]!];
  const [room, instructor] = [standing.room[block]!, standing.instructor[block]!];
  if (((domain.starts[day]! >>> slot) & 1) === 0) return false;
  if (!domain.rooms.includes(room) || !domain.instructors.includes(instructor)) return false;
  const hours = model.hoursOf[block]!;
  const mask = ((1 << hours) - 1) << slot;
  const course = model.courseOf[block]!;
  const busy =
    state.platoonBusy[model.platoonOf[block]! * dayCount + day]! |
    state.instructorBusy[instructor * dayCount + day]! |
    state.roomBusy[room * dayCount + day]!;
  if ((busy & mask) !== 0) return false;
  const duty = instructor * dayCount + day;
  if (state.instructorHours[duty]! + hours > model.instructorMax[duty]!) return false;
  if (state.courseHours[course * dayCount + day]! + hours > model.courseMax[course]!) return false;
  return keepsOrder(state, block, day, slot);
}

function keepsOrder(state: PlanState, block: number, day: number, slot: number): boolean {
  const { slotCount, hoursOf, orderRules, beforeRules, afterRules } = state.model;
  const isOver = (first: number, firstDay: number, firstSlot: number, day: number, slot: number, minDays: number) =>
    firstDay * slotCount + firstSlot + hoursOf[first]! <= day * slotCount + slot && day - firstDay >= minDays;
  for (const number of beforeRules[block]!) {
    const { after, minDays } = orderRules[number]!;
    for (const other of after) {
      if (!state.isPlaced(other)) continue;
      if (!isOver(block, day, slot, state.day[other]!, state.slot[other]!, minDays)) return false;
    }
  }
  for (const number of afterRules[block]!) {
    const { before, minDays } = orderRules[number]!;
    for (const other of before) {
      if (!state.isPlaced(other)) continue;
      if (!isOver(other, state.day[other]!, state.slot[other]!, day, slot, minDays)) return false;
    }
  }
  return true;
}
