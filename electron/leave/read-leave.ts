import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import {
  type FamilyProof,
  findingsOf,
  type LateLesson,
  type LeaveFinding,
  type OtherAbsence,
} from '../../shared/leave/eligibility.ts';
import type { Course, LeaveTerms, Window } from '../../shared/leave/nights.ts';
import { RULE_BOOK, type RuleValue } from '../../shared/rules/rule-book.ts';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';
import { FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { findCohort, findRule, listMen, listNights, type ManRow, type NightRow } from './leave.repository.ts';
import { listAbsences, listGoneOut, listLessons } from './other-rooms.repository.ts';

/** Evening hours a day can have (rule book, day.eveningStarts). */
const EVENING_HOURS = 3;

/** When platoons march off to the range before a night is over; the range room, once there is one, tells them here. */
const DEPARTURES: readonly { platoonId: number; at: LocalDateTime }[] = [];

/** An intake's leave as read once in a call. */
export interface LeaveBook {
  now: LocalDateTime;
  course: Course;
  terms: LeaveTerms;
  /** Enrolled men in the order of the Kazakh alphabet. */
  men: Map<number, ManRow>;
  /** Every night somebody asked for, by date. */
  nights: NightRow[];
  /** `nightKey` of whoever went out, and whether he is back. */
  goneOut: Map<string, boolean>;
  /** Men of a platoon who have leave for a night: `platoonKey` → their numbers. */
  out: Map<string, Set<number>>;
  sizes: Map<number, number>;
  findings(cadetId: number, night: LocalDate, window: Window): LeaveFinding[];
}

export const nightKey = (cadetId: number, night: LocalDate): string => `${cadetId} ${night}`;
export const platoonKey = (platoonId: number | null, night: LocalDate): string => `${platoonId} ${night}`;

/** @throws Refusal leave.unknownIntake */
export function readLeave(db: Db, cohortId: number, now: LocalDateTime): LeaveBook {
  const cohort = findCohort(db, cohortId) ?? refuse('leave.unknownIntake', { cohortId });
  const terms = readTerms(db, cohortId);
  const men = new Map(
    listMen(db, cohortId)
      .toSorted(byName)
      .map((man) => [man.id, man]),
  );
  const nights = listNights(db, cohortId).filter(({ cadetId }) => men.has(cadetId));
  const sizes = new Map<number, number>();
  for (const { platoonId } of men.values())
    if (platoonId !== null) sizes.set(platoonId, (sizes.get(platoonId) ?? 0) + 1);
  const out = new Map<string, Set<number>>();
  for (const { cadetId, night, state } of nights) {
    if (state === 'approved') countOut(out, men.get(cadetId)?.platoonId ?? null, night, cadetId);
  }
  const absences = groupBy(listAbsences(db, cohortId), ({ cadetId }) => cadetId);
  const lessons = readLessons(db, cohortId, terms);
  const book: Omit<LeaveBook, 'findings'> = {
    now,
    course: cohort,
    terms,
    men,
    nights,
    goneOut: new Map(
      listGoneOut(db, cohortId).map(({ cadetId, night, back }) => [nightKey(cadetId, night), back === 1]),
    ),
    out,
    sizes,
  };
  const departures = departuresByPlatoon();
  const findings: LeaveBook['findings'] = (cadetId, night, window) => {
    const man = men.get(cadetId);
    const platoonId = man?.platoonId ?? null;
    const outNow = out.get(platoonKey(platoonId, night));
    return findingsOf(
      {
        night,
        window,
        proof: man ? proofOf(man) : null,
        absences: absences.get(cadetId) ?? NONE,
        lessons: lessons.get(platoonKey(platoonId, night)) ?? NO_LESSONS,
        departures: departures.get(platoonId) ?? [],
        platoon:
          platoonId === null
            ? null
            : { size: sizes.get(platoonId) ?? 0, out: (outNow?.size ?? 0) - (outNow?.has(cadetId) ? 1 : 0) },
      },
      terms,
      cohort,
      now,
    );
  };
  return { ...book, findings };
}

const NONE: readonly OtherAbsence[] = [];
const NO_LESSONS: readonly LateLesson[] = [];

/** Counts a man among those who are out of his platoon in a night. */
export function countOut(out: LeaveBook['out'], platoonId: number | null, night: LocalDate, cadetId: number): void {
  const key = platoonKey(platoonId, night);
  const there = out.get(key);
  if (there) there.add(cadetId);
  else out.set(key, new Set([cadetId]));
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
    from: ruleOf(db, cohortId, 'leave.from'),
    to: ruleOf(db, cohortId, 'leave.to'),
    askBy: ruleOf(db, cohortId, 'leave.askBy'),
    shutAt: ruleOf(db, cohortId, 'leave.shutAt'),
    mostPercent: ruleOf(db, cohortId, 'leave.mostPercent'),
    restAfterDuty: ruleOf(db, cohortId, 'leave.restAfterDuty'),
  };
}

function ruleOf<K extends RuleKey>(db: Db, cohortId: number, key: K): RuleValue<K> {
  const kept = findRule(db, cohortId, key);
  if (kept === undefined) throw new Error(`intake ${cohortId} keeps no value of ${key}`);
  return RULE_BOOK[key].parse(JSON.parse(kept)) as RuleValue<K>;
}

/** Lessons that reach into a night, by platoon and night. */
function readLessons(db: Db, cohortId: number, terms: LeaveTerms): Map<string, LateLesson[]> {
  const minutes = ruleOf(db, cohortId, 'day.lessonMinutes');
  const times = [
    ...lessonHours(ruleOf(db, cohortId, 'day.slotStarts'), minutes, FIRST_EVENING_SLOT),
    ...lessonHours(ruleOf(db, cohortId, 'day.eveningStarts'), minutes, EVENING_HOURS),
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

function departuresByPlatoon(): Map<number | null, LocalDateTime[]> {
  const groups = groupBy(DEPARTURES, ({ platoonId }) => platoonId);
  return new Map([...groups].map(([platoonId, group]) => [platoonId, group.map(({ at }) => at)]));
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
