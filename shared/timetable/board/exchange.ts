import type { Finding } from '../problem/finding.ts';
import type { PlacedBlock } from '../problem/plan.ts';
import type { Arrangement, Start } from './arrangement.ts';
import { changeOf, freeSeat, type Limits, type Rearrangement, type Step } from './rearrangement.ts';

/** What can be done when a card is put down where its platoon has lessons already. */
export interface Exchange {
  /** The lessons that lie there. */
  displaced: PlacedBlock[];
  /** The card goes there and they go where it stood; null when a rule forbids it or the card comes from the tray. */
  swap: Rearrangement | null;
  /** The card goes there and they come into the hand; null when the card may not stand there even then. */
  carry: Rearrangement | null;
  /** Why it may not stand there even when they are gone; empty when it may. */
  findings: Finding[];
}

/** More lessons than these do not change places with one card. */
const MOST_DISPLACED = 4;

/**
 * Both ways out of a collision. `card` is the card as it stands, or in the seat it would have taken; the plan is left as it was.
 */
export function exchange(
  plan: Arrangement,
  card: PlacedBlock,
  standing: PlacedBlock | null,
  start: Start,
  { movable }: Limits,
): Exchange {
  const piece = { platoon: card.platoon.id, lesson: card.lesson.id, index: card.index };
  const displaced = plan.under(piece, card.key, start, card.lesson.hours).sort((a, b) => a.slot - b.slot);
  const found: Exchange = { displaced, swap: null, carry: null, findings: [] };
  if (displaced.length === 0 || displaced.length > MOST_DISPLACED || !displaced.every(movable)) return found;
  const lifted = standing ? [standing, ...displaced] : displaced;
  for (const block of lifted) plan.lift(block);
  const { placement, findings } = plan.seat(piece, start, { room: card.room.id, instructor: card.instructor.id });
  const now = placement && findings.length === 0 ? plan.block(placement) : null;
  let swapped: Step[] | null = null;
  if (now) {
    plan.put(now);
    if (standing) swapped = moveInto(plan, displaced, standing, start.slot);
    plan.lift(now);
  }
  for (const block of lifted) plan.put(block);
  if (!now) return { ...found, findings };
  const own: Step = { was: standing, now };
  found.carry = { steps: [own], change: { points: 0, worse: [], better: [] } };
  if (swapped) {
    const steps = [own, ...swapped];
    found.swap = { steps, change: changeOf(plan, steps) };
  }
  return found;
}

/** The displaced lessons in the hours the card leaves: as far apart as they were, else one after the other. */
function moveInto(plan: Arrangement, displaced: PlacedBlock[], left: PlacedBlock, from: number): Step[] | null {
  const apart = displaced.map((block) => left.slot + block.slot - from);
  const packed = displaced.map(
    (_, at) => left.slot + displaced.slice(0, at).reduce((sum, { lesson }) => sum + lesson.hours, 0),
  );
  for (const slots of [apart, packed]) {
    const steps = putInto(plan, displaced, left.day, slots);
    if (steps) return steps;
  }
  return null;
}

function putInto(plan: Arrangement, displaced: PlacedBlock[], day: number, slots: number[]): Step[] | null {
  const steps: Step[] = [];
  for (const [at, was] of displaced.entries()) {
    const slot = slots[at] ?? 0;
    const now = slot < 0 ? null : freeSeat(plan, was, { day, slot });
    if (!now) break;
    plan.put(now);
    steps.push({ was, now });
  }
  for (const { now } of steps) plan.lift(now);
  return steps.length === displaced.length ? steps : null;
}
