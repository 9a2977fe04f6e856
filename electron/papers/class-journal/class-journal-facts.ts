import type { Names } from '../../../shared/contract/values.ts';
import type { AbsenceReason } from '../../../shared/journal/journal-facts.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';

/** A man's cell of a lesson: there the whole time, away for some of its hours, or not on its list (null). */
export type JournalCell = { why: AbsenceReason | 'unexcused'; hours: number; whole: boolean } | 'there' | null;

/** A held lesson as its line of the book has it. */
export interface JournalBookLesson {
  date: LocalDate;
  hours: number;
  /** Hours of the subject held so far, this lesson's among them. */
  sum: number;
  /** What was written when it was closed; null: the programme's own name stands. */
  topic: string | null;
  names: Names;
  /** A lost lesson held again. */
  again: boolean;
  instructor: string;
}

export interface JournalBookSubject {
  code: string;
  names: Names;
  /** Hours of the programme. */
  planned: number;
  lessons: JournalBookLesson[];
  /** In the order of the alphabet; each has a cell for every lesson. */
  men: { name: string; cells: JournalCell[]; missed: number }[];
}

export interface ClassJournalFacts {
  cohortCode: string;
  platoon: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
  subjects: JournalBookSubject[];
}
