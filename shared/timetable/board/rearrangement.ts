import type { PlacedBlock } from '../problem/plan.ts';
import { dayRange, startRule } from '../rules/rules-of-start.ts';
import { slotVerdict } from '../rules/slot-verdict.ts';
import { type Arrangement, type CostChange, compareFaults, type Start } from './arrangement.ts';
import { orderWindow, quickSeat } from './quick-seat.ts';
import { platoonFaults } from './soft-faults.ts';

/** One card of a rearrangement: where it stood (null: in the tray) and where it comes to stand. */
export interface Step {
  was: PlacedBlock | null;
  now: PlacedBlock;
}

/** A few cards that change their places together; every step is allowed once all are done. */
export interface Rearrangement {
  steps: Step[];
  change: CostChange;
}

/** What a planner's hand may touch. */
export interface Limits {
  /** No to locked cards, to lessons already held and to those of other intakes. */
  movable(block: PlacedBlock): boolean;
  /** No to days gone by. */
  open(day: number): boolean;
}

/** The seat a card gets at an hour when nothing hard stands in the way; it keeps room and instructor if it can. */
export function freeSeat(plan: Arrangement, card: PlacedBlock, start: Start): PlacedBlock | null {
  const { platoon, lesson, index, room, instructor } = card;
  const piece = { platoon: platoon.id, lesson: lesson.id, index };
  const { placement, findings } = plan.seat(piece, start, { room: room.id, instructor: instructor.id });
  return placement && findings.length === 0 ? plan.block(placement) : null;
}

/** Hours at which a card might begin by its start rules and its window, whatever stands there. */
export function possibleStarts(
  { view: { tables } }: Arrangement,
  { platoon, lesson }: PlacedBlock,
  open: Limits['open'],
): Start[] {
  const [from, to] = dayRange(platoon, lesson);
  const slots = tables.slotsPerDay + tables.eveningSlots;
  const starts: Start[] = [];
  for (let day = Math.max(0, from); day <= Math.min(to, tables.days.length - 1); day++)
    for (let slot = 0; slot < slots; slot++)
      if (open(day) && startRule(tables, lesson, day, slot) === null) starts.push({ day, slot });
  return starts;
}

/** Of these hours those at which the card's platoon has nothing. */
export function emptyStarts(plan: Arrangement, card: PlacedBlock, starts: readonly Start[]): Start[] {
  const busy = new Map<number, number>();
  for (const other of plan.view.byPlatoon.get(card.platoon.id) ?? []) {
    if (other.key === card.key) continue;
    busy.set(other.day, (busy.get(other.day) ?? 0) | (((1 << other.lesson.hours) - 1) << other.slot));
  }
  const length = (1 << card.lesson.hours) - 1;
  return starts.filter(({ day, slot }) => ((busy.get(day) ?? 0) & (length << slot)) === 0);
}

/** The cheapest of these hours with a free seat; of many only the cheapest `tries` are looked at. */
export function cheapestSeat(
  plan: Arrangement,
  card: PlacedBlock,
  starts: readonly Start[],
  tries: number,
): { seat: PlacedBlock; points: number } | null {
  const window = orderWindow(plan.view, card);
  const seats = starts.flatMap((start) => quickSeat(plan.view, card, start, window) ?? []);
  // Where very many hours are free the early ones stand for the rest.
  const priced = seats.slice(0, tries).map((seat) => ({ seat, points: plan.change(seat).points }));
  return priced.reduce<(typeof priced)[number] | null>(
    (best, one) => (best === null || one.points < best.points ? one : best),
    null,
  );
}

/** What the whole of it costs or gains, in every platoon it touches. The plan is left as it was. */
export function changeOf(plan: Arrangement, steps: readonly Step[]): CostChange {
  const platoons = [...new Set(steps.map(({ now }) => now.platoon))];
  const faults = () =>
    platoons.flatMap((platoon) => platoonFaults(plan.view.tables, platoon, plan.view.byPlatoon.get(platoon.id) ?? []));
  const before = faults();
  const after = afterwards(plan, steps, faults);
  return compareFaults(before, after);
}

/** Whether all hard rules hold for the moved cards once everything is in its new place. */
export const isAllowed = (plan: Arrangement, steps: readonly Step[]): boolean =>
  afterwards(plan, steps, () =>
    steps.every(({ now }) => {
      const { platoon, lesson, room, instructor, index, day, slot } = now;
      const ids = { platoon: platoon.id, lesson: lesson.id, room: room.id, instructor: instructor.id };
      return slotVerdict(plan.view, { ...ids, index, day, slot }).length === 0;
    }),
  );

/** What `read` finds with the steps done; the plan is left as it was. */
function afterwards<T>(plan: Arrangement, steps: readonly Step[], read: () => T): T {
  for (const { was } of steps) if (was) plan.lift(was);
  for (const { now } of steps) plan.put(now);
  const found = read();
  for (const { now } of steps) plan.lift(now);
  for (const { was } of steps) if (was) plan.put(was);
  return found;
}
