import type { KnownAbsence } from '../../shared/journal/expected-absences.ts';
import { type AbsenceTerms, knownAbsences } from '../../shared/journal/known-absences.ts';
import { addDays, daysBetween, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { readPresence } from '../presence/read-presence.ts';
import type { CohortRow } from './journal.repository.ts';
import { listRangeGuests } from './range-guests.repository.ts';

/** What is known of each man on a day. */
export type KnownOfMen = ReadonlyMap<number, readonly KnownAbsence[]>;

/**
 * Leave, illness, duty, trip and late returns of a day, from the one reading of where the men are, and whoever was named for
 * a day at the range beside his platoon's own: his platoon has other lessons then. The first day asked for
 * is read alone, as a page needs it; whoever asks for another one behind closes a week or a month, and has all of them read
 * at once.
 * @param restHours hours of rest that are due after a duty
 */
export function knownByDay(
  db: Db,
  { id, startsOn, endsOn }: CohortRow,
  now: LocalDateTime,
  restHours: number,
): (date: LocalDate) => KnownOfMen {
  const read = (first: LocalDate, last: LocalDate): KnownAbsence[] => {
    const span = { from: `${first}T00:00`, to: `${addDays(last, 1)}T00:00` };
    const { facts, absences, log } = readPresence(db, id, now, null, span);
    const noteOf: AbsenceTerms['noteOf'] = ({ absence, movement }) =>
      (absence ? absences.find((one) => one.id === absence.id) : log.find((one) => one.id === movement?.id))?.note ??
      null;
    const atRange = listRangeGuests(db, id)
      .filter((one) => one.from < span.to && span.from < one.to)
      .map(({ range, ...one }): KnownAbsence => ({ ...one, reason: 'other', note: range }));
    return [...[...facts.values()].flatMap((one) => knownAbsences(one, span, now, { restHours, noteOf })), ...atRange];
  };
  const today = now.slice(0, 10);
  const last = today < endsOn ? today : endsOn;
  const days = new Map<LocalDate, KnownOfMen>();
  return (date) => {
    if (!days.has(date)) {
      if (days.size === 0 || date < startsOn || date > last) days.set(date, byMan(read(date, date)));
      else for (const [day, known] of byDay(read(startsOn, last), startsOn, last)) days.set(day, known);
    }
    return days.get(date) ?? NOTHING;
  };
}

const NOTHING: KnownOfMen = new Map();

const byMan = (known: readonly KnownAbsence[]): KnownOfMen => Map.groupBy(known, ({ cadetId }) => cadetId);

/** Each absence under every day of the course that it touches. */
function byDay(known: readonly KnownAbsence[], first: LocalDate, last: LocalDate): Map<LocalDate, KnownOfMen> {
  const dates = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  const number = new Map(dates.map((date, index) => [date, index]));
  const days = dates.map((): KnownAbsence[] => []);
  for (const absence of known) {
    const begin = number.get(absence.from.slice(0, 10)) ?? 0;
    const end = number.get(absence.to.slice(0, 10)) ?? days.length - 1;
    for (let day = begin; day <= end; day++) days[day]?.push(absence);
  }
  return new Map(dates.map((date, index) => [date, byMan(days[index] ?? [])]));
}
