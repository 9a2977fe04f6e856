import { cardText } from '../../shared/timetable/card-text.ts';
import type { PlacedLesson } from '../../shared/timetable/intake/intake-facts.ts';
import type { Db } from '../database/open.ts';
import { deletePlacement, type StoredPlacement, savePlacement } from './timetable.repository.ts';

type Key = Pick<PlacedLesson, 'platoonId' | 'lessonKindId' | 'blockIndex'>;

export const placementIndex = <P extends Key>(placements: readonly P[]): Map<string, P> =>
  new Map(placements.map((placement) => [cardText(placement), placement]));

/** Whether a lesson stands at another time or place or with somebody else than before, or did not stand at all. */
export function differsFrom(before: PlacedLesson | undefined, now: PlacedLesson): boolean {
  return (
    before === undefined ||
    before.date !== now.date ||
    before.slot !== now.slot ||
    before.placeId !== now.placeId ||
    before.instructorId !== now.instructorId
  );
}

/**
 * Brings the draft to a new plan by touching only the lessons that differ, so that the history shows what changed.
 * Locked cards are left alone.
 * @returns how many lessons were placed, moved or taken out
 */
export function writeDelta(db: Db, planId: number, draft: StoredPlacement[], plan: readonly PlacedLesson[]): number {
  const before = placementIndex(draft);
  const wanted = placementIndex(plan);
  let changed = 0;
  for (const old of draft) {
    if (old.lock !== null || wanted.has(cardText(old))) continue;
    deletePlacement(db, planId, old);
    changed++;
  }
  for (const [key, lesson] of wanted) {
    const old = before.get(key);
    if ((old?.lock ?? null) !== null || !differsFrom(old, lesson)) continue;
    savePlacement(db, planId, { ...lesson, lock: null });
    changed++;
  }
  return changed;
}
