import type { ExamFields, examsOperations } from '../../shared/contract/exams.contract.ts';
import { tableOn } from '../../shared/exams/norms.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { admissionHandlers } from './admission.operations.ts';
import {
  deleteExam,
  insertExam,
  listExamNorms,
  listPlaces,
  listPlatoons,
  listStaff,
  listSubjects,
  putExamNorms,
  putMembers,
  setOrderNumber,
  updateExam,
} from './exams.repository.ts';
import { normHandlers } from './norms.operations.ts';
import { listNorms, listNormTables } from './norms.repository.ts';
import { readBeside } from './read-beside.ts';
import { isOff, nameMan } from './read-men.ts';
import { askedOf, examRows, findingsOf, type PlanBook, platoonsClosedBySubject, readPlan } from './read-plan.ts';
import { demandExam, menOf } from './read-sheet.ts';
import { unsign } from './sheet.operations.ts';
import { hasEntries, listClosings, listMarks, listOverrides } from './sheet.repository.ts';

export const examsHandlers: HandlersOf<typeof examsOperations> = {
  ...admissionHandlers,
  ...normHandlers,

  'exams.plan': ({ db, now, today }, { cohortId }) => {
    const book = readPlan(db, cohortId, now);
    const norms = normsInForce(db, today);
    return {
      rule: keptRule(db, cohortId, 'exams.overallRule'),
      startsOn: book.cohort.startsOn,
      endsOn: book.cohort.endsOn,
      days: [...book.around.lessonDays],
      subjects: listSubjects(db, cohortId).map((subject) => ({ ...subject, normIds: norms.get(subject.code) ?? [] })),
      platoons: listPlatoons(db, cohortId).map((platoon) => ({
        ...platoon,
        men: book.men.filter((man) => man.platoonId === platoon.platoonId && !isOff(man, today)).length,
      })),
      places: listPlaces(db),
      staff: listStaff(db),
      exams: examRows(db, book),
      toMake: toMake(book, norms),
      retakes: retakesOwed(db, book),
    };
  },

  'exams.preview': ({ db, now }, { cohortId, examId, fields }) => {
    demandFields(db, cohortId, fields);
    return { findings: findingsOf(readPlan(db, cohortId, now), askedOf(examId, fields)) };
  },

  'exams.beside': ({ db }, { cohortId, version }) => readBeside(db, cohortId, version),

  'exams.make': ({ db, now, tell }, { cohortId, exams }) => {
    let book = readPlan(db, cohortId, now);
    // Each is judged with those before it already standing: two of one call may be in each other's way.
    const examIds = exams.map((fields) => {
      demandAllowed(db, book, null, fields);
      const examId = insert(db, cohortId, fields);
      book = withExam(db, book, examId, fields);
      return examId;
    });
    tell({ count: exams.length, subjects: once(exams.map(({ subjectCode }) => subjectCode)), examIds });
    return { examIds };
  },

  'exams.change': ({ db, now, tell }, { examId, fields }) => {
    const exam = openExam(db, examId);
    const moved =
      fields.subjectCode !== exam.subjectCode || fields.platoonId !== exam.platoonId || fields.kind !== exam.kind;
    if (moved && hasEntries(db, examId)) refuse('exams.hasMarks');
    const findings = demandAllowed(db, readPlan(db, exam.cohortId, now), examId, fields);
    unsign(db, examId);
    // Who is no longer of the commission makes room before the exam moves, and joins after it.
    putMembers(db, examId, []);
    updateExam(db, examId, { ...fields, cohortId: exam.cohortId });
    putMembers(db, examId, fields.members);
    putExamNorms(db, examId, fields.normIds);
    tell({ examId, subject: fields.subjectCode, date: fields.date, from: exam.date });
    return { findings };
  },

  'exams.setCommission': ({ db, now, tell }, { examIds, orderNumber, members }) => {
    const books = new Map<number, PlanBook>();
    const subjects: string[] = [];
    for (const examId of examIds) {
      const exam = openExam(db, examId);
      subjects.push(exam.subjectCode);
      const normIds = listExamNorms(db, { examId }).map(({ normId }) => normId);
      const fields = { ...exam, orderNumber, members, normIds };
      const book = books.get(exam.cohortId) ?? readPlan(db, exam.cohortId, now);
      demandAllowed(db, book, examId, fields);
      books.set(exam.cohortId, withExam(db, book, examId, fields));
      unsign(db, examId);
      setOrderNumber(db, examId, orderNumber);
      putMembers(db, examId, members);
    }
    tell({ count: examIds.length, subjects: once(subjects), order: orderNumber ?? '', examIds });
    return { exams: examIds.length };
  },

  'exams.remove': ({ db, tell }, { examId }) => {
    const exam = openExam(db, examId);
    if (hasEntries(db, examId) || listOverrides(db, { examId }).length > 0) refuse('exams.hasMarks');
    if (listClosings(db, { examId }).length > 0) refuse('exams.hasMarks');
    putMembers(db, examId, []);
    putExamNorms(db, examId, []);
    deleteExam(db, examId);
    tell({ subject: exam.subjectCode, platoon: exam.platoon, date: exam.date });
    return {};
  },
};

/** @throws Refusal sheets.closed, exams.unknownExam */
function openExam(db: Db, examId: number) {
  const exam = demandExam(db, examId);
  const closing = listClosings(db, { examId }).find(({ reopenedAt }) => reopenedAt === null);
  return closing ? refuse('sheets.closed', { at: closing.closedAt }) : exam;
}

function insert(db: Db, cohortId: number, fields: ExamFields): number {
  const examId = insertExam(db, { ...fields, cohortId });
  putMembers(db, examId, fields.members);
  putExamNorms(db, examId, fields.normIds);
  return examId;
}

/**
 * @throws Refusal exams.unknownSubject, unknownPlatoon, unknownPlace, unknownNorm, unknownPerson, platoonNeeded, times,
 * twoChairs, memberRepeated
 */
function demandFields(db: Db, cohortId: number, fields: ExamFields): void {
  const { subjectCode, platoonId, kind, from, to, placeId, members, normIds } = fields;
  if (!listSubjects(db, cohortId).some(({ code }) => code === subjectCode))
    refuse('exams.unknownSubject', { subject: subjectCode });
  if (platoonId === null && kind === 'main') refuse('exams.platoonNeeded');
  if (platoonId !== null && !listPlatoons(db, cohortId).some((one) => one.platoonId === platoonId))
    refuse('exams.unknownPlatoon');
  if (!listPlaces(db).some((one) => one.placeId === placeId)) refuse('exams.unknownPlace');
  if (from >= to) refuse('exams.times', { from, to });
  const chairs = members.filter(({ role }) => role === 'chair').length;
  if (chairs > 1) refuse('exams.twoChairs', { count: chairs });
  const staff = new Set(listStaff(db).map(({ personId }) => personId));
  for (const [index, { name, personId }] of members.entries()) {
    if (personId !== null && !staff.has(personId)) refuse('exams.unknownPerson', { name });
    const again = members
      .slice(0, index)
      .some((one) => one.name === name || (personId !== null && one.personId === personId));
    if (again) refuse('exams.memberRepeated', { name });
  }
  const known = new Set(
    listNorms(db)
      .filter((norm) => norm.subjectCode === subjectCode)
      .map(({ normId }) => normId),
  );
  for (const normId of normIds) if (!known.has(normId)) refuse('exams.unknownNorm', { normId });
}

/** @throws Refusal exams.examTwice, exams.notAllowed with whatever bars it, beside those of `demandFields` */
function demandAllowed(db: Db, book: PlanBook, examId: number | null, fields: ExamFields) {
  demandFields(db, book.cohort.cohortId, fields);
  const twice = book.around.exams.some(
    (exam) =>
      exam.own &&
      exam.examId !== examId &&
      exam.subjectCode === fields.subjectCode &&
      exam.kind === fields.kind &&
      exam.platoonId === fields.platoonId,
  );
  if (twice) refuse('exams.examTwice', { subject: fields.subjectCode });
  const findings = findingsOf(book, askedOf(examId, fields));
  const bars = findings.filter(({ level }) => level === 'bar');
  if (bars.length > 0)
    refuse('exams.notAllowed', {
      count: bars.length,
      subject: fields.subjectCode,
      date: fields.date,
      findings: bars.map((one) => ({ ...one })),
    });
  return findings;
}

/** The plan with an exam as it is about to be, in the place of what it was. */
function withExam(db: Db, book: PlanBook, examId: number, fields: ExamFields): PlanBook {
  const place = listPlaces(db).find(({ placeId }) => placeId === fields.placeId)?.name ?? '';
  const exam = { ...askedOf(examId, fields), platoon: null, place, own: true, closed: false };
  const exams = [...book.around.exams.filter((one) => one.examId !== examId), exam];
  return { ...book, around: { ...book.around, exams } };
}

/** Norms of each subject that have a table on a day and are in use. */
function normsInForce(db: Db, date: string): Map<string, number[]> {
  const tables = Map.groupBy(listNormTables(db), ({ normId }) => normId);
  const inForce = listNorms(db).filter(
    ({ normId, retired }) => retired === 0 && tableOn(tables.get(normId) ?? [], date) !== null,
  );
  return new Map(
    [...Map.groupBy(inForce, ({ subjectCode }) => subjectCode)].map(([code, norms]) => [
      code,
      norms.map(({ normId }) => normId),
    ]),
  );
}

/** Exam lessons of the approved timetable that no main exam stands for. */
const toMake = (book: PlanBook, norms: ReadonlyMap<string, number[]>) =>
  book.examLessons
    .filter(
      (lesson, index, all) =>
        !book.exams.some(
          (exam) =>
            exam.kind === 'main' && exam.subjectCode === lesson.subjectCode && exam.platoonId === lesson.platoonId,
        ) &&
        all.findIndex((one) => one.subjectCode === lesson.subjectCode && one.platoonId === lesson.platoonId) === index,
    )
    .map(({ subjectCode, platoonId, platoon, date, from, to, placeId, place, instructor }) => ({
      subjectCode,
      platoonId,
      platoon,
      date,
      from,
      to,
      placeId,
      place,
      instructor,
      normIds: norms.get(subjectCode) ?? [],
    }));

/** Who owes a retake by closed sheets and stands on no sheet of one; with the day to propose. */
function retakesOwed(db: Db, book: PlanBook) {
  const marks = Map.groupBy(listMarks(db, book.cohort.cohortId), ({ subjectCode }) => subjectCode);
  const closed = platoonsClosedBySubject(book);
  return [...closed].flatMap(([subjectCode, platoons]) => {
    const retakes = book.exams.filter((exam) => exam.subjectCode === subjectCode && exam.kind === 'retake');
    const covered = (platoonId: number | null) =>
      retakes.some((exam) => exam.platoonId === null || exam.platoonId === platoonId);
    const own = marks.get(subjectCode) ?? [];
    const men = menOf(
      { examId: 0, kind: 'retake', platoonId: null, date: book.around.today },
      book.men,
      own,
      platoons,
    ).filter(({ platoonId }) => !covered(platoonId));
    if (men.length === 0) return [];
    const last = book.exams
      .filter((exam) => exam.subjectCode === subjectCode && exam.kind === 'main')
      .map(({ date }) => date)
      .toSorted()
      .at(-1);
    const after = [last ?? '', book.around.today].toSorted().at(-1) ?? '';
    const date = [...book.around.lessonDays].find((day) => day > after) ?? null;
    return [{ subjectCode, men: men.map(nameMan), date }];
  });
}

const once = (codes: readonly string[]): string[] => [...new Set(codes)];
