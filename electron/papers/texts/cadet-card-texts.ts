import type { NightState } from '../../../shared/cadet-card/forty-days.ts';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import type { Decision } from '../../../shared/exams/standing.ts';
import type { ManState } from '../../../shared/orders/man-state.ts';
import type { AbsenceKind } from '../../../shared/presence/presence-facts.ts';

/** Words of the cadet's card. Numbers, names and written dates come in as arguments. */
export interface CadetCardTexts {
  title: string;
  who: Record<'birth' | 'iin' | 'department' | 'fee' | 'medical' | 'place', string>;
  platoon(number: number): string;
  bunk(bunk: string): string;
  feeOf(paid: string, due: string): string;
  fitness: Record<'fit' | 'fitWithLimits' | 'unfit', string>;
  way: string;
  steps: Record<ManState, string>;
  days: string;
  lanes: Record<'hours' | 'exams' | 'range' | 'night' | 'away', string>;
  legend: Record<'attended' | 'missed' | 'coming' | 'free', string>;
  /** What each sign in the lane of leave means. */
  nights: Record<NightState, string>;
  /** A letter for each kind of absence, and its word. */
  letters: Record<AbsenceKind, string>;
  kinds: Record<AbsenceKind, string>;
  study: string;
  columns: Record<'subject' | 'planned' | 'attended' | 'missed' | 'madeUp' | 'owed' | 'exam' | 'mark', string>;
  total: string;
  marks: Record<Exclude<SheetMark, number>, string>;
  decision: Record<Decision, string>;
  overall(grade: number): string;
  mean(mean: string): string;
  firing: string;
  fired(session: number, date: string, total: number, best: number, mark: number): string;
  owes(sessions: string): string;
  notFired: string;
  leave: string;
  nightsOf(approved: number, home: number): string;
  late(due: string, span: string): string;
  stillOut(due: string): string;
  neverLate: string;
  absences: string;
  open: string;
  none: string;
  more(count: number): string;
  signature: string;
}
