import type { LocalDate } from '../../../shared/kit/local-time.ts';

/** The two languages of the school's papers. */
export type PaperLanguage = 'kk' | 'ru';

/** Every word the papers need; numbers and names come in as arguments, dates as the reader writes them. */
export interface PaperTexts {
  approve: string;
  director: string;
  /** «____» ______ 2027 ж. */
  dateLine(year: string): string;
  draft: string;
  approvedVersion(version: number, date: string): string;
  printedAt(at: string): string;
  page(page: number, of: number): string;
  sample: string;

  /** Monday first. */
  weekdays: readonly string[];
  shortWeekdays: readonly string[];
  hour: string;
  hours(count: number): string;
  shortHours(count: number): string;
  platoon(number: number): string;
  timetableOfPlatoon(number: number): string;
  timetableOfInstructor(name: string): string;
  timetableTitle: string;
  intake(code: string): string;
  courseDays(first: number, last: number): string;
  noLessons: Record<'training' | 'rest' | 'holiday' | 'arrival', string>;
  date: string;
  weekday: string;

  recoveryTitle: string;
  recoveryWhat: string;
  recoveryRules: readonly string[];
  recoveryMadeOn(date: string): string;
  recoverySign: string;

  city: string;
  order: string;
  orderNumber(number: string): string;
  enrolmentSubject(intake: string): string;
  orderBasis(basis: string): string;
  orderWord: string;
  enrolmentText(intake: string, from: LocalDate, to: LocalDate, count: number): string;
  number: string;
  fullName: string;
  birthDate: string;

  admissionsTitle: string;
  admissionsColumns: {
    surname: string;
    givenName: string;
    patronymic: string;
    iin: string;
    defenceDepartment: string;
    medical: string;
    documents: string;
    paid: string;
    platoon: string;
    decision: string;
  };
  medicalResults: Record<'fit' | 'fitWithLimits' | 'unfit', string>;
  enrolledBy(number: string, date: string): string;
  refused(reason: string): string;

  fileNames: Record<'timetable' | 'platoon' | 'instructor' | 'enrolmentOrder' | 'recoverySheet' | 'admissions', string>;
}
