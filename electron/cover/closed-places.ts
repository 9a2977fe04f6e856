import type { ClosedLesson } from '../../shared/contract/cover.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { type AwaySpan, absenceAt } from '../../shared/programme/absences.ts';
import { menOn } from '../../shared/timetable/intake/men-on.ts';
import { type CoverFacts, type StandingLesson, timesOf } from './cover-facts.ts';

/** A lesson as far as it takes a place. */
interface Held {
  placeId: number;
  date: LocalDate;
  slot: number;
  hours: number;
}

const MOST_PLACES = 4;

/**
 * Lessons from today on whose place is out of service then, in the order of time, each with the free places of its kind
 * that hold the platoon, the smallest first.
 */
export function lessonsShutOut(cover: CoverFacts, today: LocalDate): ClosedLesson[] {
  const { facts, lessons } = cover;
  const held = Map.groupBy(
    [...lessons.map((lesson): Held => ({ ...lesson, placeId: lesson.placement.placeId })), ...facts.otherLessons],
    ({ date }) => date,
  );
  return lessons
    .filter(({ date }) => date >= today)
    .flatMap((lesson) => {
      const place = facts.places.find(({ id }) => id === lesson.placement.placeId);
      const closure = place && absenceAt(place.absences, lesson);
      if (!place || (place.active && !closure)) return [];
      return [viewOf(cover, lesson, place, closure ?? null, held.get(lesson.date) ?? [])];
    })
    .sort((a, b) => a.date.localeCompare(b.date) || a.slot - b.slot || a.platoonId - b.platoonId);
}

function viewOf(
  { facts }: CoverFacts,
  lesson: StandingLesson,
  place: CoverFacts['facts']['places'][number],
  closure: AwaySpan | null,
  sameDay: readonly Held[],
): ClosedLesson {
  const { placement, kind, date, slot, hours, platoonId } = lesson;
  const platoon = facts.platoons.find(({ id }) => id === platoonId);
  const men = platoon ? menOn(platoon, date) : 0;
  const taken = new Set(
    sameDay.filter((one) => one.slot < slot + hours && slot < one.slot + one.hours).map(({ placeId }) => placeId),
  );
  const free = facts.places
    .filter(({ id, active, type }) => active && type === kind.placeType && id !== place.id && !taken.has(id))
    .filter(({ capacity, absences }) => capacity >= men && absenceAt(absences, lesson) === undefined)
    .sort((a, b) => a.capacity - b.capacity || a.id - b.id)
    .slice(0, MOST_PLACES)
    .map(({ id, name, capacity }) => ({ placeId: id, name, capacity }));
  return {
    platoonId,
    lessonKindId: kind.id,
    blockIndex: placement.blockIndex,
    subjectCode: lesson.subjectCode,
    lessonNames: kind.names,
    platoonNumber: platoon?.number ?? 0,
    men,
    date,
    slot,
    hours,
    ...timesOf(facts, slot, hours),
    placeId: place.id,
    placeName: place.name,
    closure: closure && { from: closure.from, to: closure.to, hours: closure.hours },
    instructorId: lesson.instructorId,
    lock: placement.lock,
    free,
  };
}
