import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import { addMinutes, minutesBetween } from '../presence/local-minutes.ts';

interface Hours {
  from: LocalDateTime;
  to: LocalDateTime;
}

/** First start to last end of a session's lessons; null while the timetable has none, or has them on several days. */
export function sessionHours(lessons: readonly Hours[]): Hours | null {
  const from = lessons.map((one) => one.from).toSorted()[0];
  const to = lessons
    .map((one) => one.to)
    .toSorted()
    .at(-1);
  return from && to && from.slice(0, 10) === to.slice(0, 10) ? { from, to } : null;
}

/** When a range day leaves and is back. */
interface Away {
  date: LocalDate;
  departsAt: LocalDateTime;
  returnsAt: LocalDateTime;
}

/**
 * A range day moved along with its lessons (DOMAIN §5, one fact): as long before and after them as it is now. Null where
 * they lie within it already.
 * @param hours of the session in the timetable the day would follow
 * @param before the hours the day was made for; where they lie outside it, only its clock times are kept
 */
export function followed(day: Away, hours: Hours, before: Hours | null): Away | null {
  if (day.departsAt <= hours.from && hours.to <= day.returnsAt) return null;
  const date = hours.from.slice(0, 10);
  if (before && day.departsAt <= before.from && before.to <= day.returnsAt) {
    const departsAt = addMinutes(hours.from, -minutesBetween(day.departsAt, before.from));
    // Who leaves on the evening before would leave on another day than the range's own.
    const earliest = `${date}T00:00`;
    return {
      date,
      departsAt: departsAt < earliest ? earliest : departsAt,
      returnsAt: addMinutes(hours.to, minutesBetween(before.to, day.returnsAt)),
    };
  }
  const departsAt = `${date}${day.departsAt.slice(10)}`;
  const returnsAt = `${date}${day.returnsAt.slice(10)}`;
  return {
    date,
    departsAt: departsAt < hours.from ? departsAt : hours.from,
    returnsAt: returnsAt > hours.to ? returnsAt : hours.to,
  };
}
