import { type CourseDay, isSunday } from './course-days.ts';

/** What the hours of a course are weighed against (rule book, frozen). */
export interface BudgetTerms {
  /** Lesson hours of an ordinary full day: the factor of the sum's first part. */
  fullDayHours: number;
  initialHours: number;
  specialtyHours: number;
  /** Whether exams lie inside the subjects' hours (default) or ask for hours of their own. */
  examsInside: boolean;
  examHoursOutside: number;
  /** Hours of the programme's night exercises: only these can use an evening. */
  nightHours: number;
}

/** A run of days with the same lesson hours: `days × hours`. */
export interface BudgetPart {
  days: number;
  hours: number;
  /** full: an ordinary day · longer: with an extra hour · shorter · sunday: lessons on the day of rest */
  kind: 'full' | 'longer' | 'shorter' | 'sunday';
}

/** The hour budget with every number its sentence needs (DOMAIN §2). */
export interface HourBudget {
  calendarDays: number;
  /** Free days by their reason; together with trainingDays they make calendarDays. */
  sundays: number;
  holidays: number;
  arrivalDays: number;
  /** The day of the oath where it has no lessons. */
  oathDays: number;
  otherRestDays: number;
  trainingDays: number;
  /** The sum of availableHours, ordinary days first, and the evening hours that night exercises can use. */
  parts: BudgetPart[];
  eveningHours: number;
  availableHours: number;
  /** The sum of neededHours: the two parts of the programme and, when they lie outside it, the exams. */
  initialHours: number;
  specialtyHours: number;
  examHours: number;
  neededHours: number;
  /** availableHours − neededHours: 0 = exactly, below 0 = short, above 0 = reserve. */
  difference: number;
}

const PART_ORDER: readonly BudgetPart['kind'][] = ['full', 'longer', 'shorter', 'sunday'];

/** Weighs the lesson hours of the days against the hours the programme asks for. */
export function hourBudget(days: readonly CourseDay[], terms: BudgetTerms): HourBudget {
  const free = (test: (day: CourseDay) => boolean) => days.filter((day) => day.lessonHours === 0 && test(day)).length;
  const sundays = free((day) => isSunday(day.date));
  const holidays = free((day) => day.kind === 'holiday' && !isSunday(day.date));
  const arrivalDays = free((day) => day.kind === 'arrival' && !isSunday(day.date));
  const oathDays = free((day) => day.kind === 'oath' && !isSunday(day.date));
  const trainingDays = days.filter((day) => day.lessonHours > 0).length;
  const opened = days.reduce((sum, day) => sum + (day.eveningHours ?? 0), 0);
  const eveningHours = Math.min(opened, terms.nightHours);
  const availableHours = days.reduce((sum, day) => sum + day.lessonHours, eveningHours);
  const { initialHours, specialtyHours } = terms;
  const examHours = terms.examsInside ? 0 : terms.examHoursOutside;
  const neededHours = initialHours + specialtyHours + examHours;
  return {
    calendarDays: days.length,
    sundays,
    holidays,
    arrivalDays,
    oathDays,
    otherRestDays: days.length - trainingDays - sundays - holidays - arrivalDays - oathDays,
    trainingDays,
    parts: partsOf(days, terms.fullDayHours),
    eveningHours,
    availableHours,
    initialHours,
    specialtyHours,
    examHours,
    neededHours,
    difference: availableHours - neededHours,
  };
}

function partsOf(days: readonly CourseDay[], fullDayHours: number): BudgetPart[] {
  const parts: BudgetPart[] = [];
  for (const { date, lessonHours } of days) {
    if (lessonHours === 0) continue;
    const kind = partKind(isSunday(date), lessonHours - fullDayHours);
    const same = parts.find((part) => part.kind === kind && part.hours === lessonHours);
    if (same) same.days++;
    else parts.push({ days: 1, hours: lessonHours, kind });
  }
  return parts.sort((a, b) => PART_ORDER.indexOf(a.kind) - PART_ORDER.indexOf(b.kind) || b.hours - a.hours);
}

function partKind(sunday: boolean, over: number): BudgetPart['kind'] {
  if (sunday) return 'sunday';
  if (over === 0) return 'full';
  return over > 0 ? 'longer' : 'shorter';
}
