import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { TimetableFacts } from './facts.ts';

/**
 * The facts with everybody and everything that has left service since still in it for lessons gone by: what was taught
 * was taught. From today on they are away, so that nothing new comes to them.
 */
export function withPastService(facts: TimetableFacts, today: LocalDate): TimetableFacts {
  const past = (facts.draft?.placements ?? []).filter((card) => card.date < today);
  const last = facts.lessonDays.at(-1)?.date ?? today;
  const [taught, used] = [new Set(past.map((card) => card.instructorId)), new Set(past.map((card) => card.placeId))];
  const until = <T extends TimetableFacts['places'][number] | TimetableFacts['instructors'][number]>(
    one: T,
    served: ReadonlySet<number>,
  ): T =>
    one.active || !served.has(one.id)
      ? one
      : {
          ...one,
          active: true,
          absences: [...one.absences, { from: today, to: last < today ? today : last, hours: null }],
        };
  return {
    ...facts,
    instructors: facts.instructors.map((one) => until(one, taught)),
    places: facts.places.map((one) => until(one, used)),
  };
}
