import { formatDate, weekday } from '../../shared/kit/local-time.ts';
import { named } from '../../shared/programme/programme-facts.ts';
import type { FetNames } from '../../shared/timetable/fet/fet-file.ts';
import { type FetLesson, fetLessons } from '../../shared/timetable/fet/fet-instructors.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import type { TimetableProblem } from '../../shared/timetable/problem/problem.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { readFacts } from '../timetable/facts.ts';
import { readSchool } from './papers.repository.ts';
import { PAPER_TEXTS } from './texts/both-languages.ts';
import type { PaperLanguage } from './texts/paper-texts.ts';

/** What a file of FET is written from. */
export interface FetFacts {
  problem: TimetableProblem;
  lessons: FetLesson[];
  names: FetNames;
}

/**
 * An intake's timetable for a file of FET, with names a planner knows again; the draft gives locks and instructors.
 * @throws Refusal timetable.unknownIntake, papers.nothingToPlan, papers.untaughtSubject
 */
export function fetFacts(db: Db, cohortId: number, language: PaperLanguage): FetFacts & { cohortCode: string } {
  const facts = readFacts(db, cohortId);
  const texts = PAPER_TEXTS[language];
  const intake = problemOfIntake(facts);
  const { problem } = intake;
  const plan = (facts.draft?.placements ?? []).flatMap((placement) => intake.toPlacement(placement) ?? []);
  const { lessons, untaught } = fetLessons(problem, plan);
  if (lessons.length === 0) refuse('papers.nothingToPlan', { intake: facts.cohort.code });
  const [missing] = untaught;
  const unknown = facts.subjects.find(({ code }) => code === missing);
  if (unknown) refuse('papers.untaughtSubject', { subject: named(unknown.names) });

  const { slotsPerDay, eveningSlots = 0 } = problem.calendar;
  const { starts, eveningStarts, minutes } = facts.hours;
  const subjects = facts.subjects.map(({ code, names }) => [code, `${subjectCode(code, language)} ${names[language]}`]);
  const names: FetNames = {
    institution: readSchool(db).name,
    comment: `${texts.timetableTitle} · ${texts.intake(facts.cohort.code)} · Sarbaz`,
    days: problem.calendar.days.map(({ date }) => `${formatDate(date)} ${texts.shortWeekdays[weekday(date) - 1]}`),
    hours: [
      ...lessonHours(starts, minutes, slotsPerDay).map(({ start }, slot) => `${slot + 1} · ${start}`),
      ...lessonHours(eveningStarts, minutes, eveningSlots).map(({ start }, slot) => `*${slot + 1} · ${start}`),
    ],
    platoons: Object.fromEntries(facts.platoons.map(({ id, number }) => [id, texts.platoon(number)])),
    // What is taught to another intake is a subject too.
    subjects: {
      ...Object.fromEntries(problem.subjects.map(({ id }) => [id, texts.otherIntake])),
      ...Object.fromEntries(subjects),
    },
    instructors: namesById(facts.instructors.map(({ id, fullName }) => [id, fullName])),
    rooms: namesById(facts.places.map(({ id, name }) => [id, name])),
  };
  return { problem, lessons, names, cohortCode: facts.cohort.code };
}

/** Names by row number; namesakes are told apart by it. */
function namesById(rows: readonly (readonly [id: number, name: string])[]): Record<string, string> {
  const bearers = Map.groupBy(rows, ([, name]) => name);
  return Object.fromEntries(rows.map(([id, name]) => [id, bearers.get(name)?.length === 1 ? name : `${name} (${id})`]));
}
