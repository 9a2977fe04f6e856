import { addDays } from '../../shared/kit/local-time.ts';
import { makeupDay } from '../../shared/range/owed.ts';
import type { Db } from '../database/open.ts';
import { listRangeUse } from './around.repository.ts';
import { listDayMen } from './day.repository.ts';
import { listRanges } from './range.repository.ts';
import type { AroundBook } from './read-around.ts';
import { readFiringStanding } from './read-firing-standing.ts';
import { isOff, nameMan } from './safety-gate.ts';

/** A day of the intake as its list has it. */
export interface ListedDay {
  dayId: number;
  session: number;
  makeup: boolean;
  date: string;
  state: string;
  platoons: readonly { platoonId: number }[];
}

/** Who still owes a session that has been held and has no day of it before him, and the day to propose for them. */
export function makeups(db: Db, book: AroundBook, days: readonly ListedDay[], today: string) {
  const standing = readFiringStanding(db, book.cohort.id);
  const ranges = new Map(listRanges(db).flatMap((range) => (range.active === 1 ? [[range.rangeId, range.name]] : [])));
  const windows = book.approvals.filter(({ rangeId }) => ranges.has(rangeId));
  const taken = listRangeUse(db);
  return Array.from({ length: book.sessions }, (_, index) => index + 1).flatMap((session) => {
    const ofSession = days.filter((day) => day.session === session);
    const held = ofSession.filter(({ makeup, state }) => !makeup && state === 'closed').map(({ date }) => date);
    const heldOn = held.toSorted().at(-1) ?? null;
    const open = ofSession.filter(({ state }) => state !== 'closed');
    const named = new Set(open.flatMap(({ dayId }) => listDayMen(db, dayId)));
    // Whose platoon is still to go has its own day before him, made or in the timetable.
    const platoons = new Set([
      ...open.flatMap((day) => day.platoons.map(({ platoonId }) => platoonId)),
      ...lessonsWithoutDay(book, ofSession, session).map(({ platoonId }) => platoonId),
    ]);
    const isProvided = ({ cadetId, platoonId }: { cadetId: number; platoonId: number | null }) =>
      named.has(cadetId) || (platoonId !== null && platoons.has(platoonId));
    const men = [...book.men.values()].filter(
      (man) => !isOff(man, today) && standing.get(man.cadetId)?.owes.includes(session) && !isProvided(man),
    );
    if (heldOn === null || men.length === 0) return [];
    const proposal = makeupDay({
      today: today < book.cohort.startsOn ? addDays(book.cohort.startsOn, -1) : today,
      lessonDays: book.lessonDays,
      windows,
      taken,
      heldOn,
      otherDates: otherDates(db, book, days, session, men),
      minDaysBetween: book.minDaysBetween,
    });
    const window = proposal?.window ?? null;
    return [
      {
        session,
        men: men.map(nameMan),
        date: proposal?.date ?? null,
        window: window && {
          rangeId: window.rangeId,
          range: ranges.get(window.rangeId) ?? '',
          from: window.from,
          to: window.to,
        },
      },
    ];
  });
}

/** The session's lessons of platoons that have no day for it. */
const lessonsWithoutDay = ({ lessons }: AroundBook, ofSession: readonly ListedDay[], session: number) =>
  lessons.filter(
    (lesson) =>
      lesson.session === session &&
      !ofSession.some(({ platoons }) => platoons.some(({ platoonId }) => platoonId === lesson.platoonId)),
  );

/**
 * When these men fired their other sessions, and when they or their platoons are to fire them: by a day, else by the
 * timetable.
 */
function otherDates(
  db: Db,
  { places, lessons }: AroundBook,
  days: readonly ListedDay[],
  session: number,
  men: readonly { cadetId: number; platoonId: number | null }[],
): string[] {
  const ids = new Set(men.map(({ cadetId }) => cadetId));
  const platoons = new Set(men.flatMap(({ platoonId }) => platoonId ?? []));
  const ofTheirs = (day: ListedDay) =>
    day.platoons.some(({ platoonId }) => platoons.has(platoonId)) ||
    listDayMen(db, day.dayId).some((cadetId) => ids.has(cadetId));
  const others = days.filter((day) => day.session !== session);
  const firedOn = new Set(
    places.filter((place) => place.mark !== null && ids.has(place.cadetId)).map(({ dayId }) => dayId),
  );
  const planned = others.filter((day) => firedOn.has(day.dayId) || (day.state !== 'closed' && ofTheirs(day)));
  const lessonsLeft = lessons.filter(
    (lesson) =>
      lesson.session !== null &&
      lesson.session !== session &&
      platoons.has(lesson.platoonId) &&
      !others.some(
        (day) => day.session === lesson.session && day.platoons.some(({ platoonId }) => platoonId === lesson.platoonId),
      ),
  );
  return [...planned, ...lessonsLeft].map(({ date }) => date);
}
