import { cardText } from '../../shared/timetable/card-text.ts';
import type { PlacedLesson } from '../../shared/timetable/intake/intake-facts.ts';
import type { Db } from '../database/open.ts';
import type { TimetableFacts } from './facts.ts';
import { differsFrom, placementIndex } from './plan-delta.ts';
import { listPlacements } from './timetable.repository.ts';

export interface FormerPlan {
  lessons: PlacedLesson[];
  /** The newest approved version: people live by it, so that little of what stands should move. */
  approved: PlacedLesson[] | null;
}

/**
 * The plan a new search begins with. Once a version is approved it is the draft as it stands, since the planner meant
 * what was moved by hand; cards in the tray have their approved place. Before that it is the draft when nothing is
 * missing in it.
 */
export function formerPlan(db: Db, { plans, draft, platoons, lessonKinds }: TimetableFacts): FormerPlan | null {
  const standing = draft?.placements ?? [];
  const version = plans.filter((plan) => plan.version > 0).at(-1);
  if (version) {
    const approved = listPlacements(db, version.id);
    const placed = placementIndex(standing);
    return { lessons: [...standing, ...approved.filter((lesson) => !placed.has(cardText(lesson)))], approved };
  }
  const blocks = platoons.length * lessonKinds.reduce((sum, kind) => sum + kind.blockCount, 0);
  return draft && standing.length >= blocks ? { lessons: standing, approved: null } : null;
}

/** How many lessons of a plan do not stand as they were approved; those new since then do not count. */
export function movedSince(approved: readonly PlacedLesson[], plan: readonly PlacedLesson[]): number {
  const before = placementIndex(approved);
  return plan.filter((lesson) => before.has(cardText(lesson)) && differsFrom(before.get(cardText(lesson)), lesson))
    .length;
}
