/** Where a first value comes from: stated by the school's own text · found in public sources · a default (DOMAIN). */
export type SourceMark = 'F' | 'P' | 'D';

/** What a value looks like to who types it. */
export type ValueShape = 'count' | 'tenge' | 'clock' | 'clocks' | 'documents' | 'yearlyDays' | 'singleDays' | 'choice';

/** The places in the program that read a value. */
export type UsedIn = 'admissions' | 'cohorts' | 'programme' | 'timetable' | 'leave' | 'range' | 'exams' | 'followup';

/** What a count counts; `dayNumber` is a day of the course, from 1. */
export type CountUnit =
  | 'years'
  | 'calendarYears'
  | 'days'
  | 'dayNumber'
  | 'hours'
  | 'subjects'
  | 'minutes'
  | 'sessions'
  | 'lessons'
  | 'percent';

export interface RuleFacts {
  shape: ValueShape;
  /** null for shapes other than a count. */
  unit: CountUnit | null;
  mark: SourceMark;
  usedIn: readonly UsedIn[];
}

const fact = (shape: ValueShape, unit: CountUnit | null, mark: SourceMark, ...usedIn: UsedIn[]): RuleFacts => ({
  shape,
  unit,
  mark,
  usedIn,
});

/**
 * Every number of the school's life that an order or a law can change (DOMAIN §1: every one of them has moved), in
 * the order people read them. What a value may be is said by the schemas of rule-book.ts, which the window does not
 * load.
 */
export const RULE_FACTS = {
  'admission.ageFrom': fact('count', 'years', 'F', 'admissions'),
  'admission.ageTo': fact('count', 'years', 'F', 'admissions'),
  'admission.feeTenge': fact('tenge', null, 'F', 'admissions'),
  'admission.documents': fact('documents', null, 'D', 'admissions'),
  'course.days': fact('count', 'days', 'F', 'cohorts', 'timetable'),
  'course.initialHours': fact('count', 'hours', 'F', 'cohorts', 'programme'),
  'course.specialtyHours': fact('count', 'hours', 'F', 'cohorts', 'programme'),
  'course.subjects': fact('count', 'subjects', 'F', 'programme', 'exams'),
  /** Day of the course on which the oath is taken and certificates are handed over. */
  'course.oathDay': fact('count', 'dayNumber', 'P', 'cohorts'),
  'course.examHoursOutside': fact('count', 'hours', 'D', 'cohorts', 'exams'),
  'day.lessonHours': fact('count', 'hours', 'D', 'cohorts', 'timetable'),
  /** Starts of the lesson hours; the last one is the extra hour. */
  'day.slotStarts': fact('clocks', null, 'D', 'timetable'),
  'day.lessonMinutes': fact('count', 'minutes', 'D', 'timetable'),
  /** How many lesson hours lie before dinner. */
  'day.dinnerAfter': fact('count', 'lessons', 'D', 'timetable'),
  'day.sundayHours': fact('count', 'hours', 'D', 'cohorts'),
  /** Lesson hours on the day of the oath, ceremony and lessons sharing it. */
  'day.oathHours': fact('count', 'hours', 'D', 'cohorts'),
  /** Starts of the hours of a night exercise, on days that are opened for one. */
  'day.eveningStarts': fact('clocks', null, 'D', 'timetable'),
  'leave.from': fact('clock', null, 'F', 'leave', 'timetable'),
  'leave.to': fact('clock', null, 'F', 'leave'),
  /** Until when a night is asked for and decided on its own day; later acts are marked late. */
  'leave.askBy': fact('clock', null, 'D', 'leave'),
  /** From when on a night can no longer be asked for nor approved. */
  'leave.shutAt': fact('clock', null, 'D', 'leave'),
  /** Share of a platoon that may be out in one night; 100 = no cap. */
  'leave.mostPercent': fact('count', 'percent', 'D', 'leave'),
  /** Hours of rest due after a duty, spent in the barracks. */
  'leave.restAfterDuty': fact('count', 'hours', 'D', 'leave'),
  /** When the guard changes: a duty begins, and the one before it ends. */
  'duty.change': fact('clock', null, 'D', 'leave'),
  'duty.hours': fact('count', 'hours', 'D', 'leave'),
  /** The minute each roll call speaks of. */
  'roll.evening': fact('clock', null, 'D', 'leave'),
  'roll.morning': fact('clock', null, 'D', 'leave'),
  /** Starts of breakfast, dinner and supper. */
  'meals.starts': fact('clocks', null, 'D', 'leave'),
  /** How long a sitting lasts. */
  'meals.minutes': fact('count', 'minutes', 'D', 'leave'),
  /**
   * Until when the kitchen gets the list of a day, and how many days ahead: breakfast is laid before any morning hour of
   * its own day, and the day's food is drawn from the store the day before.
   */
  'meals.cutOff': fact('clock', null, 'D', 'leave'),
  'meals.cutOffDays': fact('count', 'days', 'D', 'leave'),
  /** The minutes the strength reports of a day are made for. */
  'strength.morningAt': fact('clock', null, 'D', 'leave'),
  'strength.eveningAt': fact('clock', null, 'D', 'leave'),
  'range.sessions': fact('count', 'sessions', 'F', 'range', 'programme'),
  'range.minDaysBetween': fact('count', 'days', 'D', 'range', 'programme'),
  /** By which named rule the overall grade is made (DOMAIN §7). */
  'exams.overallRule': fact('choice', null, 'D', 'exams'),
  'militaryId.days': fact('count', 'days', 'F', 'followup'),
  /** Whole years after an intake's last day for which its men's personal data is kept (law 94-V, DOMAIN §8). */
  'personalData.retentionYears': fact('count', 'calendarYears', 'D', 'admissions', 'followup'),
  'holidays.yearly': fact('yearlyDays', null, 'P', 'cohorts'),
  'holidays.single': fact('singleDays', null, 'P', 'cohorts'),
} as const satisfies Record<string, RuleFacts>;

export type RuleKey = keyof typeof RULE_FACTS;
export const RULE_KEYS = Object.keys(RULE_FACTS) as [RuleKey, ...RuleKey[]];

/** Keys by which the days of an intake are laid out: a new value does not move days that already stand. */
export const LAYOUT_KEYS: ReadonlySet<RuleKey> = new Set([
  'course.days',
  'course.oathDay',
  'day.lessonHours',
  'day.oathHours',
  'holidays.yearly',
  'holidays.single',
]);
