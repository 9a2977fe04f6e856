import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';

/** A stretch of wall clock; its end no longer belongs to it. Null: not known yet. */
export interface Interval {
  from: LocalDateTime;
  to: LocalDateTime | null;
}

/** What keeps a man from his day, beside leave. A restriction keeps him on the grounds: he is present. */
export const ABSENCE_KINDS = ['illness', 'hospital', 'duty', 'trip', 'restriction', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

export interface Absence extends Interval {
  id: number;
  kind: AbsenceKind;
}

/** One approved night of leave, named by its first date, as the interval it is (DOMAIN §5). */
export interface LeaveNight {
  night: LocalDate;
  from: LocalDateTime;
  to: LocalDateTime;
}

/** A passage of the gate as it counts now, corrections taken in. */
export interface Movement {
  id: number;
  direction: 'out' | 'in';
  at: LocalDateTime;
  /** The night of leave he went out on; null for any other way out. */
  night: LocalDate | null;
  /** When he has to be back; null where nobody said. */
  due: LocalDateTime | null;
}

/** Everything one man's whereabouts are derived from; nothing of the result is stored. */
export interface PresenceFacts {
  cadetId: number;
  /** The days he belongs to the intake: from enrolment or the first day to the end of the last, or the day he left. */
  list: { from: LocalDateTime; to: LocalDateTime };
  absences: readonly Absence[];
  /** Approved nights only. */
  nights: readonly LeaveNight[];
  /** In the order they happened. */
  movements: readonly Movement[];
  /** From a roll that could not say where he is, or that contradicts the gate, until a person settled it. */
  doubts: readonly Interval[];
}
