import type { LocalDate } from '../kit/local-time.ts';
import type { CommissionSeat } from './closing.ts';
import type { ExamKind } from './exam-terms.ts';

/** An exam as it is planned; clock times of one day, '08:30'. */
export interface PlannedExam {
  /** Null for one that is only thought of. */
  examId: number | null;
  subjectCode: string;
  platoonId: number | null;
  kind: ExamKind;
  date: LocalDate;
  from: string;
  to: string;
  placeId: number;
  orderNumber: string | null;
  members: readonly CommissionSeat[];
}

export interface OtherExam extends PlannedExam {
  platoon: number | null;
  place: string;
  closed: boolean;
  /** Of this intake; a man of the commission may sit in another intake's. */
  own: boolean;
}

/** A lesson hour block of the approved timetable. */
export interface PlannedLesson {
  platoonId: number;
  subjectCode: string;
  exam: boolean;
  date: LocalDate;
  from: string;
  to: string;
  placeId: number;
  place: string;
  /** Account of who gives it. */
  personId: number | null;
}

/** A block of the subject (exam lessons aside) by the journal. */
export interface SubjectBlock {
  platoonId: number;
  subjectCode: string;
  state: 'held' | 'lost' | 'open';
  date: LocalDate;
  from: string;
  hours: number;
}

export interface PlanAround {
  today: LocalDate;
  course: { startsOn: LocalDate; endsOn: LocalDate };
  lessonDays: ReadonlySet<LocalDate>;
  exams: readonly OtherExam[];
  /** Whether a timetable is approved at all. */
  approved: boolean;
  lessons: readonly PlannedLesson[];
  blocks: readonly SubjectBlock[];
  rangeDays: readonly { platoonId: number; date: LocalDate; from: string; to: string }[];
}

export interface PlanFinding {
  code: string;
  level: 'bar' | 'notice';
  params: { [key: string]: string | number | string[] };
}

type Hours = { date: LocalDate; from: string; to: string };
const meet = (a: Hours, b: Hours): boolean => a.date === b.date && a.from < b.to && b.from < a.to;

/** What speaks against an exam where it stands; a bar keeps it from being planned. */
export function planFindings(exam: PlannedExam, around: PlanAround): PlanFinding[] {
  return [
    ...dateFindings(exam, around),
    ...clashFindings(exam, around),
    ...commissionFindings(exam),
    ...hoursFindings(exam, around),
    ...timetableFindings(exam, around),
    ...retakeFindings(exam, around),
  ];
}

const bar = (code: string, params: PlanFinding['params'] = {}): PlanFinding => ({ code, level: 'bar', params });
const notice = (code: string, params: PlanFinding['params'] = {}): PlanFinding => ({ code, level: 'notice', params });

function dateFindings({ date }: PlannedExam, { course, lessonDays }: PlanAround): PlanFinding[] {
  if (date < course.startsOn || date > course.endsOn) return [bar('outsideCourse', { date })];
  return lessonDays.has(date) ? [] : [notice('freeDay', { date })];
}

function clashFindings(exam: PlannedExam, { exams, lessons, rangeDays }: PlanAround): PlanFinding[] {
  const found: PlanFinding[] = [];
  for (const other of exams.filter((one) => one.examId !== exam.examId && meet(one, exam))) {
    const params = { subject: other.subjectCode, place: other.place, from: other.from };
    if (exam.platoonId !== null && other.platoonId === exam.platoonId) found.push(bar('platoonBusy', params));
    if (other.placeId === exam.placeId) {
      // One commission may take two platoons in one room; two subjects there are two commissions.
      if (other.subjectCode !== exam.subjectCode) found.push(notice('placeTaken', params));
      continue;
    }
    for (const { name } of exam.members.filter((mine) => other.members.some((theirs) => isSame(mine, theirs))))
      found.push(bar('memberTwice', { name, ...params }));
  }
  for (const lesson of lessons.filter((one) => meet(one, exam) && !isExamLesson(one, exam))) {
    const teaching = exam.members.find(({ personId }) => personId !== null && personId === lesson.personId);
    if (teaching)
      found.push(notice('memberTeaches', { name: teaching.name, subject: lesson.subjectCode, from: lesson.from }));
  }
  const lost = lessons.filter((one) => one.platoonId === exam.platoonId && meet(one, exam) && !isExamLesson(one, exam));
  if (lost.length > 0)
    found.push(notice('lessonsLost', { subjects: [...new Set(lost.map((one) => one.subjectCode))] }));
  const range = rangeDays.find((day) => day.platoonId === exam.platoonId && meet(day, exam));
  if (range) found.push(notice('atRange', { from: `${range.date}T${range.from}`, to: `${range.date}T${range.to}` }));
  return found;
}

const isSame = (a: CommissionSeat, b: CommissionSeat): boolean =>
  a.name === b.name || (a.personId !== null && a.personId === b.personId);
const isExamLesson = (lesson: PlannedLesson, { platoonId, subjectCode }: PlannedExam): boolean =>
  lesson.exam && lesson.platoonId === platoonId && lesson.subjectCode === subjectCode;

function commissionFindings({ members, orderNumber }: PlannedExam): PlanFinding[] {
  const chair = members.find(({ role }) => role === 'chair');
  const found: PlanFinding[] = [];
  if (!chair) found.push(notice('noChair'));
  else if (chair.personId === null) found.push(notice('chairWithoutAccount', { name: chair.name }));
  if (orderNumber === null) found.push(notice('noOrder'));
  return found;
}

/** A subject's exam follows all its hours (DOMAIN §3). */
function hoursFindings(exam: PlannedExam, { blocks, today }: PlanAround): PlanFinding[] {
  const own = blocks.filter((one) => one.platoonId === exam.platoonId && one.subjectCode === exam.subjectCode);
  const sum = (some: readonly SubjectBlock[]) => some.reduce((total, { hours }) => total + hours, 0);
  const open = own.filter(({ state }) => state === 'open');
  const isBehind = ({ date, from }: SubjectBlock) => date > exam.date || (date === exam.date && from >= exam.from);
  const after = open.filter(isBehind);
  const forgotten = open.filter((one) => one.date < today && !isBehind(one));
  const lost = own.filter(({ state }) => state === 'lost');
  const found: PlanFinding[] = [];
  const last = after
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  if (last !== undefined) found.push(notice('hoursAfter', { hours: sum(after), last }));
  if (forgotten.length > 0) found.push(notice('hoursOpen', { hours: sum(forgotten) }));
  if (lost.length > 0) found.push(notice('hoursLost', { hours: sum(lost) }));
  return found;
}

/** In step with the approved timetable: whichever of the two is moved, it shows here. */
export function timetableFindings(
  exam: PlannedExam,
  { approved, lessons }: Pick<PlanAround, 'approved' | 'lessons'>,
): PlanFinding[] {
  if (!approved || exam.kind === 'retake') return [];
  const own = lessons.filter((lesson) => isExamLesson(lesson, exam));
  const [first] = own;
  if (!first) return [notice('notInTimetable')];
  const there = own.find((lesson) => meet(lesson, exam));
  if (!there) return [notice('timetableSays', { date: first.date, from: first.from })];
  return there.placeId === exam.placeId ? [] : [notice('otherPlace', { place: there.place })];
}

function retakeFindings(exam: PlannedExam, { exams }: PlanAround): PlanFinding[] {
  const same = exams.filter(
    (other) =>
      other.own &&
      other.examId !== exam.examId &&
      other.subjectCode === exam.subjectCode &&
      other.kind !== exam.kind &&
      (exam.platoonId === null || other.platoonId === null || other.platoonId === exam.platoonId),
  );
  if (exam.kind === 'main') {
    const early = same.find(({ date, to }) => date < exam.date || (date === exam.date && to <= exam.from));
    return early ? [bar('retakeBeforeMain', { date: exam.date })] : [];
  }
  const last = same.filter(({ date, to }) => date > exam.date || (date === exam.date && to > exam.from)).at(0);
  if (last) return [bar('retakeBeforeMain', { date: last.date })];
  const open = same.filter(({ closed }) => !closed);
  return open.length === 0 ? [] : [notice('mainOpen', { platoons: open.map(({ platoon }) => String(platoon ?? '')) })];
}
