import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import type { AbsenceKind } from '../presence/presence-facts.ts';
import type { HeldReason } from './range-terms.ts';

/** What the safety gate knows of a man. */
export interface SafetyFacts {
  /** His newest test; null when he has taken none. */
  test: { date: LocalDate; passed: boolean } | null;
  /** The limits that the medical commission named, in its words; null when it named none. */
  limits: string | null;
  /** What a person said that a limit means for the range; `seen`: the words he cleared. */
  medical: { verdict: 'barred' | 'cleared'; until: LocalDate | null; seen: string | null } | null;
  absences: readonly { kind: AbsenceKind; from: LocalDateTime; to: LocalDateTime | null }[];
}

export interface Held {
  code: HeldReason;
  /** Last day of a medical limit, or the day an absence ends; null = until further notice. */
  until: LocalDate | null;
  /** Words of the limit, or the kind of the absence. */
  note: string | null;
}

/** The hours at the range that are asked about. */
export interface RangeHours {
  date: LocalDate;
  departsAt: LocalDateTime;
  returnsAt: LocalDateTime;
}

/**
 * Why a man is held aside on a day; empty when he may fire (DOMAIN §6). A passed test or a cleared limit puts him back at
 * once, because nothing of this is stored. A limit of the commission holds him until a person has said that these very
 * words do not concern the range.
 */
export function heldReasons({ test, limits, medical, absences }: SafetyFacts, hours: RangeHours): Held[] {
  const reasons: Held[] = [];
  if (!test) reasons.push({ code: 'noTest', until: null, note: null });
  else if (!test.passed) reasons.push({ code: 'testFailed', until: null, note: null });
  if (medical?.verdict === 'barred') {
    if (medical.until === null || medical.until >= hours.date)
      reasons.push({ code: 'medicalLimit', until: medical.until, note: limits });
  } else if (limits && medical?.seen !== limits) {
    reasons.push({ code: 'medicalLimit', until: null, note: limits });
  }
  const absence = absences.find(
    ({ kind, from, to }) => kind !== 'restriction' && from < hours.returnsAt && (to === null || to > hours.departsAt),
  );
  if (absence) reasons.push({ code: 'absent', until: absence.to?.slice(0, 10) ?? null, note: absence.kind });
  return reasons;
}

/** Whether the gate itself shuts: a test or a limit. Who is only absent may be written in when he turns up. */
export const isBarred = (reasons: readonly Held[]): boolean => reasons.some(({ code }) => code !== 'absent');
