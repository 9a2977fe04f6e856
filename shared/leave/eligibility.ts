import { restAfter } from '../absences/duty-roster.ts';
import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import { minutesBetween } from '../presence/local-minutes.ts';
import type { AbsenceKind } from '../presence/presence-facts.ts';
import { type Course, isCourseNight, isShut, type LeaveTerms, type Window } from './nights.ts';

export const PROOF_KINDS = ['marriage', 'child', 'other'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** The family certificate as it was seen; kind is null where admissions only noted that it is on file. */
export interface FamilyProof {
  kind: ProofKind | null;
  seenOn: LocalDate;
  validUntil: LocalDate | null;
}

/** Another interval of the man's (DOMAIN §5); `to` null = still open. */
export interface OtherAbsence {
  kind: AbsenceKind;
  from: LocalDateTime;
  to: LocalDateTime | null;
}

/** A lesson that may reach into the free time, by the clock. */
export interface LateLesson {
  from: LocalDateTime;
  to: LocalDateTime;
}

/** Everything that speaks for or against one man's night. */
export interface NightFacts {
  night: LocalDate;
  window: Window;
  proof: FamilyProof | null;
  absences: readonly OtherAbsence[];
  /** Lessons of his platoon in the evening of the night or its morning. */
  lessons: readonly LateLesson[];
  /** When he has to march off with his platoon or relay. */
  departures: readonly LocalDateTime[];
  /** His platoon: men on its list, and how many others have leave for this night. */
  platoon: { size: number; out: number } | null;
}

export const FINDING_CODES = [
  'outsideCourse',
  'shut',
  'noProof',
  'proofExpired',
  'onDuty',
  'ill',
  'onTrip',
  'restricted',
  'elsewhere',
  'restDue',
  'eveningLesson',
  'earlyDeparture',
  'platoonFull',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * Why a night cannot be approved (`bar`), or is approved only by who says why (`notice`). Each holds the numbers of its
 * sentence, `leave.finding.<code>`.
 */
export interface LeaveFinding {
  code: FindingCode;
  level: 'bar' | 'notice';
  params: Record<string, string | number>;
}

const bar = (code: FindingCode, params: LeaveFinding['params'] = {}): LeaveFinding => ({ code, level: 'bar', params });
const notice = (code: FindingCode, params: LeaveFinding['params']): LeaveFinding => ({ code, level: 'notice', params });

/** Everything that stands against a night (DOMAIN §5), bars first. */
export function findingsOf(facts: NightFacts, terms: LeaveTerms, course: Course, now: LocalDateTime): LeaveFinding[] {
  return [
    courseDay(facts, course),
    cutOff(facts, terms, now),
    familyProof(facts),
    ...away(facts),
    restAfterDuty(facts, terms),
    eveningLesson(facts),
    earlyDeparture(facts),
    platoonShare(facts, terms),
  ].filter((finding) => finding !== null);
}

/** Leave is given for nights of the course only. */
export const courseDay = ({ night }: NightFacts, course: Course): LeaveFinding | null =>
  isCourseNight(night, course)
    ? null
    : bar('outsideCourse', { night, startsOn: course.startsOn, endsOn: course.endsOn });

/** The hard cut-off of the night has come. */
export const cutOff = ({ night }: NightFacts, terms: LeaveTerms, now: LocalDateTime): LeaveFinding | null =>
  isShut(now, night, terms) ? bar('shut', { shutAt: terms.shutAt }) : null;

/** A man without a family certificate, or whose certificate no longer holds on that date, has no family leave. */
export function familyProof({ night, proof }: NightFacts): LeaveFinding | null {
  if (!proof) return bar('noProof');
  return proof.validUntil !== null && proof.validUntil < night
    ? bar('proofExpired', { validUntil: proof.validUntil })
    : null;
}

const AWAY = {
  duty: 'onDuty',
  illness: 'ill',
  hospital: 'ill',
  trip: 'onTrip',
  restriction: 'restricted',
  other: 'elsewhere',
} as const;

/** He is on duty, ill, on a trip or restricted for any minute of the night; each kind is named once. */
export function away({ window, absences }: NightFacts): LeaveFinding[] {
  const found = new Map<FindingCode, LeaveFinding>();
  for (const { kind, from, to } of absences) {
    const code = AWAY[kind];
    if (found.has(code) || !overlaps(window, from, to)) continue;
    found.set(code, to === null ? bar(code, { from }) : bar(code, { from, to }));
  }
  return [...found.values()];
}

/** The rest due after a duty reaches into the night (a duty in the night itself is named as such). */
export function restAfterDuty(
  { window, absences }: NightFacts,
  { restAfterDuty: hours }: LeaveTerms,
): LeaveFinding | null {
  for (const { kind, to } of absences) {
    if (kind !== 'duty' || to === null || to > window.from || minutesBetween(to, window.from) >= hours * 60) continue;
    return notice('restDue', { dutyEnd: to, restUntil: restAfter(to, hours).to, hours });
  }
  return null;
}

/** A night exercise or another lesson lies in the night. */
export function eveningLesson({ window, lessons }: NightFacts): LeaveFinding | null {
  const lesson = lessons.find(({ from, to }) => overlaps(window, from, to));
  return lesson ? notice('eveningLesson', { from: lesson.from, to: lesson.to }) : null;
}

/** He has to march off before he is back; `minutes` is what is missing. */
export function earlyDeparture({ window, departures }: NightFacts): LeaveFinding | null {
  const at = departures.filter((one) => one >= window.from && one < window.until).toSorted()[0];
  if (at === undefined) return null;
  const minutes = minutesBetween(at, window.until);
  return notice('earlyDeparture', {
    at,
    until: window.until,
    minutes,
    hours: Math.floor(minutes / 60),
    rest: minutes % 60,
  });
}

/** With him more of the platoon would be out than its share; 100 % means that there is no cap. */
export function platoonShare({ platoon }: NightFacts, { mostPercent }: LeaveTerms): LeaveFinding | null {
  if (!platoon || mostPercent >= 100) return null;
  const most = Math.floor((platoon.size * mostPercent) / 100);
  return platoon.out + 1 > most ? notice('platoonFull', { out: platoon.out, size: platoon.size, most }) : null;
}

const overlaps = (window: Window, from: LocalDateTime, to: LocalDateTime | null): boolean =>
  from.slice(0, 16) < window.until && (to === null || to.slice(0, 16) > window.from);
