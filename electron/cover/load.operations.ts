import type { coverOperations } from '../../shared/contract/cover.contract.ts';
import { courseWeeks, weeklyLoad } from '../../shared/cover/weekly-load.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { readCoverFacts, timesOf } from './cover-facts.ts';

/** The load of instructors week by week, and the lessons behind a week. */
export const loadHandlers: HandlersOf<Pick<typeof coverOperations, 'cover.load' | 'cover.loadLessons'>> = {
  'cover.load': ({ db, today }, { cohortId }) => {
    const { facts, lessons } = readCoverFacts(db, cohortId, today);
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
    const { facts, lessons } = readCoverFacts(db, cohortId, today);
    return lessons
      .filter((lesson) => lesson.instructorId === instructorId && lesson.date >= from && lesson.date <= to)
      .sort((a, b) => a.date.localeCompare(b.date) || a.slot - b.slot)
      .map(({ date, slot, hours, platoonId, subjectCode, kind, placement }) => ({
        date,
        slot,
        hours,
        ...timesOf(facts, slot, hours),
        subjectCode,
        lessonNames: kind.names,
        platoonNumber: facts.platoons.find(({ id }) => id === platoonId)?.number ?? 0,
        placeName: facts.places.find(({ id }) => id === placement.placeId)?.name ?? '',
      }));
  },
};
