import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import { minuteOf } from './local-minutes.ts';
import type { Interval, PresenceFacts } from './presence-facts.ts';

/**
 * The facts that can speak about one day of a man, nothing of what the rules say of that day lost: a whole course of
 * nights and passages is then looked through once, not at every question about the day.
 * @param now up to when the facts are known
 */
export function factsOfDay(facts: PresenceFacts, date: LocalDate, now: LocalDateTime): PresenceFacts {
  const begin = `${date}T00:00`;
  // As text behind every time of that day and before the next one; no date is reckoned for each man of each day.
  const end = `${date}T24:00`;
  const touches = ({ from, to }: Interval) => from < end && (to === null || to >= begin);
  const nights = facts.nights.filter(touches);
  const known = `${minuteOf(now) < begin ? minuteOf(now) : begin}:59`;
  // Who is out is told by the last passage before; from there on every passage counts.
  const first = Math.max(
    0,
    facts.movements.findLastIndex(({ at }) => at <= known),
  );
  return {
    ...facts,
    absences: facts.absences.filter(touches),
    nights,
    movements: facts.movements.filter(
      ({ at, night }, index) => (index >= first && at < end) || nights.some((one) => one.night === night),
    ),
    doubts: facts.doubts.filter(touches),
  };
}
