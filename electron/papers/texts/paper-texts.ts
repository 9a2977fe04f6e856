import type { DayKind } from '../../../shared/cohorts/course-days.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { CadetCardTexts } from './cadet-card-texts.ts';
import type { CertificateTexts } from './certificate-texts.ts';
import type { DailyTexts } from './daily-texts.ts';
import type { ExamTexts } from './exams-texts.ts';
import type { FeeLedgerTexts } from './fee-ledger-texts.ts';
import type { FeeLetterTexts } from './fee-letter-texts.ts';
import type { JournalTexts } from './journal-texts.ts';
import type { LeavingTexts } from './leaving-texts.ts';
import type { PackTexts } from './packs-texts.ts';
import type { RangeTexts } from './range-texts.ts';

/** The two languages of the school's papers. */
export type PaperLanguage = 'kk' | 'ru';

/** Every word the papers need; numbers and names come in as arguments, dates as the reader writes them. */
export interface PaperTexts {
  approve: string;
  director: string;
  /** «____» ______ 2027 ж. */
  dateLine(year: string): string;
  draft: string;
  /** A draft that has left an approved version behind by so many changes. */
  draftAfter(version: number, changes: number): string;
  /** Over every page of a draft. */
  draftMark: string;
  /** `by` may be empty: a name that is no longer known. */
  approvedVersion(version: number, date: string, by: string): string;
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
  timetableOfPlace(name: string): string;
  timetableOfWeek(number: number): string;
  timetableOfIntake(code: string): string;
  platoons(first: number, last: number): string;
  week(number: number): string;
  day: string;
  /** What a mark on the sheet of the whole intake says. */
  marks: Record<'exam' | 'range' | 'night' | 'free', string>;
  /** Subject of lessons that belong to another intake, in a FET file. */
  otherIntake: string;
  timetableTitle: string;
  intake(code: string): string;
  courseDays(first: number, last: number): string;
  noLessons: Record<DayKind, string>;
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

  lessonColumns: Record<
    | 'courseDay'
    | 'hour'
    | 'start'
    | 'end'
    | 'platoon'
    | 'code'
    | 'subject'
    | 'number'
    | 'topic'
    | 'hours'
    | 'place'
    | 'instructor',
    string
  >;

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

  /** Papers of a day and a night: leave, gate, duty, strength, meals. */
  daily: DailyTexts;
  /** Papers of the range: ammunition, results, safety. */
  range: RangeTexts;
  /** The whole course of one man. */
  cadetCard: CadetCardTexts;
  /** The letter about a man's fee. */
  feeLetter: FeeLetterTexts;
  /** The fee ledger. */
  feeLedger: FeeLedgerTexts;
  /** The class journal. */
  journal: JournalTexts;
  /** Papers of exams: sheet, summary, protocol. */
  exams: ExamTexts;
  /** The certificate, its register, the reference, the key it is signed with. */
  certificate: CertificateTexts;
  /** Orders on leaving, the oath list, letters to defence departments. */
  leaving: LeavingTexts;
  /** Packs of papers: covers, contents, lists that stand in them. */
  packs: PackTexts;

  fileNames: Record<
    | 'timetable'
    | 'platoon'
    | 'instructor'
    | 'place'
    | 'week'
    | 'intake'
    | 'calendars'
    | 'enrolmentOrder'
    | 'recoverySheet'
    | 'admissions',
    string
  >;
}
