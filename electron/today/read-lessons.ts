import type { TodayLesson } from '../../shared/contract/today.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';
import { lessonsWithout, readCoverFacts } from '../cover/cover-facts.ts';
import type { Db } from '../database/open.ts';
import { headOf, type Journal } from '../journal/read-journal.ts';

/** Lessons of a day with what Today asks of them. */
export interface DayLessons {
  lines: (TodayLesson & { instructorId: number })[];
  /** Lessons from the day on that nobody is there for, the day's own and later ones, by the draft. */
  uncovered: { date: LocalDate; start: string; platoon: number }[];
}

/** The lessons of a day as the journal has them, those marked whose instructor is away without a stand-in. */
export function readDayLessons(db: Db, journal: Journal, date: LocalDate): DayLessons {
  const cover = readCoverFacts(db, journal.cohort.id, date);
  const without = lessonsWithout(cover, date);
  const keys = new Set(without.map((one) => seatOf(one.placement, one.date, one.slot)));
  const lines = journal.lessons
    .filter((lesson) => lesson.date === date)
    .map((lesson) => {
      const head = headOf(journal, lesson);
      const { key, slot, hours, start, end, subjectCode, lessonNames, state } = head;
      return {
        ...{ key, slot, hours, start, end, subjectCode, lessonNames, state },
        platoon: head.platoon?.number ?? null,
        place: head.place.name,
        instructor: head.instructor.name,
        instructorId: head.instructor.id,
        uncovered:
          lesson.card !== null &&
          (state === 'coming' || state === 'toClose') &&
          keys.has(seatOf(lesson.card, date, slot)),
      };
    })
    .toSorted((a, b) => a.slot - b.slot || (a.platoon ?? 1000) - (b.platoon ?? 1000));
  return {
    lines,
    uncovered: without.map((one) => ({
      date: one.date,
      start: journal.starts[one.slot] ?? '',
      platoon: journal.platoons.get(one.platoonId)?.number ?? 0,
    })),
  };
}

const seatOf = (
  card: { platoonId: number; lessonKindId: number; blockIndex: number },
  date: LocalDate,
  slot: number,
): string => `${cardText(card)} ${date} ${slot}`;

/** Lesson hours of a day that platoons stand without a lesson; those of an evening are nobody's loss. */
export function freeHours(lines: readonly TodayLesson[], platoons: readonly number[], dayHours: number): number {
  const given = new Set(
    lines.flatMap(({ platoon, slot, hours }) =>
      Array.from({ length: hours }, (_, index) => slot + index)
        .filter((hour) => hour < Math.min(dayHours, FIRST_EVENING_SLOT))
        .map((hour) => `${platoon} ${hour}`),
    ),
  );
  return platoons.reduce((sum, platoon) => {
    const taught = Array.from({ length: dayHours }, (_, hour) => hour).filter((hour) =>
      given.has(`${platoon} ${hour}`),
    );
    return sum + (dayHours - taught.length);
  }, 0);
}
