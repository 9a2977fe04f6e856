import { addDays, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { addMinutes } from '../../shared/presence/local-minutes.ts';
import { awayOf, type DayAround, type DayPlan } from '../../shared/range/day-findings.ts';
import type { Held } from '../../shared/range/held-aside.ts';
import { FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  type CohortRow,
  findCohort,
  listLessonDays,
  listNights,
  listPlanned,
  listRangeKinds,
  listRangeUse,
  type PlannedRow,
} from './around.repository.ts';
import { type DayRow, listDayMen, listDayPlatoons, listDays } from './day.repository.ts';
import { type ApprovalRow, listApprovals } from './range.repository.ts';
import { listPlacesOfIntake, type PlaceRow } from './relays.repository.ts';
import { type GateMan, heldAside, isOff, readGateMen } from './safety-gate.ts';

/** A lesson with its wall clock and, where it is a live fire, the session it stands for. */
export interface PlannedLesson extends PlannedRow {
  from: LocalDateTime;
  to: LocalDateTime;
  session: number | null;
}

/** What stands around the range days of an intake, as read once in a call. */
export interface AroundBook {
  cohort: CohortRow;
  sessions: number;
  minDaysBetween: number;
  lessons: PlannedLesson[];
  lessonDays: LocalDate[];
  approvals: ApprovalRow[];
  /** In the order of the Kazakh alphabet. */
  men: Map<number, GateMan>;
  places: PlaceRow[];
  mealStarts: readonly string[];
  mealMinutes: number;
}

/** Evening hours a day can have (rule book, day.eveningStarts). */
const EVENING_HOURS = 3;

/**
 * @param version of the timetable, 0 the draft; the newest approved one when left out
 * @throws Refusal range.unknownIntake
 */
export function readAround(db: Db, cohortId: number, version: number | null = null): AroundBook {
  const cohort = findCohort(db, cohortId) ?? refuse('range.unknownIntake', { cohortId });
  const minutes = keptRule(db, cohortId, 'day.lessonMinutes');
  const times = [
    ...lessonHours(keptRule(db, cohortId, 'day.slotStarts'), minutes, FIRST_EVENING_SLOT),
    ...lessonHours(keptRule(db, cohortId, 'day.eveningStarts'), minutes, EVENING_HOURS),
  ];
  const sessionOf = new Map<string, number>();
  for (const { kindId, blocks } of listRangeKinds(db, cohortId))
    for (let block = 0; block < blocks; block++) sessionOf.set(`${kindId} ${block}`, sessionOf.size + 1);
  const lessons = listPlanned(db, cohortId, version).map((row) => ({
    ...row,
    from: `${row.date}T${times[row.slot]?.start ?? '00:00'}`,
    to: `${row.date}T${times[row.slot + row.hours - 1]?.end ?? '23:59'}`,
    session: sessionOf.get(`${row.kindId} ${row.blockIndex}`) ?? null,
  }));
  return {
    cohort,
    sessions: keptRule(db, cohortId, 'range.sessions'),
    minDaysBetween: keptRule(db, cohortId, 'range.minDaysBetween'),
    lessons,
    lessonDays: listLessonDays(db, cohortId),
    approvals: listApprovals(db),
    men: readGateMen(db, cohortId),
    places: listPlacesOfIntake(db, cohortId),
    mealStarts: keptRule(db, cohortId, 'meals.starts'),
    mealMinutes: keptRule(db, cohortId, 'meals.minutes'),
  };
}

/** A day as the rules see it, with the men it takes along. */
export interface AskedDay extends DayPlan {
  /** Null for a day that is only thought of. */
  dayId: number | null;
  rangeId: number;
  cadetIds: readonly number[];
  /** Marked ready: who has not passed the test by now stays behind. */
  ready: boolean;
}

/** A day as it stands, for the rules. */
export function askedOf(db: Db, day: DayRow): AskedDay {
  const { dayId, session, date, rangeId, departsAt, returnsAt, placeId } = day;
  const platoons = listDayPlatoons(db, dayId);
  const cadetIds = listDayMen(db, dayId);
  return {
    dayId,
    session,
    makeup: day.makeup === 1,
    date,
    rangeId,
    departsAt,
    returnsAt,
    placeId,
    platoons,
    cadetIds,
    ready: day.state !== 'planned',
  };
}

/** Men of a day: its platoons and whoever is named, who are on the list; in the order of the roll. */
export const menOf = (
  men: ReadonlyMap<number, GateMan>,
  { platoons, cadetIds, date }: Pick<AskedDay, 'platoons' | 'cadetIds' | 'date'>,
): GateMan[] => {
  const inPlatoon = new Set(platoons.map(({ platoonId }) => platoonId));
  const named = new Set(cadetIds);
  return [...men.values()].filter(
    (man) => !isOff(man, date) && (named.has(man.cadetId) || (man.platoonId !== null && inPlatoon.has(man.platoonId))),
  );
};

/** What keeps a man from going along; who has not passed the test may still pass it until the day is marked ready. */
const staysFor = ({ code }: Held, { ready }: AskedDay): boolean =>
  ready || code === 'medicalLimit' || code === 'absent';

/** Everything the findings of one day need. */
export function aroundDay(db: Db, book: AroundBook, day: AskedDay): DayAround {
  const men = menOf(book.men, day);
  const ids = new Set(men.map(({ cadetId }) => cadetId));
  const platoonIds = new Set(day.platoons.map(({ platoonId }) => platoonId));
  const away = awayOf(day);
  const named = (cadetId: number) => ({ name: book.men.get(cadetId)?.name ?? '' });
  const others = listDays(db, book.cohort.id).filter(
    ({ dayId, session }) => dayId !== day.dayId && session !== day.session,
  );
  const plannedElsewhere = others.filter((other) => {
    const fired = book.places.some((place) => place.dayId === other.dayId && ids.has(place.cadetId));
    if (fired || sharesPlatoon(db, other.dayId, platoonIds)) return true;
    // A man who fires by himself keeps his days between as his platoon does.
    return other.state !== 'closed' && menOf(book.men, askedOf(db, other)).some(({ cadetId }) => ids.has(cadetId));
  });
  return {
    course: book.cohort,
    minDaysBetween: book.minDaysBetween,
    timetable: book.lessons
      .filter(({ session, platoonId }) => session === day.session && platoonIds.has(platoonId))
      .map(({ platoonId, from, to, placeId, place }) => ({ platoonId, from, to, placeId, place })),
    approvals: book.approvals.filter(({ rangeId, date }) => rangeId === day.rangeId && date === day.date),
    otherSessions: plannedElsewhere.map(({ session, date }) => ({ session, date })),
    rangeTaken: listRangeUse(db).filter(({ dayId, rangeId }) => dayId !== day.dayId && rangeId === day.rangeId),
    lessons: book.lessons.filter(
      ({ session, platoonId }) => platoonIds.has(platoonId) && (day.makeup || session !== day.session),
    ),
    nights: listNights(db, book.cohort.id, addDays(away.from.slice(0, 10), -1), away.to.slice(0, 10))
      .filter(({ cadetId }) => ids.has(cadetId))
      .map((night) => ({ ...night, ...named(night.cadetId) })),
    meals: book.mealStarts.map((start) => {
      const from = `${day.date}T${start}`;
      return { from, to: addMinutes(from, book.mealMinutes) };
    }),
    men: men.length,
    goers: men.length - heldAside(men, day).filter(({ reasons }) => reasons.some((one) => staysFor(one, day))).length,
    absent: men.filter(({ absences }) =>
      absences.some(
        ({ kind, from, to }) => kind !== 'restriction' && from < away.to && (to === null || to > away.from),
      ),
    ),
    firedBefore: men.filter(({ cadetId }) =>
      book.places.some(
        (place) =>
          place.cadetId === cadetId &&
          place.session === day.session &&
          place.mark !== null &&
          place.dayId !== day.dayId,
      ),
    ),
  };
}

function sharesPlatoon(db: Db, dayId: number, platoonIds: ReadonlySet<number>): boolean {
  return db
    .prepare<[number], { id: number }>('SELECT platoon_id AS id FROM range_day_platoon WHERE day_id = ?')
    .all(dayId)
    .some(({ id }) => platoonIds.has(id));
}
