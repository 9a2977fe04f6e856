import { cardText } from '../../shared/timetable/card-text.ts';
import type { LessonKindFacts, MakeupHour } from '../../shared/timetable/intake/intake-facts.ts';
import type { Db } from '../database/open.ts';
import { listLostLessons, listPlannedMakeups, type StoredPlacement } from './timetable.repository.ts';

/** Make-ups that stand in the journal beside a draft. */
export interface MakeupsBeside {
  makeupHours: MakeupHour[];
  /** Cards of lessons that were lost and whose hour, people or place a make-up has taken; they still stand there. */
  yielded: ReadonlySet<string>;
}

/**
 * The hours of an intake's planned make-ups. A lesson written down as not held keeps its card in the plan: a make-up may
 * lie in the very hour that it set free, and what its card holds there is not asked for twice.
 */
export function readMakeups(
  db: Db,
  cohortId: number,
  kinds: readonly LessonKindFacts[],
  placements: readonly StoredPlacement[],
): MakeupsBeside {
  const makeups = listPlannedMakeups(db, cohortId);
  if (makeups.length === 0) return { makeupHours: [], yielded: new Set() };
  const hoursOf = new Map(kinds.map(({ id, blockHours }) => [id, blockHours]));
  const lostAt = new Set(listLostLessons(db, cohortId).map((lost) => `${cardText(lost)} ${lost.date} ${lost.slot}`));
  const lost = placements.filter((card) => lostAt.has(`${cardText(card)} ${card.date} ${card.slot}`));
  const yielded = new Set<string>();
  const makeupHours = makeups.flatMap((makeup) => {
    const platoonIds = JSON.parse(makeup.platoonIds) as number[];
    return Array.from({ length: makeup.hours }, (_, hour): MakeupHour => {
      const slot = makeup.slot + hour;
      const under = lost.filter(
        (card) =>
          card.date === makeup.date && card.slot <= slot && slot < card.slot + (hoursOf.get(card.lessonKindId) ?? 0),
      );
      const freed = under.filter(
        (card) =>
          card.placeId === makeup.placeId ||
          card.instructorId === makeup.instructorId ||
          platoonIds.includes(card.platoonId),
      );
      for (const card of freed) yielded.add(cardText(card));
      return {
        date: makeup.date,
        slot,
        placeId: freed.some((card) => card.placeId === makeup.placeId) ? null : makeup.placeId,
        instructorId: freed.some((card) => card.instructorId === makeup.instructorId) ? null : makeup.instructorId,
        platoonIds: platoonIds.filter((id) => freed.every((card) => card.platoonId !== id)),
      };
    });
  });
  return { makeupHours, yielded };
}
