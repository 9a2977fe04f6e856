import type { JournalPage, MarkInput } from '../../shared/contract/journal.contract.ts';
import { ABSENCE_REASONS } from '../../shared/journal/journal-facts.ts';

/** What a person may say of a man on the page, in the order of the digits that say it; 0 is present. */
export const MARK_WORDS = [...ABSENCE_REASONS, 'unexcused'] as const;
export type MarkWord = (typeof MARK_WORDS)[number];

/** The page while it is being written: marks by man. */
export type Marks = ReadonlyMap<number, MarkInput>;

export const marksOf = (page: JournalPage): Marks => new Map(page.marks.map((mark) => [mark.cadetId, mark]));

/** Whether two writings of a page say the same of everybody. */
export const sameMarks = (one: Marks, other: Marks): boolean =>
  one.size === other.size &&
  [...one].every(([cadetId, { kind, reason, hours, note }]) => {
    const mark = other.get(cadetId);
    return mark?.kind === kind && mark.reason === reason && mark.hours === hours && mark.note === note;
  });

export const wordOf = (mark: MarkInput): MarkWord => mark.reason ?? 'unexcused';

/** Marks a man absent for a reason, for the whole lesson unless he already misses part of it; null takes the mark off. */
export function markMan(marks: Marks, cadetId: number, word: MarkWord | null, lessonHours: number): Marks {
  const next = new Map(marks);
  const before = marks.get(cadetId);
  if (word === null) next.delete(cadetId);
  else {
    const hours = before?.hours ?? lessonHours;
    const note = before?.note ?? null;
    next.set(
      cadetId,
      word === 'unexcused'
        ? { cadetId, kind: 'unexcused', reason: null, hours, note }
        : { cadetId, kind: 'excused', reason: word, hours, note },
    );
  }
  return next;
}

/** One lesson hour more or fewer missed, never none and never more than the lesson has. */
export function moveHours(marks: Marks, cadetId: number, by: number, lessonHours: number): Marks {
  const mark = marks.get(cadetId);
  if (!mark) return marks;
  const hours = Math.max(1, Math.min(lessonHours, mark.hours + by));
  return new Map(marks).set(cadetId, { ...mark, hours });
}

export function writeNote(marks: Marks, cadetId: number, text: string): Marks {
  const mark = marks.get(cadetId);
  return mark ? new Map(marks).set(cadetId, { ...mark, note: text === '' ? null : text }) : marks;
}

/** The first man whose mark cannot be saved yet: another reason without its note. */
export const unfinished = (marks: Marks): MarkInput | undefined =>
  [...marks.values()].find(({ reason, note }) => reason === 'other' && (note ?? '').trim() === '');
