import type { CoverLesson, CoverPerson } from '../../shared/cover/rank-cover.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { absenceAt } from '../../shared/programme/absences.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';
import { type LessonHour, lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import type { Db } from '../database/open.ts';
import { readFacts, type TimetableFacts } from '../timetable/facts.ts';
import { type AbsenceRow, listAbsences, listStanding, type StandingRow } from './cover.repository.ts';

type Placement = NonNullable<TimetableFacts['draft']>['placements'][number];
export type StandingLesson = CoverLesson & { placement: Placement; kind: TimetableFacts['lessonKinds'][number] };

/** All that cover is weighed by: the draft's lessons, who gives what here and elsewhere, who is away. */
export interface CoverFacts {
  facts: TimetableFacts;
  lessons: StandingLesson[];
  people: CoverPerson[];
  /** From today to the end of the course. */
  absences: AbsenceRow[];
  /** The newest approved version with its lessons; null while nothing is approved. */
  approved: { version: number; lessons: Map<string, StandingRow> } | null;
}

/** Reads what cover asks of an intake's draft. @param today absences that are over by then are left out */
export function readCoverFacts(db: Db, cohortId: number, today: LocalDate): CoverFacts {
  const facts = readFacts(db, cohortId);
  const kinds = new Map(facts.lessonKinds.map((kind) => [kind.id, kind]));
  const lessons = (facts.draft?.placements ?? []).flatMap((placement): StandingLesson[] => {
    const kind = kinds.get(placement.lessonKindId);
    if (!kind) return [];
    const { platoonId, date, slot, instructorId } = placement;
    return [
      { platoonId, date, slot, instructorId, subjectCode: kind.subjectCode, hours: kind.blockHours, placement, kind },
    ];
  });
  const [first, last] = [facts.days[0]?.date ?? today, facts.days.at(-1)?.date ?? today];
  const absences = listAbsences(db, first, last);
  const newest = facts.plans.findLast((plan) => plan.version > 0);
  return {
    facts,
    lessons,
    people: peopleOf(facts, lessons, absences),
    absences: absences.filter(({ to }) => to >= today),
    approved: newest
      ? { version: newest.version, lessons: new Map(listStanding(db, newest.id).map((one) => [cardText(one), one])) }
      : null,
  };
}

function peopleOf(facts: TimetableFacts, lessons: StandingLesson[], absences: AbsenceRow[]): CoverPerson[] {
  const own = Map.groupBy(lessons, (lesson) => lesson.instructorId);
  const beside = [...facts.otherLessons, ...facts.makeupHours.map((hour) => ({ ...hour, hours: 1 }))];
  const other = Map.groupBy(beside, (lesson) => lesson.instructorId);
  const away = Map.groupBy(absences, (absence) => absence.instructorId);
  return facts.instructors.map(({ id, fullName, active, subjects, maxHoursPerDay }) => ({
    id,
    fullName,
    active,
    subjects,
    maxHoursPerDay,
    absences: (away.get(id) ?? []).map(({ instructorId: _, ...absence }) => absence),
    lessons: [
      ...(own.get(id) ?? []),
      ...(other.get(id) ?? []).map(({ date, slot, hours }) => ({
        date,
        slot,
        hours,
        platoonId: null,
        subjectCode: null,
      })),
    ],
  }));
}

/** The lessons from today on whose instructor is away then or out of service, in the order of time. */
export function lessonsWithout({ facts, lessons, absences }: CoverFacts, today: LocalDate): StandingLesson[] {
  const gone = new Set(facts.instructors.filter(({ active }) => !active).map(({ id }) => id));
  return lessons
    .filter(({ date }) => date >= today)
    .filter((lesson) => gone.has(lesson.instructorId) || absenceOf(absences, lesson) !== undefined)
    .sort((a, b) => a.date.localeCompare(b.date) || a.slot - b.slot || a.platoonId - b.platoonId);
}

export const absenceOf = (absences: readonly AbsenceRow[], lesson: CoverLesson): AbsenceRow | undefined =>
  absenceAt(
    absences.filter(({ instructorId }) => instructorId === lesson.instructorId),
    lesson,
  );

/** When a block of so many hours begins and ends. */
export function timesOf({ hours }: TimetableFacts, slot: number, count: number): LessonHour {
  const evening = slot >= FIRST_EVENING_SLOT;
  const first = evening ? slot - FIRST_EVENING_SLOT : slot;
  const all = lessonHours(evening ? hours.eveningStarts : hours.starts, hours.minutes, first + count);
  return { start: all[first]?.start ?? '', end: all[first + count - 1]?.end ?? '' };
}
