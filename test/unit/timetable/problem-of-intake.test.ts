import { expect, test } from 'vitest';
import type { AwaySpan } from '../../../shared/programme/absences.ts';
import type { IntakeFacts, LessonKindFacts } from '../../../shared/timetable/intake/intake-facts.ts';
import { isBeside } from '../../../shared/timetable/intake/lessons-beside.ts';
import { problemOfIntake } from '../../../shared/timetable/intake/problem-of-intake.ts';
import { buildModel } from '../../../shared/timetable/problem/model.ts';
import { readProblem } from '../../../shared/timetable/problem/read-problem.ts';
import { tabulate } from '../../../shared/timetable/problem/tables.ts';
import { findHardViolations } from '../../../shared/timetable/rules/hard-rules.ts';

const kind = (changes: Partial<LessonKindFacts> = {}): LessonKindFacts => ({
  id: 70,
  code: 'TAC-FIELD',
  subjectCode: 'TAC',
  phase: 'specialty',
  blockHours: 4,
  blockCount: 2,
  placeType: 'field',
  flags: [],
  window: null,
  ...changes,
});

/** Thursday to Saturday, Sunday off, a half-day Monday. */
const facts = (changes: Partial<IntakeFacts> = {}): IntakeFacts => ({
  lessonDays: [
    { date: '2027-01-14', lessonHours: 8, eveningHours: 0 },
    { date: '2027-01-15', lessonHours: 8, eveningHours: 0 },
    { date: '2027-01-16', lessonHours: 9, eveningHours: 0 },
    { date: '2027-01-18', lessonHours: 4, eveningHours: 0 },
  ],
  dinnerAfter: 4,
  subjects: [{ code: 'TAC', maxHoursPerDay: 6 }],
  lessonKinds: [kind()],
  orderRules: [],
  platoons: [{ id: 11, size: 20 }],
  instructors: [{ id: 5, maxHoursPerDay: 6, active: true, subjects: ['TAC'], absences: [] }],
  places: [{ id: 3, type: 'field', capacity: 60, active: true, absences: [] }],
  locked: [],
  otherLessons: [],
  makeupHours: [],
  ...changes,
});
const lesson = {
  platoonId: 11,
  lessonKindId: 70,
  blockIndex: 1,
  date: '2027-01-15',
  slot: 4,
  placeId: 3,
  instructorId: 5,
};

test('days keep their dates, the longest sets the slots and shorter ones carry their own', () => {
  const { problem, dateOf } = problemOfIntake(facts());
  expect(problem.calendar).toEqual({
    days: [
      { date: '2027-01-14', slots: 8 },
      { date: '2027-01-15', slots: 8 },
      { date: '2027-01-16' },
      { date: '2027-01-18', slots: 4 },
    ],
    slotsPerDay: 9,
    dinnerAfter: 4,
  });
  expect([dateOf(3), dateOf(4)]).toEqual(['2027-01-18', null]);
  expect(readProblem(problem).ok).toBe(true);
});

test('a placed lesson finds its way into the problem and back by date and row numbers', () => {
  const { toPlacement, fromPlacement } = problemOfIntake(facts());
  const placement = toPlacement(lesson);
  expect(placement).toEqual({
    platoon: '11',
    lesson: 'TAC-FIELD',
    index: 1,
    day: 1,
    slot: 4,
    room: '3',
    instructor: '5',
  });
  expect(placement && fromPlacement(placement)).toEqual(lesson);
});

test('a lesson on a day without lessons, or beyond the blocks of its kind, no longer fits', () => {
  const { toPlacement } = problemOfIntake(facts());
  expect(toPlacement({ ...lesson, date: '2027-01-17' })).toBeNull();
  expect(toPlacement({ ...lesson, blockIndex: 2 })).toBeNull();
  expect(toPlacement({ ...lesson, blockIndex: 0, date: '2027-01-18' })).not.toBeNull();
});

test('a window counts from the end as well, and one without a day leaves the lesson no place', () => {
  const windowOf = (from: number, to: number) =>
    problemOfIntake(facts({ lessonKinds: [kind({ window: { from, to } })] })).problem.programmes[0]?.lessons[0]?.window;
  expect(windowOf(-2, -1)).toEqual([2, 3]);
  expect(windowOf(1, 2)).toEqual([1, 2]);
  expect(windowOf(3, 2)).toEqual([4, 4]);
});

test('an instructor is off on the lesson days of his absence, first and last day included', () => {
  const absences = [{ from: '2027-01-16', to: '2027-01-18', hours: null }];
  const { problem } = problemOfIntake(
    facts({ instructors: [{ id: 5, maxHoursPerDay: 6, active: true, subjects: ['TAC', 'GONE'], absences }] }),
  );
  expect(problem.instructors[0]).toMatchObject({ subjects: ['TAC'], daysOff: [2, 3] });
});

test('hours away and hours closed are busy hours of their days, the evening after the longest day', () => {
  const span = (from: number, to: number) => [{ from: '2027-01-16', to: '2027-01-16', hours: { from, to } }];
  const busyOf = (absences: AwaySpan[], placeAbsences: AwaySpan[], otherLessons: IntakeFacts['otherLessons'] = []) => {
    const { problem } = problemOfIntake(
      facts({
        instructors: [{ id: 5, maxHoursPerDay: 6, active: true, subjects: ['TAC'], absences }],
        places: [{ id: 3, type: 'field', capacity: 60, active: true, absences: placeAbsences }],
        otherLessons,
      }),
    );
    return [problem.instructors[0]!.daysOff, problem.instructors[0]!.busy, problem.rooms[0]!.busy];
  };
  expect(busyOf(span(0, 4), [])).toEqual([[], [{ day: 2, from: 0, to: 4 }], []]);
  const whole = [{ from: '2027-01-16', to: '2027-01-16', hours: null }];
  expect(busyOf(whole, [])).toEqual([[2], [], []]);
  const [, , closed] = busyOf([], whole);
  expect(closed).toMatchObject([{ day: 2, from: 0 }]);
});

test('who and what is out of service is known and gets nothing', () => {
  const { problem } = problemOfIntake(
    facts({
      instructors: [{ id: 5, maxHoursPerDay: 6, active: false, subjects: ['TAC'], absences: [] }],
      places: [{ id: 3, type: 'field', capacity: 60, active: false, absences: [] }],
    }),
  );
  expect(problem.instructors[0]?.subjects).toEqual([]);
  expect(problem.rooms[0]?.type).not.toBe('field');
});

test('order rules forget lesson kinds that are gone from the programme', () => {
  const orderRules = [{ code: 'r', before: ['GONE', 'TAC-FIELD'], after: ['GONE'], minDays: 3 }];
  expect(problemOfIntake(facts({ orderRules })).problem.programmes[0]?.orderRules).toEqual([
    { id: 'r', before: ['TAC-FIELD'], after: [], minDays: 3 },
  ]);
});

test('a locked lesson becomes a lock of day, slot, room and instructor', () => {
  expect(problemOfIntake(facts({ locked: [lesson] })).problem.locked).toEqual([
    { platoon: '11', lesson: 'TAC-FIELD', index: 1, day: 1, slot: 4, room: '3', instructor: '5' },
  ]);
});

test("another intake's lesson takes its instructor and its place for its hours, cut at our dinner", () => {
  const other = { platoonId: 99, date: '2027-01-16', slot: 3, hours: 2, placeId: 3, instructorId: 5 };
  const { problem, toPlacement, fromPlacement } = problemOfIntake(facts({ otherLessons: [other] }));
  expect(readProblem(problem).ok).toBe(true);
  expect(problem.locked?.map(({ slot, day }) => [day, slot])).toEqual([
    [2, 3],
    [2, 4],
  ]);
  expect(problem.platoons.filter(({ id }) => isBeside(id))).toHaveLength(2);
  const ours = (slot: number) => {
    const placements = [toPlacement({ ...lesson, date: '2027-01-16', slot }), ...(problem.locked ?? [])];
    return findHardViolations(problem, placements)
      .map(({ code }) => code)
      .filter((code) => code !== 'missing');
  };
  expect(ours(0)).toEqual(['instructorClash', 'roomClash']);
  expect(ours(5)).toEqual([]);
  expect(fromPlacement({ ...problem.locked![0]!, platoon: 'other-0', lesson: 'other-0' } as never)).toBeNull();
});

test("another intake's lesson on a day, or at hours, that we do not have is nobody's concern", () => {
  const other = { platoonId: 99, slot: 0, hours: 4, placeId: 3, instructorId: 5 };
  const far = [
    { ...other, date: '2027-01-17' },
    { ...other, date: '2027-01-18', slot: 4 },
  ];
  expect(problemOfIntake(facts({ otherLessons: far })).problem.locked).toEqual([]);
});

test('an intake without lesson days makes a sound, empty problem', () => {
  const { problem } = problemOfIntake(facts({ lessonDays: [] }));
  expect(problem).toMatchObject({ platoons: [], calendar: { days: [], slotsPerDay: 1 } });
});

test('a man who leaves needs his seat up to the day before, and a place too small for all holds the rest from then on', () => {
  const places = [
    { id: 3, type: 'field', capacity: 19, active: true, absences: [] },
    { id: 4, type: 'field', capacity: 60, active: true, absences: [] },
  ];
  // Struck off from Sunday on: the first lesson without him is Monday's.
  const platoons = [{ id: 11, size: 20, leaving: ['2027-01-17', '2027-02-20'] }];
  const { problem, toPlacement } = problemOfIntake(facts({ places, platoons }));
  expect(readProblem(problem).ok).toBe(true);
  const codesOn = (date: string) =>
    findHardViolations(problem, [{ ...toPlacement({ ...lesson, date, slot: 0 })! }])
      .map(({ code, numbers }) => (code === 'roomCapacity' ? [code, numbers.size] : null))
      .filter((one) => one !== null);
  expect([codesOn('2027-01-16'), codesOn('2027-01-18')]).toEqual([[['roomCapacity', 20]], []]);
  // Nowhere but in the larger place can a lesson stand that may begin on any day; bound to Monday it has both.
  const roomsOf = (changes: Partial<IntakeFacts>) =>
    buildModel(tabulate(problemOfIntake(facts({ places, platoons, ...changes })).problem)).domainOf.map(
      ({ rooms }) => rooms.length,
    );
  expect(roomsOf({})).toEqual([1, 1]);
  expect(roomsOf({ lessonKinds: [kind({ window: { from: 3, to: 3 } })] })).toEqual([2, 2]);
});
