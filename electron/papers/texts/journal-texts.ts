import type { AbsenceReason } from '../../../shared/journal/journal-facts.ts';

/** Words of the class journal. */
export interface JournalTexts {
  title: string;
  /** Hours held of those of the programme. */
  held(hours: number, planned: number): string;
  /** What each letter in the grid says. */
  legend(letters: Record<AbsenceReason | 'unexcused', string>): string;
  hours: string;
  running: string;
  topic: string;
  again: string;
  instructor: string;
  missed: string;
  fileName: string;
}
