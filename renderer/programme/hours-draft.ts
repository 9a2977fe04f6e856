import type { SubjectView } from '../../shared/contract/programme.contract.ts';
import { hoursOf } from '../../shared/programme/programme-facts.ts';
import type { Phase } from '../../shared/programme/programme-types.ts';

/** Hours typed but not saved, by subject and bucket. */
export type HoursDraft = Readonly<Record<string, Partial<Record<Phase, number>>>>;

/** A subject's hours in a bucket as typed, else as saved. */
export function draftHours(draft: HoursDraft, subject: SubjectView, phase: Phase): number {
  return draft[subject.code]?.[phase] ?? hoursOf(subject, phase);
}

/** The draft with an hour count typed in; what equals the saved one leaves the draft. */
export function typeHours(draft: HoursDraft, subject: SubjectView, phase: Phase, hours: number): HoursDraft {
  const { [phase]: _, ...kept } = draft[subject.code] ?? {};
  const own = hours === hoursOf(subject, phase) ? kept : { ...kept, [phase]: hours };
  const { [subject.code]: __, ...others } = draft;
  return Object.keys(own).length === 0 ? others : { ...others, [subject.code]: own };
}

/** Both buckets as they would be. */
export function draftTotals(draft: HoursDraft, subjects: readonly SubjectView[]): Record<Phase, number> {
  const total = (phase: Phase) => subjects.reduce((sum, subject) => sum + draftHours(draft, subject, phase), 0);
  return { initial: total('initial'), specialty: total('specialty') };
}

/** What `programme.saveHours` takes: the changed subjects with both buckets. */
export function changedHours(draft: HoursDraft, subjects: readonly SubjectView[]) {
  return subjects
    .filter((subject) => draft[subject.code])
    .map((subject) => ({
      code: subject.code,
      initialHours: draftHours(draft, subject, 'initial'),
      specialtyHours: draftHours(draft, subject, 'specialty'),
    }));
}
