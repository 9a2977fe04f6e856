/** One sheet of a subject and platoon, or the day of those who owe it (DOMAIN §7). */
export const EXAM_KINDS = ['main', 'retake'] as const;
export type ExamKind = (typeof EXAM_KINDS)[number];

/** Chair and members sign; the secretary keeps the sheet. */
export const COMMISSION_ROLES = ['chair', 'member', 'secretary'] as const;
export type CommissionRole = (typeof COMMISSION_ROLES)[number];

export type Grade = 5 | 4 | 3 | 2;
/** What stands in a cell of the sheet. */
export type SheetMark = Grade | 'absent' | 'excused';

/** How a mark came: typed, from results by the norm tables, or from the range. */
export const MARK_SOURCES = ['typed', 'norms', 'range'] as const;
export type MarkSource = (typeof MARK_SOURCES)[number];

/** planned: nothing on it yet. */
export const SHEET_STATES = ['planned', 'open', 'closed'] as const;

/** Of the subject that the range feeds. */
export const FIRING_SUBJECT = 'FIR';

export const isGrade = (mark: SheetMark | null): mark is Grade => typeof mark === 'number';
