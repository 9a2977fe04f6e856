import type { LocalDate, LocalDateTime } from '../../../shared/kit/local-time.ts';
import type { AbsenceKind } from '../../../shared/presence/presence-facts.ts';
import type { Whereabouts } from '../../../shared/presence/whereabouts.ts';
import type { RollPart } from '../../../shared/rolls/roll-times.ts';

/** A man as a paper names him; never with his whole IIN. */
export interface PaperMan {
  name: string;
  platoon: number | null;
  squad: number | null;
}

/** A night of leave, or another way out, as it went. */
export interface RegisterEntry extends PaperMan {
  /** Null for a way out that was no leave. */
  pass: string | null;
  allowed: { from: LocalDateTime; to: LocalDateTime } | null;
  out: LocalDateTime | null;
  due: LocalDateTime | null;
  back: LocalDateTime | null;
  /** Minutes late, so far or in the end. */
  minutesLate: number;
  /** The night was over and he had not gone. */
  lapsed: boolean;
  officers: string[];
  /** First times of passages that were corrected later. */
  corrected: LocalDateTime[];
  /** Why he went, where the gate wrote it down; what a late return was about. */
  note: string | null;
  closed: string | null;
}

export interface RegisterFacts {
  cohortCode: string;
  from: LocalDate;
  to: LocalDate;
  nights: { night: LocalDate; entries: RegisterEntry[] }[];
}

export interface GateSheetFacts {
  cohortCode: string;
  night: LocalDate;
  outside: (PaperMan & { pass: string | null; out: LocalDateTime; due: LocalDateTime | null; note: string | null })[];
  expected: (PaperMan & {
    pass: string;
    from: LocalDateTime;
    to: LocalDateTime;
    held: string | null;
    heldByAbsence: AbsenceKind | null;
  })[];
}

export interface AbsentFacts {
  cohortCode: string;
  from: LocalDate;
  to: LocalDate;
  /** How many men the entries are of. */
  men: number;
  entries: (PaperMan & {
    kind: AbsenceKind;
    from: LocalDateTime;
    to: LocalDateTime | null;
    orderNumber: string | null;
    note: string | null;
    enteredAt: LocalDateTime;
    enteredBy: string;
  })[];
}

export interface RosterFacts {
  cohortCode: string;
  days: {
    date: LocalDate;
    from: LocalDateTime;
    to: LocalDateTime;
    posts: { name: string; men: number; onDuty: PaperMan[] }[];
  }[];
}

/** The sheet of a roll; from its opening on its numbers stay (shared/rolls/roll-sheet.ts). */
export interface RollSheetFacts {
  cohortCode: string;
  date: LocalDate;
  part: RollPart;
  at: LocalDateTime;
  openedBy: string | null;
  closed: { at: LocalDateTime; by: string } | null;
  men: (PaperMan & {
    number: number;
    said: Whereabouts;
    due: LocalDateTime | null;
    mark: { where: Whereabouts; note: string | null } | null;
  })[];
}
