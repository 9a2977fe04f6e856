import type { LocalDate } from '../../shared/kit/local-time.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import type { Db } from '../database/open.ts';
import type { TimetableFacts } from './facts.ts';
import { differsFrom, keyOf, placementIndex } from './plan-delta.ts';
import { listPlacements, type StoredPlacement, setLock } from './timetable.repository.ts';

/** What the generator leaves where it is of its own accord: lessons gone by, and on wish all that is approved. */
export type Hold = 'past' | 'approved';

/**
 * The facts with the generator's own locks laid anew: those of an earlier search are forgotten, the planner's are left
 * as they are. Before anything was approved nothing has been held by these cards, so nothing is held.
 */
export function withHolds(db: Db, facts: TimetableFacts, hold: Hold, today: LocalDate): TimetableFacts {
  const { draft } = facts;
  if (!draft) return facts;
  const newest = facts.plans.filter((plan) => plan.version > 0).at(-1);
  const approved = newest ? placementIndex(listPlacements(db, newest.id)) : null;
  const { toPlacement } = problemOfIntake({ ...facts, locked: [] });
  const held = (card: StoredPlacement): boolean => {
    if (!approved || toPlacement(card) === null) return false;
    // Elsewhere it would free the hour that a make-up has taken in its stead.
    if (facts.yielded.has(keyOf(card))) return true;
    return card.date < today || (hold === 'approved' && !differsFrom(approved.get(keyOf(card)), card));
  };
  const placements = draft.placements.map((card) =>
    card.lock === 'mine' ? card : { ...card, lock: held(card) ? ('generator' as const) : null },
  );
  return {
    ...facts,
    draft: { ...draft, placements },
    locked: placements.filter((card) => card.lock !== null),
  };
}

/** Writes down which cards the generator held, so that the board can show it. */
export function saveHolds(db: Db, facts: TimetableFacts, held: TimetableFacts): void {
  const before = placementIndex(facts.draft?.placements ?? []);
  for (const card of held.draft?.placements ?? []) {
    if (facts.draft && before.get(keyOf(card))?.lock !== card.lock) setLock(db, facts.draft.plan.id, card, card.lock);
  }
}
