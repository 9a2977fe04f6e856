import type { PlacedLesson } from '../../shared/timetable/intake/intake-facts.ts';
import type { Db } from '../database/open.ts';
import type { TimetableFacts } from './facts.ts';
import { listPlacements } from './timetable.repository.ts';

export interface FormerPlan {
  lessons: PlacedLesson[];
  /** The newest approved version: people live by it, so that little of it should move. */
  approved: boolean;
}

/** The plan a new search begins with: the newest approved version, else the draft when nothing is missing in it. */
export function formerPlan(db: Db, { plans, draft, platoons, lessonKinds }: TimetableFacts): FormerPlan | null {
  const version = plans.filter((plan) => plan.version > 0).at(-1);
  if (version) return { lessons: listPlacements(db, version.id), approved: true };
  const blocks = platoons.length * lessonKinds.reduce((sum, kind) => sum + kind.blockCount, 0);
  return draft && draft.placements.length >= blocks ? { lessons: draft.placements, approved: false } : null;
}
