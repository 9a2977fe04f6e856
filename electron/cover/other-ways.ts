import type { OutputOf } from '../../shared/contract/contract.ts';
import { daysBetween, type LocalDate } from '../../shared/kit/local-time.ts';
import { absenceAt } from '../../shared/programme/absences.ts';
import { slotsOfDay } from '../../shared/timetable/intake/evening.ts';
import { cardInHand } from '../timetable/card-in-hand.ts';
import { type CoverFacts, type StandingLesson, timesOf } from './cover-facts.ts';

type Ways = OutputOf<'cover.candidates'>;

const MOST_MOVES = 3;

/** The nearest other hours, from today on, at which a lesson has a free place and somebody free to give it. */
export function otherHours({ facts }: CoverFacts, lesson: StandingLesson, today: LocalDate): Ways['moves'] {
  const hand = cardInHand(facts, lesson.placement, today);
  const nearest = facts.lessonDays
    .map((day, index) => ({ day, index }))
    .filter(({ day }) => day.date >= today)
    .sort((a, b) => distance(a.day.date, lesson.date) - distance(b.day.date, lesson.date));
  const moves: Ways['moves'] = [];
  for (const { day, index } of nearest) {
    for (const slot of slotsOfDay(day)) {
      if (day.date === lesson.date && slot === lesson.slot) continue;
      const { placement, findings } = hand.seatAt(index, hand.intake.slotInProblem(slot));
      if (placement === null || findings.length > 0) continue;
      const placeId = Number(placement.room);
      const instructorId = Number(placement.instructor);
      moves.push({
        date: day.date,
        slot,
        ...timesOf(facts, slot, lesson.hours),
        placeId,
        placeName: facts.places.find(({ id }) => id === placeId)?.name ?? '',
        instructorId,
        instructorName: facts.instructors.find(({ id }) => id === instructorId)?.fullName ?? '',
      });
      // One hour a day is enough to choose from.
      break;
    }
    if (moves.length === MOST_MOVES) break;
  }
  return moves;
}

const distance = (a: LocalDate, b: LocalDate): number => Math.abs(daysBetween(a, b));

/** Platoons with the same lesson at the same hour, where somebody who is there could take both men's places. */
export function sameLessonBeside(cover: CoverFacts, lesson: StandingLesson): Ways['merges'] {
  const { facts, lessons, people } = cover;
  const men = new Map(facts.platoons.map(({ id, size }) => [id, size]));
  const there = (id: number) => people.some((one) => one.id === id && absenceAt(one.absences, lesson) === undefined);
  return lessons
    .filter((other) => other.kind.id === lesson.kind.id && other.platoonId !== lesson.platoonId)
    .filter((other) => other.date === lesson.date && other.slot === lesson.slot && there(other.instructorId))
    .flatMap((other) => {
      const together = (men.get(lesson.platoonId) ?? 0) + (men.get(other.platoonId) ?? 0);
      const place = [other, lesson]
        .map(({ placement }) => facts.places.find(({ id }) => id === placement.placeId))
        .find((one) => one && one.capacity >= together);
      const platoon = facts.platoons.find(({ id }) => id === other.platoonId);
      const instructor = facts.instructors.find(({ id }) => id === other.instructorId);
      if (!place || !platoon || !instructor) return [];
      return [
        {
          platoonNumber: platoon.number,
          placeName: place.name,
          instructorName: instructor.fullName,
          men: together,
          capacity: place.capacity,
        },
      ];
    });
}
