import type { Names } from '../contract/values.ts';
import type { Param } from '../kit/result.ts';
import type { LessonKind, Phase, PlaceType, Programme, Subject } from './programme-types.ts';

/** What the check judges a programme against. */
export interface ProgrammeFacts {
  programme: Programme;
  /** Hours of both buckets, lessons on the range and days between them, kept from the intake's first day. */
  demanded: { initial: number; specialty: number; subjects: number; rangeSessions: number; daysBetweenRange: number };
  examsInsideHours: boolean;
  /** Days with lessons, and all their hours together. */
  trainingDays: number;
  calendarHours: number;
  /** Hours opened in evenings. */
  eveningHours: number;
  platoons: number;
  /** Men of the largest platoon; null while nobody stands in one. */
  largestPlatoon: number | null;
  instructors: InstructorFacts[];
  places: { name: string; type: PlaceType; capacity: number }[];
}

export interface InstructorFacts {
  name: string;
  subjects: string[];
  maxHoursPerDay: number;
  /** Training days of the intake on which he is not away. */
  availableDays: number;
}

/** bar: no timetable can be made of it as it stands. notice: worth a look. */
export interface ProgrammeFinding {
  /** `programme.<code>`: the three parts of its sentence stand beside those of the refusals. */
  code: string;
  level: 'bar' | 'notice';
  params: Record<string, Param>;
}

export const bar = (code: string, params: Record<string, Param>): ProgrammeFinding => ({ code, level: 'bar', params });
export const notice = (code: string, params: Record<string, Param>): ProgrammeFinding => ({
  code,
  level: 'notice',
  params,
});

/** Names travel in all three languages; the screen picks the reader's. */
export const named = (names: Names): Param => ({ kk: names.kk, ru: names.ru, en: names.en });

/** Hours of a kind that count towards its subject: an exam only where exams lie inside the hours. */
export function countedHours(kind: LessonKind, examsInsideHours: boolean): number {
  return !examsInsideHours && kind.flags.includes('exam') ? 0 : kind.blockHours * kind.blockCount;
}

/** Hours that the blocks of a subject make up in one bucket. */
export const plannedHours = (
  kinds: readonly LessonKind[],
  subjectCode: string,
  phase: Phase,
  examsInsideHours: boolean,
): number =>
  kinds
    .filter((kind) => kind.subjectCode === subjectCode && kind.phase === phase)
    .reduce((sum, kind) => sum + countedHours(kind, examsInsideHours), 0);

/** All hours of a subject that need an instructor and a place, exams included wherever they lie. */
export const taughtHours = (kinds: readonly LessonKind[], subjectCode: string): number =>
  kinds
    .filter((kind) => kind.subjectCode === subjectCode)
    .reduce((sum, kind) => sum + kind.blockHours * kind.blockCount, 0);

/** Hours of the kinds that lie within the lesson hours of a day; night lessons have the evening to themselves. */
export const dayHours = (kinds: readonly LessonKind[]): number =>
  kinds
    .filter((kind) => !kind.flags.includes('night'))
    .reduce((sum, kind) => sum + kind.blockHours * kind.blockCount, 0);

/** A subject's hours in a bucket. */
export const hoursOf = (subject: Pick<Subject, 'initialHours' | 'specialtyHours'>, phase: Phase): number =>
  phase === 'initial' ? subject.initialHours : subject.specialtyHours;
