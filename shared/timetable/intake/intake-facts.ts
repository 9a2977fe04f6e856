import type { LocalDate } from '../../kit/local-time.ts';
import type { AwaySpan } from '../../programme/absences.ts';
import type { DayWindow } from '../../programme/programme-types.ts';
import type { DayHours } from './evening.ts';

/** A lesson where it stands, in the terms of the school: dates and row numbers. */
export interface PlacedLesson {
  platoonId: number;
  lessonKindId: number;
  blockIndex: number;
  date: LocalDate;
  /** First lesson hour, from 0; evening hours from FIRST_EVENING_SLOT on. */
  slot: number;
  placeId: number;
  instructorId: number;
}

export interface LessonKindFacts {
  id: number;
  code: string;
  subjectCode: string;
  phase: 'initial' | 'specialty';
  blockHours: number;
  blockCount: number;
  placeType: string;
  flags: string[];
  /** First and last lesson day, both included: 0 and up count from the first, below 0 from the last (-1). */
  window: DayWindow | null;
}

/** A lesson of another intake that takes somebody or something of ours on the same day. */
export interface OtherLesson extends Omit<PlacedLesson, 'blockIndex' | 'lessonKindId'> {
  hours: number;
}

/** An hour of a make-up of this intake: it stands in the journal, beside the plan, and nothing of the plan may meet it. */
export interface MakeupHour {
  date: LocalDate;
  slot: number;
  /** Null where a lost lesson holds the same one in the plan already. */
  placeId: number | null;
  instructorId: number | null;
  /** Platoons whose men are there, save those whose hour a lost lesson holds already. */
  platoonIds: number[];
}

/** What must be known of an intake to plan its timetable; everything the planner may use or must respect. */
export interface IntakeFacts {
  /** Days on which lessons are given, in rising order, with the hours that may be taught by day and in the evening. */
  lessonDays: ({ date: LocalDate } & DayHours)[];
  /** Lesson hours before dinner. */
  dinnerAfter: number;
  subjects: { code: string; maxHoursPerDay: number }[];
  lessonKinds: LessonKindFacts[];
  orderRules: { code: string; before: string[]; after: string[]; minDays: number }[];
  /** `leaving`: for each man an order strikes off, the first day without him; he is among the `size`. */
  platoons: { id: number; size: number; leaving?: LocalDate[] }[];
  /** Those out of service stand here too, so that their lessons can be named: nothing new comes to them. */
  instructors: {
    id: number;
    maxHoursPerDay: number;
    active: boolean;
    subjects: string[];
    absences: AwaySpan[];
  }[];
  places: { id: number; type: string; capacity: number; active: boolean; absences: AwaySpan[] }[];
  /** Lessons that stay where they are. */
  locked: PlacedLesson[];
  otherLessons: OtherLesson[];
  makeupHours: MakeupHour[];
}
