import type { PlacedLesson } from './intake-facts.ts';

/**
 * The running number of each lesson of a subject within its platoon, from 1 in order of time, as the timetable and the
 * class journal write it ("ТАК 7"). `subjectOf` gives the subject of a lesson kind. The answer follows the given order.
 */
export function lessonNumbers(
  lessons: readonly PlacedLesson[],
  subjectOf: (lessonKindId: number) => string | undefined,
): number[] {
  const numbers = new Array<number>(lessons.length).fill(0);
  const counts = new Map<string, number>();
  const inTime = lessons
    .map((lesson, position) => ({ lesson, position }))
    .sort((a, b) => a.lesson.date.localeCompare(b.lesson.date) || a.lesson.slot - b.lesson.slot);
  for (const { lesson, position } of inTime) {
    const key = `${lesson.platoonId} ${subjectOf(lesson.lessonKindId)}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    numbers[position] = number;
  }
  return numbers;
}
