import type { AdmissionReason } from '../../../shared/exams/admission.ts';
import type { CommissionRole, ExamKind, SheetMark } from '../../../shared/exams/exam-terms.ts';
import type { NormUnit } from '../../../shared/exams/norms.ts';
import type { OverallRule } from '../../../shared/exams/overall-grade.ts';
import type { Decision } from '../../../shared/exams/standing.ts';

/** Words of the papers of exams. Numbers, names and written dates come in as arguments. */
export interface ExamTexts {
  kinds: Record<ExamKind, string>;
  marks: Record<SheetMark, string>;
  /** A mark where there is no room for its word. */
  shortMarks: Record<SheetMark, string>;
  roles: Record<CommissionRole, string>;
  /** «15.02.2027 09:40 қол қойды» behind a name. */
  signed(at: string): string;
  noPlatoon: string;

  sheet: {
    title: string;
    /** Over every page while it is not closed. */
    open: string;
    subject(name: string, hours: string): string;
    when(date: string, from: string, to: string, place: string): string;
    order(number: string): string;
    columns: Record<'ticket' | 'mark' | 'word', string>;
    unitOf: Record<NormUnit, string>;
    /** Beside a name: what is said of him under the table. */
    admitted: string;
    notAdmitted: string;
    before(mark: string): string;
    /** Counts as they are written, or lines to write them on. */
    figures(
      counts: Record<'examined' | 'five' | 'four' | 'three' | 'two' | 'absent' | 'excused' | 'notAdmitted', string>,
    ): string;
    left(count: number): string;
    rates(rates: Record<'mean' | 'pass' | 'quality', string>): string;
    overrides: string;
    override(name: string, reasons: string, words: string, by: string, at: string): string;
    barred: string;
    reasons: Record<AdmissionReason['code'], (params: Record<string, unknown>) => string>;
    closings: string;
    reopened(closedAt: string, reopenedAt: string, by: string, reason: string): string;
    changed(name: string, was: string, is: string): string;
    norms: string;
    none: string;
  };

  summary: {
    title: string;
    columns: Record<'mean' | 'overall' | 'decision', string>;
    decisions: Record<Decision, string>;
    legend: string;
    open(count: number): string;
    counts(five: number, four: number, three: number, notPassed: number, open: number): string;
    mean(value: string): string;
    none: string;
  };

  protocol: {
    title: string;
    number(number: string | null): string;
    commission: string;
    members: string;
    done(subjects: number, men: number): string;
    rule(rule: OverallRule, order: string): string;
    subjects: string;
    columns: Record<'subject' | 'examined' | 'mean' | 'pass' | 'quality' | 'overall' | 'failedIn' | 'openIn', string>;
    decided: string;
    passed(count: number): string;
    failed(count: number): string;
    waiting(count: number): string;
    nobody: string;
    open(count: number): string;
  };

  fileNames: Record<'sheet' | 'summary' | 'protocol', string>;
}
