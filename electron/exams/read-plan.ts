import type { ExamFields, ExamRow } from '../../shared/contract/exams.contract.ts';
import {
  type OtherExam,
  type PlanAround,
  type PlanFinding,
  type PlannedExam,
  type PlannedLesson,
  planFindings,
} from '../../shared/exams/plan-findings.ts';
import { blocksOfPlatoons } from '../../shared/journal/ledger.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type Journal, readJournal, timesOf } from '../journal/read-journal.ts';
import {
  type CohortRow,
  type ExamRecord,
  findCohort,
  listExamKinds,
  listExamNorms,
  listExams,
  listExamsOfOthers,
  listInstructorPersons,
  listLessonDays,
  listMembers,
  listRangeDays,
  type MemberRow,
} from './exams.repository.ts';
import { type EnrolledMan, readMen } from './read-men.ts';
import { closedSheets } from './read-results.ts';
import { menOf } from './read-sheet.ts';
import { listClosings, listMarks } from './sheet.repository.ts';

/** An exam lesson of the approved timetable. */
export interface ExamLesson extends PlannedLesson {
  platoon: number;
  instructor: string;
}

/** The exam plan of an intake with everything around it, as read once in a call. */
export interface PlanBook {
  cohort: CohortRow;
  exams: ExamRecord[];
  members: Map<number, MemberRow[]>;
  normIds: Map<number, number[]>;
  /** Those who were struck off among them: each exam asks by its own day. */
  men: EnrolledMan[];
  around: PlanAround;
  examLessons: ExamLesson[];
}

/** @throws Refusal exams.unknownIntake */
export function readPlan(db: Db, cohortId: number, now: LocalDateTime): PlanBook {
  const cohort = findCohort(db, cohortId) ?? refuse('exams.unknownIntake', { cohortId });
  const journal = readJournal(db, cohortId, now);
  const exams = listExams(db, cohortId);
  const others = listExamsOfOthers(db, cohortId, cohort.startsOn, cohort.endsOn);
  const members = Map.groupBy(
    [
      ...listMembers(db, { cohortId }),
      ...[...new Set(others.map((other) => other.cohortId))].flatMap((other) => listMembers(db, { cohortId: other })),
    ],
    ({ examId }) => examId,
  );
  const closed = closedSheets(db, cohortId);
  const normIds = Map.groupBy(listExamNorms(db, { cohortId }), ({ examId }) => examId);
  const lessons = plannedLessons(db, journal, listExamKinds(db, cohortId));
  return {
    cohort,
    exams,
    members,
    normIds: new Map([...normIds].map(([examId, rows]) => [examId, rows.map(({ normId }) => normId)])),
    men: readMen(db, cohortId),
    examLessons: lessons.filter(({ exam }) => exam),
    around: {
      today: now.slice(0, 10),
      course: cohort,
      lessonDays: new Set(listLessonDays(db, cohortId)),
      exams: [...exams, ...others].map((exam): OtherExam => {
        const own = exam.cohortId === cohortId;
        return { ...exam, members: members.get(exam.examId) ?? [], own, closed: own && closed.has(exam.examId) };
      }),
      approved: journal.version !== null,
      lessons,
      blocks: subjectBlocks(journal, listExamKinds(db, cohortId)),
      rangeDays: listRangeDays(db, cohortId),
    },
  };
}

function plannedLessons(db: Db, journal: Journal, examKinds: ReadonlySet<number>): ExamLesson[] {
  const persons = listInstructorPersons(db);
  return journal.facts.planned.flatMap(({ lessonKindId, platoonId, date, slot, placeId, instructorId }) => {
    const kind = journal.kinds.get(lessonKindId);
    if (!kind) return [];
    const { start, end } = timesOf(journal, slot, kind.hours);
    return {
      platoonId,
      platoon: journal.platoons.get(platoonId)?.number ?? 0,
      subjectCode: kind.subjectCode,
      exam: examKinds.has(lessonKindId),
      date,
      from: start,
      to: end,
      placeId,
      place: journal.places.get(placeId)?.name ?? '',
      personId: persons.get(instructorId) ?? null,
      instructor: journal.instructors.get(instructorId)?.name ?? '',
    };
  });
}

/** Blocks of every platoon by the journal, exam lessons aside: what a subject's exam has to follow. */
function subjectBlocks(journal: Journal, examKinds: ReadonlySet<number>): PlanAround['blocks'] {
  const kinds = new Map(journal.facts.kinds.filter(({ id }) => !examKinds.has(id)).map((kind) => [kind.id, kind]));
  return blocksOfPlatoons(journal.lessons, kinds).map(({ platoonId, subjectCode, state, hours, lesson }) => ({
    platoonId,
    subjectCode,
    state,
    hours,
    date: lesson.date,
    from: timesOf(journal, lesson.slot, lesson.hours).start,
  }));
}

/** What speaks against an exam of this intake. */
export const findingsOf = (book: PlanBook, exam: PlannedExam): PlanFinding[] => planFindings(exam, book.around);

export const plannedOf = (book: PlanBook, exam: ExamRecord): PlannedExam => ({
  ...exam,
  members: book.members.get(exam.examId) ?? [],
});
export const askedOf = (examId: number | null, fields: ExamFields): PlannedExam => ({ ...fields, examId });

/** Every exam as the plan shows it. */
export function examRows(db: Db, book: PlanBook): ExamRow[] {
  const marks = Map.groupBy(listMarks(db, book.cohort.cohortId), ({ subjectCode }) => subjectCode);
  const closings = Map.groupBy(listClosings(db, { cohortId: book.cohort.cohortId }), ({ examId }) => examId);
  const closedPlatoons = platoonsClosedBySubject(book);
  return book.exams.map((exam) => {
    const own = marks.get(exam.subjectCode) ?? [];
    const marked = own.filter(({ examId, mark }) => examId === exam.examId && mark !== null).length;
    const closing = closings.get(exam.examId) ?? [];
    const closedAt = closing.find(({ reopenedAt }) => reopenedAt === null)?.closedAt ?? null;
    return {
      ...exam,
      members: (book.members.get(exam.examId) ?? []).map(({ role, name, personId }) => ({ role, name, personId })),
      normIds: book.normIds.get(exam.examId) ?? [],
      state: closedAt !== null ? 'closed' : marked > 0 ? 'open' : 'planned',
      men: menOf(exam, book.men, own, closedPlatoons.get(exam.subjectCode) ?? new Set()).length,
      marked,
      closedAt,
      reopened: closing.filter(({ reopenedAt }) => reopenedAt !== null).length,
      findings: closedAt !== null ? [] : findingsOf(book, plannedOf(book, exam)),
    };
  });
}

/** Platoons whose main sheet is closed, by subject. */
export function platoonsClosedBySubject({ around }: PlanBook): Map<string, Set<number>> {
  const platoons = new Map<string, Set<number>>();
  for (const { own, kind, closed, subjectCode, platoonId } of around.exams) {
    if (!own || kind !== 'main' || !closed || platoonId === null) continue;
    platoons.set(subjectCode, (platoons.get(subjectCode) ?? new Set()).add(platoonId));
  }
  return platoons;
}
