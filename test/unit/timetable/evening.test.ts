import { expect, test } from 'vitest';
import { slotsOfDay, timeOfSlot } from '../../../shared/timetable/intake/evening.ts';
import type { IntakeFacts } from '../../../shared/timetable/intake/intake-facts.ts';
import { problemOfIntake } from '../../../shared/timetable/intake/problem-of-intake.ts';
import { readProblem } from '../../../shared/timetable/problem/read-problem.ts';
import { countByRule, findHardViolations } from '../../../shared/timetable/rules/hard-rules.ts';
import { solve } from '../../../shared/timetable/search/solve.ts';
import { findWhyNot } from '../../../shared/timetable/why-not/why-not.ts';
import { at, smallSchool, soundPlan } from './small-school.ts';

/** Days of 8, 9 and 8 hours; the evening is opened on the first for three hours, on the last for two. */
const facts = (changes: Partial<IntakeFacts> = {}): IntakeFacts => ({
  lessonDays: [
    { date: '2027-01-14', lessonHours: 8, eveningHours: 3 },
    { date: '2027-01-15', lessonHours: 9, eveningHours: 0 },
    { date: '2027-01-16', lessonHours: 8, eveningHours: 2 },
  ],
  dinnerAfter: 4,
  subjects: [{ code: 'TAC', maxHoursPerDay: 9 }],
  lessonKinds: [
    {
      id: 70,
      code: 'TAC-NIGHT',
      subjectCode: 'TAC',
      phase: 'specialty',
      blockHours: 2,
      blockCount: 2,
      placeType: 'field',
      flags: ['night'],
      window: null,
    },
  ],
  orderRules: [],
  platoons: [{ id: 11, size: 20 }],
  instructors: [{ id: 5, maxHoursPerDay: 6, active: true, subjects: ['TAC'], absences: [] }],
  places: [{ id: 3, type: 'field', capacity: 60, active: true, absences: [] }],
  locked: [],
  otherLessons: [],
  makeupHours: [],
  ...changes,
});
const night = (date: string, slot: number, blockIndex = 0) => ({
  platoonId: 11,
  lessonKindId: 70,
  blockIndex,
  date,
  slot,
  placeId: 3,
  instructorId: 5,
});

test('the evening follows the longest day in the problem and keeps slot 9 with us, whatever the day holds', () => {
  for (const longest of [8, 9]) {
    const days = facts().lessonDays.map((day) => ({ ...day, lessonHours: Math.min(day.lessonHours, longest) }));
    const { problem, toPlacement, fromPlacement } = problemOfIntake(facts({ lessonDays: days }));
    expect(readProblem(problem).ok).toBe(true);
    expect(problem.calendar).toMatchObject({ slotsPerDay: longest, eveningSlots: 3 });
    expect(problem.calendar.days.map(({ evening }) => evening)).toEqual([undefined, 0, 2]);
    const placement = toPlacement(night('2027-01-16', 10));
    expect(placement).toMatchObject({ day: 2, slot: longest + 1 });
    expect(fromPlacement(placement!)).toEqual(night('2027-01-16', 10));
  }
});

test('a ninth hour that is gone does not slip into the evening', () => {
  const short = facts().lessonDays.map((day) => ({ ...day, lessonHours: 8 }));
  const { problem, toPlacement } = problemOfIntake(facts({ lessonDays: short }));
  const stale = toPlacement(night('2027-01-14', 8))!;
  expect(countByRule(findHardViolations(problem, [stale]))).toMatchObject({ outsideDay: 1 });
});

test('night lessons go where the evening is opened, and the search finds it; a day without one is told', () => {
  const { problem, fromPlacement } = problemOfIntake(facts());
  const plan = solve(problem, { seed: 1, maxMoves: 500, shouldStop: () => false, now: () => 0 });
  expect(plan.feasible).toBe(true);
  const lessons = plan.placements.map((placement) => fromPlacement(placement)!);
  expect(lessons.every(({ slot, date }) => slot >= 9 && date !== '2027-01-15')).toBe(true);
  const lastOnly = facts().lessonDays.map((day, index) => ({ ...day, eveningHours: index === 2 ? 3 : 0 }));
  const closed = findWhyNot(problemOfIntake(facts({ lessonDays: lastOnly })).problem);
  // Two exercises of two hours, one evening of three.
  expect(closed.map(({ code, numbers }) => [code, numbers.needed, numbers.available])).toContainEqual([
    'eveningHours',
    4,
    3,
  ]);
});

test("another intake's night exercise takes its instructor in our evening", () => {
  const other = { platoonId: 99, date: '2027-01-14', slot: 9, hours: 2, placeId: 3, instructorId: 5 };
  const { problem, toPlacement } = problemOfIntake(facts({ otherLessons: [other] }));
  const broken = (slot: number) =>
    Object.keys(
      countByRule(findHardViolations(problem, [toPlacement(night('2027-01-14', slot))!, ...(problem.locked ?? [])])),
    ).filter((code) => code !== 'missing');
  expect(broken(10)).toEqual(['instructorClash', 'roomClash']);
  // On a day without an evening of ours it cannot meet us.
  expect(problemOfIntake(facts({ otherLessons: [{ ...other, date: '2027-01-15' }] })).problem.locked).toEqual([]);
});

test('a day may have fewer evening slots than others: up to them is legal, one hour beyond is not', () => {
  const school = smallSchool((problem) => {
    problem.calendar.days[3]!.evening = 2;
    problem.calendar.days[4]!.evening = 3;
  });
  expect(findHardViolations(school, soundPlan())).toEqual([]);
  const later = soundPlan().map((one) =>
    one.lesson === 'FIR-NIGHT' && one.platoon === 'P' ? at('FIR-NIGHT', 3, 9) : one,
  );
  expect(countByRule(findHardViolations(school, later))).toEqual({ eveningClosed: 1 });
  const day = { ...school.calendar.days[3]!, evening: 4 };
  expect(readProblem({ ...school, calendar: { ...school.calendar, days: [day] } }).ok).toBe(false);
});

test('the hours of a day and the times of a board, the evening last', () => {
  expect(slotsOfDay({ lessonHours: 4, eveningHours: 2 })).toEqual([0, 1, 2, 3, 9, 10]);
  const board = {
    slots: [{ start: '08:30', end: '09:20' }],
    eveningSlots: [{ slot: 9, start: '19:00', end: '19:50' }],
  };
  expect([0, 1, 9, 10].map((slot) => timeOfSlot(board, slot)?.start)).toEqual(['08:30', undefined, '19:00', undefined]);
});
