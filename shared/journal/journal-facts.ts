import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import type { Phase } from '../programme/programme-types.ts';
import type { PlacedLesson } from '../timetable/intake/intake-facts.ts';

/** Why a man was away with leave; the class journal's own codes (DOMAIN §10). */
export const ABSENCE_REASONS = ['illness', 'duty', 'leave', 'trip', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** One man's exception on the page of a lesson; who has none was there the whole time. */
export interface Mark {
  cadetId: number;
  kind: 'excused' | 'unexcused';
  /** Null for an absence without leave. */
  reason: AbsenceReason | null;
  /** Lesson hours he missed: less than the lesson's when he came late or left early. */
  hours: number;
  note: string | null;
}

/** A lesson kind as the journal needs it. */
export interface TaughtKind {
  id: number;
  subjectCode: string;
  phase: Phase;
  /** Hours of one block. */
  hours: number;
}

/** One block of one platoon: what the programme owes it once. */
export interface Card {
  platoonId: number;
  lessonKindId: number;
  blockIndex: number;
}

/** When, where and with whom a lesson stands. */
export interface Seat {
  date: LocalDate;
  /** First lesson hour, from 0. */
  slot: number;
  placeId: number;
  instructorId: number;
}

/** A lesson beside the timetable: a lost one held again (`card`), or hours made up by single men (`men`). */
export interface Makeup extends Seat {
  id: number;
  lessonKindId: number;
  card: Card | null;
  hours: number;
  men: number[];
}

/** A page of the journal. A reopened page keeps what was written but counts as not closed. */
export interface Report extends Seat {
  id: number;
  lessonKindId: number;
  /** Null where single men made hours up. */
  card: Card | null;
  makeupId: number | null;
  hours: number;
  state: 'held' | 'notHeld' | 'reopened';
  topic: string | null;
  /** Why it was not held, or why it was opened again. */
  reason: string | null;
  /** Who was on the list when it was closed: the platoon's men of that day, or those who made hours up. */
  men: number[];
  /** Men of other platoons who sat in to make hours up. */
  guests: number[];
  marks: Mark[];
  writtenAt: LocalDateTime;
  writtenBy: string;
}

/** A man of the intake with the days he belonged to it. */
export interface JournalMan {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  /** Now; null while he has none. */
  platoonId: number | null;
  /** Date of the order that enrolled him. */
  enrolledOn: LocalDate;
  /** The first day he no longer counts (order of expulsion); null while he is here. */
  leftOn: LocalDate | null;
  /** His platoons over time, each from a day on, in rising order. */
  stays: { from: LocalDate; platoonId: number }[];
}

/** Everything the journal and the ledger are derived from. */
export interface JournalFacts {
  kinds: TaughtKind[];
  /** Lessons of the newest approved timetable. */
  planned: PlacedLesson[];
  reports: Report[];
  makeups: Makeup[];
  guests: { card: Card; cadetId: number }[];
  men: JournalMan[];
}
