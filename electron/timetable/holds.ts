import type { LocalDate } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { slotVerdict, viewPlan } from '../../shared/timetable/rules/slot-verdict.ts';
import type { Db } from '../database/open.ts';
import type { TimetableFacts } from './facts.ts';
import { withPastService } from './past-service.ts';
import { differsFrom, placementIndex } from './plan-delta.ts';
import { listPlacements, type StoredPlacement, setLock } from './timetable.repository.ts';

/** What the generator leaves where it is of its own accord: lessons gone by, and on wish all that is approved. */
export type Hold = 'past' | 'approved';

/** Facts to search with, and how many cards could not be held because a hard rule does not let them stand any more. */
export interface Held {
  facts: TimetableFacts;
  released: number;
}

/**
 * The facts with the generator's own locks laid anew: those of an earlier search are forgotten, the planner's are left
 * as they are. Before anything was approved nothing has been held by these cards, so nothing is held. A card that
 * breaks a hard rule beside the others held is let go: held, it would only be left out.
 */
export function withHolds(db: Db, now: TimetableFacts, hold: Hold, today: LocalDate): Held {
  const facts = withPastService(now, today);
  const { draft } = facts;
  if (!draft) return { facts, released: 0 };
  const newest = facts.plans.filter((plan) => plan.version > 0).at(-1);
  const approved = newest ? placementIndex(listPlacements(db, newest.id)) : null;
  const { toPlacement } = problemOfIntake({ ...facts, locked: [] });
  const held = (card: StoredPlacement): boolean => {
    if (!approved || toPlacement(card) === null) return false;
    // Elsewhere it would free the hour that a make-up has taken in its stead.
    if (facts.yielded.has(cardText(card))) return true;
    return card.date < today || (hold === 'approved' && !differsFrom(approved.get(cardText(card)), card));
  };
  const placements = draft.placements.map((card) =>
    card.lock === 'mine' ? card : { ...card, lock: held(card) ? ('generator' as const) : null },
  );
  const released = impossible(facts, placements);
  const kept = placements.map((card) => (released.has(card) ? { ...card, lock: null } : card));
  return {
    facts: { ...facts, draft: { ...draft, placements: kept }, locked: kept.filter((card) => card.lock !== null) },
    released: released.size,
  };
}

/** Cards held by the generator that break a hard rule among all that is held. */
function impossible(facts: TimetableFacts, placements: readonly StoredPlacement[]): Set<StoredPlacement> {
  const { problem, toPlacement } = problemOfIntake({ ...facts, locked: [] });
  const locked = placements.filter((card) => card.lock !== null);
  const standing = locked.map(toPlacement).filter((placement) => placement !== null);
  const view = viewPlan(problem, [...standing, ...(problem.locked ?? [])]);
  return new Set(
    locked.filter((card) => {
      const placement = card.lock === 'generator' && !facts.yielded.has(cardText(card)) ? toPlacement(card) : null;
      return placement !== null && slotVerdict(view, placement).length > 0;
    }),
  );
}

/** Writes down which cards the generator held, so that the board can show it. */
export function saveHolds(db: Db, facts: TimetableFacts, held: TimetableFacts): void {
  const before = placementIndex(facts.draft?.placements ?? []);
  for (const card of held.draft?.placements ?? []) {
    if (facts.draft && before.get(cardText(card))?.lock !== card.lock)
      setLock(db, facts.draft.plan.id, card, card.lock);
  }
}
