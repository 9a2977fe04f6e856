import { menOnDay } from '../problem/men-on-day.ts';
import type { PlacedBlock } from '../problem/plan.ts';
import type { Room } from '../problem/problem.ts';
import { pairKey, slotMask } from '../problem/tables.ts';
import type { PlanView } from '../rules/slot-verdict.ts';
import type { Start } from './arrangement.ts';

/** Between which days and hours the order rules leave a card, all others staying where they are. */
export interface OrderWindow {
  /** The lesson may not begin before this hour of this day, nor end after that one. */
  from: Start;
  to: Start;
}

export function orderWindow({ tables, byPlatoon }: PlanView, card: PlacedBlock): OrderWindow {
  const window: OrderWindow = {
    from: { day: 0, slot: 0 },
    to: { day: tables.days.length - 1, slot: Number.POSITIVE_INFINITY },
  };
  const { id } = card.lesson;
  for (const rule of tables.programmes.get(card.platoon.programme)?.programme.orderRules ?? []) {
    const [before, after] = [rule.before.includes(id), rule.after.includes(id)];
    if (!before && !after) continue;
    const days = rule.minDays ?? 0;
    for (const other of byPlatoon.get(card.platoon.id) ?? []) {
      if (other.key === card.key) continue;
      const end = other.slot + other.lesson.hours;
      if (after && rule.before.includes(other.lesson.id)) raise(window.from, other.day, end, days);
      if (before && rule.after.includes(other.lesson.id)) lower(window.to, other.day, other.slot, days);
    }
  }
  return window;
}

function raise(from: Start, day: number, end: number, days: number): void {
  const slot = days > 0 ? 0 : end;
  const later = day + days;
  if (later > from.day || (later === from.day && slot > from.slot)) Object.assign(from, { day: later, slot });
}

function lower(to: Start, day: number, begin: number, days: number): void {
  const slot = days > 0 ? Number.POSITIVE_INFINITY : begin;
  const earlier = day - days;
  if (earlier < to.day || (earlier === to.day && slot < to.slot)) Object.assign(to, { day: earlier, slot });
}

const inside = ({ from, to }: OrderWindow, { day, slot }: Start, hours: number): boolean =>
  (day > from.day || (day === from.day && slot >= from.slot)) &&
  (day < to.day || (day === to.day && slot + hours <= to.slot));

/**
 * A free seat for a card at an hour that its start rules allow, its own room and instructor first; null when there is
 * none. Looks once over the day, for searches that ask thousands of times: the rules have the last word on an answer.
 */
export function quickSeat(view: PlanView, card: PlacedBlock, start: Start, window: OrderWindow): PlacedBlock | null {
  const { tables, byDay } = view;
  const { platoon, lesson } = card;
  const end = start.slot + lesson.hours;
  if (!inside(window, start, lesson.hours)) return null;
  const busy = new Set<unknown>();
  const taught = new Map<string, number>();
  let ofSubject = lesson.hours;
  for (const other of byDay.get(start.day) ?? []) {
    if (other.key === card.key) continue;
    const own = other.platoon === platoon;
    if (own && other.lesson.subject === lesson.subject) ofSubject += other.lesson.hours;
    taught.set(other.instructor.id, (taught.get(other.instructor.id) ?? 0) + other.lesson.hours);
    if (other.slot >= end || start.slot >= other.slot + other.lesson.hours) continue;
    if (own) return null;
    busy.add(other.room).add(other.instructor);
  }
  if (ofSubject > (tables.subjects.get(lesson.subject)?.maxHoursPerDay ?? 0)) return null;
  const hours = slotMask(start.slot, lesson.hours);
  for (const [id, days] of tables.roomBusy)
    if (((days.get(start.day) ?? 0) & hours) !== 0) busy.add(tables.rooms.get(id));
  const room = firstRoom(view, card, busy);
  if (!room) return null;
  const seated = { ...card, day: start.day, slot: start.slot, room };
  const fixed = tables.fixedInstructors.get(pairKey(platoon.id, lesson.subject));
  const may = (id: string): boolean => {
    const person = tables.instructors.get(id);
    return (
      person !== undefined &&
      !busy.has(person.instructor) &&
      person.subjects.has(lesson.subject) &&
      !person.daysOff.has(start.day) &&
      ((person.busy.get(start.day) ?? 0) & hours) === 0 &&
      (fixed ?? id) === id &&
      (taught.get(id) ?? 0) + lesson.hours <= person.instructor.maxHoursPerDay
    );
  };
  if (may(card.instructor.id)) return seated;
  const others = [...tables.instructors.values()].filter(({ instructor }) => may(instructor.id));
  if (others.length === 0) return null;
  const known = new Set(
    (view.byPlatoon.get(platoon.id) ?? []).map((one) => pairKey(one.lesson.subject, one.instructor.id)),
  );
  const knows = others.find(({ instructor }) => known.has(pairKey(lesson.subject, instructor.id)));
  return { ...seated, instructor: (knows ?? others[0]!).instructor };
}

/** The card's own room, else the smallest sufficient one that is free. */
function firstRoom(
  { tables }: PlanView,
  { room, platoon, lesson, day }: PlacedBlock,
  busy: ReadonlySet<unknown>,
): Room | null {
  const men = menOnDay(platoon, day);
  const fits = (one: Room) => one.type === lesson.roomType && one.capacity >= men && !busy.has(one);
  if (fits(room)) return room;
  let best: Room | null = null;
  for (const one of tables.rooms.values()) if (fits(one) && (!best || one.capacity < best.capacity)) best = one;
  return best;
}
