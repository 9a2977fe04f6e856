import type { coverOperations } from '../../shared/contract/cover.contract.ts';
import { courseWeeks, weeklyLoad } from '../../shared/cover/weekly-load.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { type CoverFacts, readCoverFacts, type StandingLesson, timesOf } from './cover-facts.ts';

type LoadLesson = Omit<StandingLesson, 'placement'> & { placeId: number };

/** The load of instructors week by week, and the lessons behind a week. */
export const loadHandlers: HandlersOf<Pick<typeof coverOperations, 'cover.load' | 'cover.loadLessons'>> = {
  'cover.load': ({ db, today }, { cohortId }) => {
    const { facts, lessons } = readLoad(db, cohortId, today);
    const [first, last] = [facts.days[0], facts.days.at(-1)];
    const weeks = first && last ? courseWeeks(first.date, last.date) : [];
    const own = Map.groupBy(lessons, ({ instructorId }) => instructorId);
    const elsewhere = Map.groupBy(facts.otherLessons, ({ instructorId }) => instructorId);
    return {
      weeks,
      people: facts.instructors
        .map(({ id, fullName, active, maxHoursPerDay, absences }) => ({
          instructorId: id,
          fullName,
          active,
          weeks: weeklyLoad(
            { maxHoursPerDay, absences, lessons: own.get(id) ?? [], elsewhere: elsewhere.get(id) ?? [] },
            weeks,
            facts.lessonDays,
          ),
        }))
        // Who is out of service and has no lesson is no part of the load.
        .filter((person) => person.active || person.weeks.some(({ planned }) => planned > 0))
        .sort((a, b) => compareKazakh(a.fullName, b.fullName)),
    };
  },

  'cover.loadLessons': ({ db, today }, { cohortId, instructorId, from, to }) => {
    const { facts, lessons } = readLoad(db, cohortId, today);
    return lessons
      .filter((lesson) => lesson.instructorId === instructorId && lesson.date >= from && lesson.date <= to)
      .sort((a, b) => a.date.localeCompare(b.date) || a.slot - b.slot)
      .map(({ date, slot, hours, platoonId, subjectCode, kind, placeId }) => ({
        date,
        slot,
        hours,
        ...timesOf(facts, slot, hours),
        subjectCode,
        lessonNames: kind.names,
        platoonNumber: facts.platoons.find(({ id }) => id === platoonId)?.number ?? 0,
        placeName: facts.places.find(({ id }) => id === placeId)?.name ?? '',
      }));
  },
};

/** The lessons of the draft; of an intake that has none any more, those of its newest approved version. */
function readLoad(db: Db, cohortId: number, today: LocalDate): { facts: CoverFacts['facts']; lessons: LoadLesson[] } {
  const { facts, lessons, approved } = readCoverFacts(db, cohortId, today);
  if (facts.draft || !approved)
    return { facts, lessons: lessons.map((lesson) => ({ ...lesson, placeId: lesson.placement.placeId })) };
  const kinds = new Map(facts.lessonKinds.map((kind) => [kind.id, kind]));
  const stood = [...approved.lessons.values()].flatMap(({ lessonKindId, ...lesson }) => {
    const kind = kinds.get(lessonKindId);
    return kind ? [{ ...lesson, kind, subjectCode: kind.subjectCode, hours: kind.blockHours }] : [];
  });
  return { facts, lessons: stood };
}
