import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import {
  type FamilyProof,
  findingsOf,
  type LateLesson,
  type LeaveFinding,
  type OtherAbsence,
} from '../../shared/leave/eligibility.ts';
import { type Course, currentNight, type LeaveTerms, type Window, windowOf } from '../../shared/leave/nights.ts';
import { lastDayOnList } from '../../shared/orders/man-state.ts';
import { addMinutes } from '../../shared/presence/local-minutes.ts';
import { FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { readPresence } from '../presence/read-presence.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  findCohort,
  listGranted,
  listMen,
  listNamedNights,
  listNights,
  listWaitingNights,
  type ManNight,
  type ManRow,
  type NightRow,
  nightsOfMan,
} from './leave.repository.ts';
import { departuresOf, listAbsences, listLessons } from './other-rooms.repository.ts';

/** Evening hours a day can have (rule book, day.eveningStarts). */
const EVENING_HOURS = 3;

/** Which nights are looked at: all of the intake, those nobody has decided yet, a man's, or named ones. */
export type AskedNights = 'all' | 'waiting' | { cadetId: number } | readonly ManNight[];

/** An intake's leave as read once in a call. */
export interface LeaveBook {
  now: LocalDateTime;
  course: Course;
  terms: LeaveTerms;
  /** Enrolled men in the order of the Kazakh alphabet. */
  men: Map<number, ManRow>;
  /** The nights that were asked for, of those looked at, man by man and by date. */
  nights: NightRow[];
  /** `nightKey` of whoever went out on a night that is not over, or is still out; and whether he is back. */
  readonly goneOut: Map<string, boolean>;
  sizes: Map<number, number>;
  /** Days of the intake on which he belongs to it. */
  courseOf(cadetId: number): Course;
  findings(cadetId: number, night: LocalDate, window: Window): LeaveFinding[];
  /** Counts a man among those of his platoon who have leave for a night. */
  countGranted(cadetId: number, night: LocalDate): void;
}

export const nightKey = (cadetId: number, night: LocalDate): string => `${cadetId} ${night}`;
const platoonKey = (platoonId: number | null, night: LocalDate): string => `${platoonId} ${night}`;

/** @throws Refusal leave.unknownIntake */
export function readLeave(db: Db, cohortId: number, now: LocalDateTime, asked: AskedNights): LeaveBook {
  const course = findCohort(db, cohortId) ?? refuse('leave.unknownIntake', { cohortId });
  const terms = readTerms(db, cohortId);
  const men = new Map(
    listMen(db, cohortId)
      .toSorted(byName)
      .map((man) => [man.id, man]),
  );
  const today = now.slice(0, 10);
  const sizes = new Map<number, number>();
  for (const { platoonId, offFrom } of men.values())
    if (platoonId !== null && (offFrom === null || offFrom > today))
      sizes.set(platoonId, (sizes.get(platoonId) ?? 0) + 1);
  const absences = groupBy(listAbsences(db, cohortId), ({ cadetId }) => cadetId);
  const lessons = readLessons(db, cohortId, terms);
  const departures = readDepartures(db, cohortId);
  // Who else is out matters only where there is a cap, and then for every platoon and night.
  const granted = terms.mostPercent < 100 ? readGranted(db, cohortId) : null;
  let gone: LeaveBook['goneOut'] | null = null;
  const courseOf = (cadetId: number): Course => {
    const { enrolledOn = course.startsOn, offFrom = null } = men.get(cadetId) ?? {};
    const startsOn = enrolledOn > course.startsOn ? enrolledOn : course.startsOn;
    return { startsOn, endsOn: lastDayOnList(course.endsOn, offFrom) };
  };
  return {
    now,
    course,
    terms,
    men,
    // A night after he was struck off waits for nobody; it stands again when the order is undone.
    nights: nightsAsked(db, cohortId, asked).filter(
      ({ cadetId, night }) => night < (men.get(cadetId)?.offFrom ?? FOR_EVER),
    ),
    get goneOut() {
      gone ??= readGoneOut(db, cohortId, now, windowOf(currentNight(now, terms), terms).from);
      return gone;
    },
    sizes,
    courseOf,
    findings: (cadetId, night, window) => {
      const man = men.get(cadetId);
      const platoonId = man?.platoonId ?? null;
      const others = granted?.get(platoonKey(platoonId, night));
      return findingsOf(
        {
          night,
          window,
          proof: man ? proofOf(man) : null,
          absences: absences.get(cadetId) ?? NONE,
          lessons: lessons.get(platoonKey(platoonId, night)) ?? NO_LESSONS,
          departures: departures(cadetId, platoonId),
          platoon:
            platoonId === null
              ? null
              : { size: sizes.get(platoonId) ?? 0, out: (others?.size ?? 0) - (others?.has(cadetId) ? 1 : 0) },
        },
        terms,
        courseOf(cadetId),
        now,
      );
    },
    countGranted: (cadetId, night) => {
      const platoonId = men.get(cadetId)?.platoonId ?? null;
      if (granted && platoonId !== null) addTo(granted, platoonKey(platoonId, night), cadetId);
    },
  };
}

/** Later than any day. */
const FOR_EVER = '9999-12-31';
const NONE: readonly OtherAbsence[] = [];
const NO_LESSONS: readonly LateLesson[] = [];
const NO_DEPARTURES: readonly LocalDateTime[] = [];

function nightsAsked(db: Db, cohortId: number, asked: AskedNights): NightRow[] {
  if (asked === 'all') return listNights(db, cohortId);
  if (asked === 'waiting') return listWaitingNights(db, cohortId);
  return 'cadetId' in asked ? nightsOfMan(db, asked.cadetId) : listNamedNights(db, cohortId, asked);
}

function readGranted(db: Db, cohortId: number): Map<string, Set<number>> {
  const granted = new Map<string, Set<number>>();
  for (const { platoonId, night, cadetId } of listGranted(db, cohortId))
    addTo(granted, platoonKey(platoonId, night), cadetId);
  return granted;
}

function addTo(sets: Map<string, Set<number>>, key: string, cadetId: number): void {
  const set = sets.get(key);
  if (set) set.add(cadetId);
  else sets.set(key, new Set([cadetId]));
}

/**
 * By the one reading of where men are, so that queue, gate and roll cannot disagree about a man.
 * @param since the hour at which the night that is on begins: nobody goes out on it, or on a later one, before
 */
function readGoneOut(db: Db, cohortId: number, now: LocalDateTime, since: LocalDateTime): LeaveBook['goneOut'] {
  const gone: LeaveBook['goneOut'] = new Map();
  const { facts } = readPresence(db, cohortId, now, null, { from: since, to: addMinutes(now, 1) });
  for (const { cadetId, movements } of facts.values()) {
    const last = movements.at(-1);
    for (const movement of movements) {
      const { direction, night } = movement;
      if (direction === 'out' && night !== null) gone.set(nightKey(cadetId, night), movement !== last);
    }
  }
  return gone;
}

/** The certificate as this room noted it, else the one that admissions has on file: nothing is typed twice. */
export function proofOf({ proofKind, seenOn, validUntil, onFileSince }: ManRow): FamilyProof | null {
  if (proofKind && seenOn) return { kind: proofKind, seenOn, validUntil };
  return onFileSince ? { kind: null, seenOn: onFileSince, validUntil: null } : null;
}

/** The man's name, whole. */
export const nameOf = ({ men }: Pick<LeaveBook, 'men'>, cadetId: number): string => {
  const man = men.get(cadetId);
  return man ? fullName(man) : '';
};

/** The values that the intake keeps since it was made (DOMAIN §1). */
export function readTerms(db: Db, cohortId: number): LeaveTerms {
  return {
    from: keptRule(db, cohortId, 'leave.from'),
    to: keptRule(db, cohortId, 'leave.to'),
    askBy: keptRule(db, cohortId, 'leave.askBy'),
    shutAt: keptRule(db, cohortId, 'leave.shutAt'),
    mostPercent: keptRule(db, cohortId, 'leave.mostPercent'),
    restAfterDuty: keptRule(db, cohortId, 'leave.restAfterDuty'),
  };
}

/** Lessons that reach into a night, by platoon and night. */
function readLessons(db: Db, cohortId: number, terms: LeaveTerms): Map<string, LateLesson[]> {
  const minutes = keptRule(db, cohortId, 'day.lessonMinutes');
  const times = [
    ...lessonHours(keptRule(db, cohortId, 'day.slotStarts'), minutes, FIRST_EVENING_SLOT),
    ...lessonHours(keptRule(db, cohortId, 'day.eveningStarts'), minutes, EVENING_HOURS),
  ];
  const found = new Map<string, LateLesson[]>();
  for (const { platoonId, date, slot, hours } of listLessons(db, cohortId)) {
    const start = times[slot]?.start ?? '';
    const end = times[slot + hours - 1]?.end ?? '';
    if (end <= terms.from && start >= terms.to) continue;
    const key = platoonKey(platoonId, start < terms.to ? addDays(date, -1) : date);
    found.set(key, [...(found.get(key) ?? []), { from: `${date}T${start}`, to: `${date}T${end}` }]);
  }
  return found;
}

/** Departures by man: his own and his platoon's. */
function readDepartures(db: Db, cohortId: number) {
  const all = departuresOf(db, cohortId);
  const atOf = (list: readonly { at: LocalDateTime }[] | undefined) => list?.map(({ at }) => at) ?? NO_DEPARTURES;
  const ofMan = groupBy(all, ({ cadetId }) => cadetId);
  const ofPlatoon = groupBy(
    all.filter(({ cadetId }) => cadetId === null),
    ({ platoonId }) => platoonId,
  );
  return (cadetId: number, platoonId: number | null): readonly LocalDateTime[] =>
    all.length === 0 ? NO_DEPARTURES : [...atOf(ofMan.get(cadetId)), ...atOf(ofPlatoon.get(platoonId))];
}

function groupBy<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
