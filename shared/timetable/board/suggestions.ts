import type { PlacedBlock } from '../problem/plan.ts';
import type { Arrangement, Start } from './arrangement.ts';
import { orderWindow, quickSeat } from './quick-seat.ts';
import {
  changeOf,
  cheapestSeat,
  emptyStarts,
  isAllowed,
  type Limits,
  possibleStarts,
  type Rearrangement,
  type Step,
} from './rearrangement.ts';

interface Draft {
  steps: Step[];
  points: number;
}

/** Points that one more moved lesson must be worth. */
const PER_MOVE = 1;
/** How many hours are tried for a lesson that has to make room. */
const TRIES = 12;
/** From how many of the best exchanges a third lesson is looked for, and at how many seats altogether. */
const DEEPEN = 10;
const MOST_SEATS = 1500;
/** How many hours blocked by another platoon's lesson are looked at. */
const MOST_BLOCKED = 12;

/**
 * The best other places for a card: an empty hour, an exchange, or a chain in which up to three lessons move. `card` is
 * the card as it stands or, from the tray, in any seat; every answer keeps all hard rules, cheapest first, one for each
 * hour of the card. The plan is left as it was.
 */
export function suggestPlaces(
  plan: Arrangement,
  card: PlacedBlock,
  standing: PlacedBlock | null,
  limits: Limits,
  most = 6,
): Rearrangement[] {
  if (standing) plan.lift(standing);
  const starts = possibleStarts(plan, card, limits.open).filter(
    ({ day, slot }) => !standing || day !== standing.day || slot !== standing.slot,
  );
  const empty = emptyStarts(plan, card, starts);
  const drafts: Draft[] = [];
  const blocked: Start[] = [];
  const window = orderWindow(plan.view, card);
  for (const start of empty) {
    const now = quickSeat(plan.view, card, start, window);
    if (now) drafts.push({ steps: [{ was: standing, now }], points: plan.change(now).points });
    else blocked.push(start);
  }
  const exchanges = exchangesAt(plan, card, standing, starts, limits);
  drafts.push(...exchanges.drafts, ...chains(plan, exchanges.openings, limits));
  drafts.push(...makingRoom(plan, card, standing, blocked.slice(0, MOST_BLOCKED), limits));
  if (standing) plan.put(standing);
  return best(plan, drafts, most);
}

/** The card's place is taken over; what lay there has not been placed yet. */
interface Opening {
  own: Step;
  lifted: PlacedBlock;
  points: number;
}

/** Hours at which one or two lessons of the same platoon lie and find a place elsewhere. */
function exchangesAt(
  plan: Arrangement,
  card: PlacedBlock,
  standing: PlacedBlock | null,
  starts: readonly Start[],
  limits: Limits,
) {
  const drafts: Draft[] = [];
  const openings: Opening[] = [];
  const piece = { platoon: card.platoon.id, lesson: card.lesson.id, index: card.index };
  for (const start of starts) {
    const under = plan.under(piece, card.key, start, card.lesson.hours);
    if (under.length === 0 || under.length > 2 || under.some((one) => !limits.movable(one) || alike(one, card)))
      continue;
    // Of several hours within a long lesson its first is enough.
    if (under[0]!.slot < start.slot) continue;
    const left = liftAll(plan, under);
    const now = quickSeat(plan.view, card, start, orderWindow(plan.view, card));
    if (now) {
      const points = left + plan.change(now).points;
      plan.put(now);
      const own = { was: standing, now };
      if (under.length === 1) openings.push({ own, lifted: under[0]!, points });
      const placed = placeAll(plan, under, limits);
      if (placed) drafts.push({ steps: [own, ...placed.steps], points: points + placed.points });
      plan.lift(now);
    }
    putAll(plan, under);
  }
  return { drafts, openings };
}

/** The lifted lesson of an exchange takes the place of a third one, which finds a place of its own. */
function chains(plan: Arrangement, openings: Opening[], limits: Limits): Draft[] {
  const drafts: Draft[] = [];
  let seats = MOST_SEATS;
  for (const { own, lifted, points } of openings.toSorted((a, b) => a.points - b.points).slice(0, DEEPEN)) {
    plan.lift(lifted);
    plan.put(own.now);
    for (const third of [...(plan.view.byPlatoon.get(own.now.platoon.id) ?? [])]) {
      if (third.key === own.now.key || !limits.movable(third) || alike(third, lifted) || alike(third, own.now))
        continue;
      if (third.lesson.hours !== lifted.lesson.hours || seats-- <= 0) continue;
      const left = liftAll(plan, [third]);
      const second = quickSeat(plan.view, lifted, third, orderWindow(plan.view, lifted));
      if (second) {
        const secondPoints = plan.change(second).points;
        plan.put(second);
        const placed = placeAll(plan, [third], limits);
        if (placed)
          drafts.push({
            steps: [own, { was: lifted, now: second }, ...placed.steps],
            points: points + left + secondPoints + placed.points,
          });
        plan.lift(second);
      }
      plan.put(third);
    }
    plan.lift(own.now);
    plan.put(lifted);
  }
  return drafts;
}

/** Hours free for the platoon where another platoon's lesson holds the instructor or the place: that lesson moves. */
function makingRoom(
  plan: Arrangement,
  card: PlacedBlock,
  standing: PlacedBlock | null,
  starts: readonly Start[],
  limits: Limits,
): Draft[] {
  const drafts: Draft[] = [];
  for (const start of starts) {
    const end = start.slot + card.lesson.hours;
    const there = (plan.view.byDay.get(start.day) ?? []).filter(
      (one) => one.slot < end && start.slot < one.slot + one.lesson.hours && limits.movable(one),
    );
    for (const other of there) {
      if (other.room.type !== card.room.type && other.lesson.subject !== card.lesson.subject) continue;
      const left = liftAll(plan, [other]);
      const now = quickSeat(plan.view, card, start, orderWindow(plan.view, card));
      if (now) {
        const points = left + plan.change(now).points;
        plan.put(now);
        const placed = placeAll(plan, [other], limits);
        if (placed) drafts.push({ steps: [{ was: standing, now }, ...placed.steps], points: points + placed.points });
        plan.lift(now);
      }
      plan.put(other);
    }
  }
  return drafts;
}

/** Two pieces of one kind of lesson: it makes no difference which stands where. */
const alike = (a: PlacedBlock, b: PlacedBlock): boolean => a.platoon === b.platoon && a.lesson === b.lesson;

/** Takes cards off the plan. @returns what that changes, in points */
function liftAll(plan: Arrangement, blocks: readonly PlacedBlock[]): number {
  let points = 0;
  for (const block of blocks) {
    plan.lift(block);
    points -= plan.change(block).points;
  }
  return points;
}

const putAll = (plan: Arrangement, blocks: readonly PlacedBlock[]): void => {
  for (const block of blocks) plan.put(block);
};

/** A place for each of the lifted lessons where their platoon is free; null when one finds none. */
function placeAll(plan: Arrangement, blocks: readonly PlacedBlock[], limits: Limits): Draft | null {
  const found: Draft = { steps: [], points: 0 };
  for (const was of blocks) {
    const empty = emptyStarts(plan, was, possibleStarts(plan, was, limits.open)).filter(
      ({ day, slot }) => day !== was.day || slot !== was.slot,
    );
    const seat = cheapestSeat(plan, was, empty, TRIES);
    if (!seat) break;
    plan.put(seat.seat);
    found.steps.push({ was, now: seat.seat });
    found.points += seat.points;
  }
  for (const { now } of found.steps) plan.lift(now);
  return found.steps.length === blocks.length ? found : null;
}

function best(plan: Arrangement, drafts: readonly Draft[], most: number): Rearrangement[] {
  const price = ({ points, steps }: Draft) => points + PER_MOVE * (steps.length - 1);
  const chosen = new Map<string, Draft>();
  for (const draft of drafts.toSorted((a, b) => price(a) - price(b) || a.steps.length - b.steps.length)) {
    const { day, slot } = draft.steps[0]!.now;
    const hour = `${day} ${slot}`;
    if (!chosen.has(hour) && isAllowed(plan, draft.steps)) chosen.set(hour, draft);
    if (chosen.size === most) break;
  }
  return [...chosen.values()].map(({ steps }) => ({ steps, change: changeOf(plan, steps) }));
}
