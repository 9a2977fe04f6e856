import { expect, test } from 'vitest';
import {
  type OtherExam,
  type PlanAround,
  type PlannedExam,
  type PlannedLesson,
  planFindings,
} from '../../../shared/exams/plan-findings.ts';

const CHAIR = { role: 'chair' as const, name: 'Есімов Қ.', personId: 2 };
const EXAM: PlannedExam = {
  examId: 1,
  subjectCode: 'DRL',
  platoonId: 1,
  kind: 'main',
  date: '2027-02-15',
  from: '08:30',
  to: '10:20',
  placeId: 2,
  orderNumber: '40',
  members: [CHAIR],
};
const OTHER: OtherExam = {
  ...EXAM,
  examId: 2,
  subjectCode: 'MED',
  platoonId: 2,
  placeId: 3,
  members: [],
  platoon: 2,
  place: '4-сынып',
  closed: false,
  own: true,
};
const LESSON: PlannedLesson = {
  platoonId: 1,
  subjectCode: 'DRL',
  exam: true,
  date: '2027-02-15',
  from: '08:30',
  to: '10:20',
  placeId: 2,
  place: 'Плац',
  personId: null,
};
const AROUND: PlanAround = {
  today: '2027-02-10',
  course: { startsOn: '2027-01-11', endsOn: '2027-02-19' },
  lessonDays: new Set(['2027-02-15', '2027-02-16']),
  exams: [],
  approved: true,
  lessons: [LESSON],
  blocks: [],
  rangeDays: [],
};
const codes = (exam: Partial<PlannedExam>, around: Partial<PlanAround> = {}) =>
  planFindings({ ...EXAM, ...exam }, { ...AROUND, ...around }).map(({ code, level }) => `${code} ${level}`);

test('an exam as the timetable has it, with its commission, has nothing against it', () => {
  expect(codes({})).toEqual([]);
});

test('a chair who holds another platoon’s exam lesson at that hour is missed there', () => {
  const elsewhere = { ...LESSON, platoonId: 2, personId: CHAIR.personId };
  expect(codes({}, { lessons: [LESSON, elsewhere] })).toEqual(['memberTeaches notice']);
  expect(codes({}, { lessons: [LESSON, { ...elsewhere, from: '10:20', to: '11:10' }] })).toEqual([]);
});

test('its day is inside the programme, and one of lessons', () => {
  const free = { approved: false, lessons: [], lessonDays: new Set<string>() };
  expect(codes({ date: '2027-02-20' }, free)).toEqual(['outsideCourse bar']);
  expect(codes({ date: '2027-02-19' }, free)).toEqual(['freeDay notice']);
  expect(codes({ date: '2027-01-10' }, free)).toEqual(['outsideCourse bar']);
});

test('nobody of the commission sits in two rooms at once; back to back, or two platoons in one room, is allowed', () => {
  const shared = { ...OTHER, members: [{ ...CHAIR, name: 'Есімов Қанат' }] };
  expect(codes({}, { exams: [shared] })).toEqual(['memberTwice bar']);
  expect(codes({}, { exams: [{ ...shared, own: false }] })).toEqual(['memberTwice bar']);
  expect(codes({}, { exams: [{ ...shared, from: '10:20', to: '12:10' }] })).toEqual([]);
  expect(codes({}, { exams: [{ ...shared, from: '10:19', to: '12:10' }] })).toEqual(['memberTwice bar']);
  expect(codes({}, { exams: [{ ...shared, date: '2027-02-16' }] })).toEqual([]);
  expect(codes({}, { exams: [{ ...shared, placeId: 2, subjectCode: 'DRL' }] })).toEqual([]);
  expect(codes({}, { exams: [{ ...shared, placeId: 2 }] })).toEqual(['placeTaken notice']);
  const onPaper = { ...OTHER, members: [{ role: 'member' as const, name: 'Омаров Н.', personId: null }] };
  expect(codes({ members: [CHAIR, ...onPaper.members] }, { exams: [onPaper] })).toEqual(['memberTwice bar']);
});

test('a platoon sits one exam at a time, and loses no lesson unsaid', () => {
  expect(codes({}, { exams: [{ ...OTHER, platoonId: 1 }] })).toEqual(['platoonBusy bar']);
  const lesson = { ...LESSON, subjectCode: 'TAC', exam: false };
  expect(codes({}, { lessons: [LESSON, lesson] })).toEqual(['lessonsLost notice']);
  expect(codes({}, { lessons: [LESSON, { ...lesson, from: '10:20', to: '12:10' }] })).toEqual([]);
  expect(codes({}, { lessons: [LESSON, { ...lesson, platoonId: 2, personId: 2 }] })).toEqual(['memberTeaches notice']);
  const day = { platoonId: 1, date: '2027-02-15', from: '07:30', to: '13:00' };
  expect(codes({}, { rangeDays: [day] })).toEqual(['atRange notice']);
  expect(codes({}, { rangeDays: [{ ...day, platoonId: 2 }] })).toEqual([]);
});

test("the subject's hours come first: later, forgotten and lost ones are said with their sums", () => {
  const block = {
    platoonId: 1,
    subjectCode: 'DRL',
    state: 'open' as const,
    date: '2027-02-16',
    from: '08:30',
    hours: 2,
  };
  const found = (change: Partial<typeof block> | { state: 'lost' | 'held' }) =>
    planFindings(EXAM, { ...AROUND, blocks: [{ ...block, ...change }] });
  expect(found({})).toEqual([{ code: 'hoursAfter', level: 'notice', params: { hours: 2, last: '2027-02-16' } }]);
  expect(found({ date: '2027-02-15', from: '08:20' })).toEqual([]);
  expect(found({ date: '2027-02-15', from: '11:30' })).toMatchObject([{ code: 'hoursAfter' }]);
  expect(found({ date: '2027-02-09' })).toMatchObject([{ code: 'hoursOpen', params: { hours: 2 } }]);
  expect(found({ date: '2027-02-10' })).toEqual([]);
  expect(found({ state: 'lost' })).toMatchObject([{ code: 'hoursLost' }]);
  expect(found({ state: 'held' })).toEqual([]);
  expect(found({ subjectCode: 'MED' })).toEqual([]);
});

test('exam and timetable are in step: whichever is moved, the other is named', () => {
  expect(planFindings({ ...EXAM, date: '2027-02-16' }, AROUND)).toEqual([
    { code: 'timetableSays', level: 'notice', params: { date: '2027-02-15', from: '08:30' } },
  ]);
  expect(codes({}, { lessons: [{ ...LESSON, date: '2027-02-16' }] })).toEqual(['timetableSays notice']);
  expect(codes({ placeId: 3 })).toEqual(['otherPlace notice']);
  expect(codes({}, { lessons: [] })).toEqual(['notInTimetable notice']);
  expect(codes({}, { lessons: [], approved: false })).toEqual([]);
});

test('the commission has a chair with an account and an order', () => {
  expect(codes({ members: [] })).toEqual(['noChair notice']);
  expect(codes({ members: [{ ...CHAIR, personId: null }] })).toEqual(['chairWithoutAccount notice']);
  expect(codes({ orderNumber: null })).toEqual(['noOrder notice']);
});

test('a retake follows the exam, and says which sheets are still open', () => {
  const main = { ...OTHER, subjectCode: 'DRL', platoonId: 1, platoon: 1 };
  const retake = { kind: 'retake' as const, platoonId: null, date: '2027-02-16' };
  expect(codes(retake, { exams: [main] })).toEqual(['mainOpen notice']);
  expect(codes(retake, { exams: [{ ...main, closed: true }] })).toEqual([]);
  expect(codes({ ...retake, date: '2027-02-15' }, { exams: [{ ...main, from: '13:20', to: '15:10' }] })).toEqual([
    'retakeBeforeMain bar',
  ]);
  expect(codes({}, { exams: [{ ...main, ...retake, date: '2027-02-12' }] })).toEqual(['retakeBeforeMain bar']);
  expect(codes({}, { exams: [{ ...main, ...retake }] })).toEqual([]);
});
