import { cardText } from '../timetable/card-text.ts';
import type { PlacedLesson } from '../timetable/intake/intake-facts.ts';

/** The approved timetable names one instructor, the draft another for the same lesson at the same hour. */
export interface StandIn {
  plannedId: number;
  draftId: number;
  /** The one in the draft gives the lesson: who was planned is away. Else the approved timetable holds. */
  taken: boolean;
}

/**
 * Who gives each lesson of the approved timetable. Cover writes into the draft at once and is approved later, if at all
 * before the day; so where the planned instructor is away and the draft gives the lesson to somebody else at the same
 * hour, that is who gives it. A draft that differs for any other reason is not in force and changes nothing.
 * @returns the lessons with the instructor of the day, and every difference by `cardText`
 */
export function withStandIns(
  planned: readonly PlacedLesson[],
  draft: readonly PlacedLesson[],
  isAway: (lesson: PlacedLesson) => boolean,
): { lessons: PlacedLesson[]; standIns: Map<string, StandIn> } {
  const inDraft = new Map(draft.map((lesson) => [cardText(lesson), lesson]));
  const standIns = new Map<string, StandIn>();
  const lessons = planned.map((lesson) => {
    const other = inDraft.get(cardText(lesson));
    if (!other || other.date !== lesson.date || other.slot !== lesson.slot) return lesson;
    if (other.instructorId === lesson.instructorId) return lesson;
    const taken = isAway(lesson);
    standIns.set(cardText(lesson), { plannedId: lesson.instructorId, draftId: other.instructorId, taken });
    return taken ? { ...lesson, instructorId: other.instructorId } : lesson;
  });
  return { lessons, standIns };
}
