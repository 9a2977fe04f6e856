import type { InstructorView } from '../../shared/contract/programme.contract.ts';
import type { HourSpan } from '../../shared/programme/absences.ts';
import { USUAL_HOURS_PER_DAY } from '../../shared/programme/staff-need.ts';

/** Days away as typed: a date may be missing yet. */
export interface AbsenceForm {
  key: number;
  from: string | null;
  to: string | null;
  /** Hours of each day, as painted in the grid; null: whole days. */
  hours: HourSpan | null;
  reason: string;
}

export interface InstructorForm {
  fullName: string;
  subjects: string[];
  maxHoursPerDay: number | null;
  absences: AbsenceForm[];
}

/** The form of somebody who stands, or an empty one. */
export const instructorForm = (one: InstructorView | null): InstructorForm => ({
  fullName: one?.fullName ?? '',
  subjects: one?.subjects ?? [],
  maxHoursPerDay: one?.maxHoursPerDay ?? USUAL_HOURS_PER_DAY,
  absences: (one?.absences ?? []).map((absence, key) => ({ ...absence, key, reason: absence.reason ?? '' })),
});

/** What is missing before it can be saved. */
export function instructorFault(form: InstructorForm): 'name' | 'subjects' | 'hours' | 'dates' | null {
  if (form.fullName.trim() === '') return 'name';
  if (form.subjects.length === 0) return 'subjects';
  const { maxHoursPerDay } = form;
  if (maxHoursPerDay === null || maxHoursPerDay < 1 || maxHoursPerDay > 9) return 'hours';
  return form.absences.some((absence) => absence.from === null || absence.to === null) ? 'dates' : null;
}

/** Days away as they are saved. */
export const absencesOf = (form: InstructorForm) =>
  form.absences.map(({ from, to, hours, reason }) => ({
    from: from ?? '',
    to: to ?? '',
    hours,
    reason: reason.trim() === '' ? null : reason.trim(),
  }));

/** Which of the two parts differ from what stands: the person, his days away. */
export function changedParts(form: InstructorForm, one: InstructorView): { person: boolean; absences: boolean } {
  const before = instructorForm(one);
  const person = (of: InstructorForm) =>
    JSON.stringify([of.fullName.trim(), of.subjects.toSorted(), of.maxHoursPerDay]);
  const away = (of: InstructorForm) => JSON.stringify(absencesOf(of));
  return { person: person(form) !== person(before), absences: away(form) !== away(before) };
}
