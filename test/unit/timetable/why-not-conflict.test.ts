import { beforeAll, describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../electron/planner/linear-solver.ts';
import type { Lesson, TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { countOf, HOURS, hoursOutside, mostOf } from '../../../shared/timetable/why-not/block-lengths.ts';
import { findConflict } from '../../../shared/timetable/why-not/conflict.ts';
import { explain, tightestOf } from '../../../shared/timetable/why-not/explain.ts';
import type { SolveLinear } from '../../../shared/timetable/why-not/linear-program.ts';
import { findWhyNot } from '../../../shared/timetable/why-not/why-not.ts';
import { make } from '../../fixtures/timetable-kit.ts';

const lesson = (id: string, subject: string, hours: number, count: number, more: Partial<Lesson> = {}): Lesson => ({
  id,
  subject,
  phase: 'initial',
  hours,
  count,
  roomType: 'class',
  ...more,
});

/** Two platoons, four days of 5 + 4 hours, two subjects, a teacher for each and one for both. */
function school(change: (problem: TimetableProblem) => void): TimetableProblem {
  const problem: TimetableProblem = {
    format: 'timetable-problem/1',
    calendar: {
      days: ['2027-09-06', '2027-09-07', '2027-09-08', '2027-09-09'].map((date) => ({ date })),
      slotsPerDay: 9,
      dinnerAfter: 5,
    },
    subjects: ['LAW', 'TAC'].map((id) => ({ id, maxHoursPerDay: 9 })),
    programmes: [{ id: 'course', lessons: [], orderRules: [] }],
    platoons: ['P', 'Q'].map((id) => ({ id, size: 20, programme: 'course', firstDay: 0, lastDay: 3 })),
    instructors: [
      { id: 'Aliev', subjects: ['LAW'], maxHoursPerDay: 9 },
      { id: 'Bekov', subjects: ['TAC'], maxHoursPerDay: 9 },
      { id: 'Cherny', subjects: ['LAW', 'TAC'], maxHoursPerDay: 9 },
    ],
    rooms: ['one', 'two'].map((id) => ({ id, type: 'class', capacity: 20 })),
  };
  change(problem);
  return problem;
}

describe('block lengths', () => {
  it('a half-day of five hours holds two blocks of two, and one of three beside one of two', () => {
    expect(mostOf(HOURS, [5, 4])).toBe(9);
    expect(mostOf(countOf(2), [5, 4])).toBe(4);
    expect(mostOf([0, 1, 1, 2], [5, 4])).toBe(4);
    expect(mostOf([0, 1, 2, 2], [5])).toBe(3);
    expect(mostOf(HOURS, [5, 4], 6)).toBe(6);
    expect(mostOf(countOf(4), [5, 4], 6)).toBe(1);
    // One pair too many of two-hour blocks: two hours stay outside.
    expect(hoursOutside([0, 1, 1, 2], [2, 4], 1)).toBe(2);
  });

  it('names the hours that even blocks leave empty on days of 5 + 4, and not one block fewer', () => {
    // Four days of 9 hours are 36 hours, but twos and fours fill only 8 of each: 12 + 20 = 32 fit, 36 do not.
    const mixed = (twos: number, fours: number) =>
      findWhyNot(
        school(({ programmes }) => {
          programmes[0]!.lessons = [lesson('LAW-2', 'LAW', 2, twos), lesson('TAC-4', 'TAC', 4, fours)];
        }),
      );
    expect(mixed(6, 5)).toEqual([]);
    expect(mixed(8, 5)).toEqual([
      expect.objectContaining({
        code: 'blockLengths',
        things: expect.objectContaining({ platoons: ['P', 'Q'] }),
        numbers: expect.objectContaining({ needed: 36, available: 32 }),
      }),
    ]);
  });
});

describe('the smallest conflict', () => {
  let solveLinear: SolveLinear;
  beforeAll(async () => {
    solveLinear = await loadLinearSolver();
  });
  const limits = () => ({ solveLinear, milliseconds: 20_000, now: () => performance.now() });

  /** Each platoon has LAW on days 0–1 (a window); Aliev is away on day 0 and Cherny gives 4 h a day. */
  const crossed = (law: number) =>
    school(({ programmes, instructors }) => {
      programmes[0]!.lessons = [
        lesson('LAW-2', 'LAW', 2, law, { window: [0, 1] }),
        lesson('TAC-4', 'TAC', 4, 2, { window: [0, 1] }),
      ];
      instructors[0]!.daysOff = [0];
      instructors[1]!.maxHoursPerDay = 4;
      instructors[2]!.maxHoursPerDay = 4;
    });

  it('names what cannot hold together, and says nothing once it can', () => {
    // TAC: 2 × 2 × 4 = 16 h by Bekov 8 h and Cherny 8 h; so LAW has Aliev on day 1 alone: 8 h for 2 × 2 × 3 = 12 h.
    const conflict = findConflict(crossed(3), limits());
    expect(conflict).toMatchObject({ code: 'conflict', things: { platoons: ['P', 'Q'] } });
    expect(conflict!.numbers.needed! - conflict!.numbers.available!).toBe(4);
    expect(conflict!.things).toMatchObject({
      awayInstructors: ['Aliev'],
      windowLessons: expect.arrayContaining(['LAW-2']),
    });
    expect(findConflict(crossed(2), limits())).toBeNull();
  });

  it('takes none into the conflict that has nothing to do with it', () => {
    const conflict = findConflict(
      school(({ programmes, instructors }) => {
        programmes[0]!.lessons = [
          lesson('LAW-2', 'LAW', 2, 4, { window: [0, 0] }),
          lesson('TAC-1', 'TAC', 1, 3, { window: [2, 3] }),
        ];
        instructors[1]!.daysOff = [2];
        instructors[2]!.daysOff = [0, 3];
      }),
      limits(),
    );
    // Aliev alone has day 0: 2 × 8 h of LAW for his 8 h.
    expect(conflict!.things).toMatchObject({ windowLessons: ['LAW-2'], subjects: ['LAW'] });
    expect(conflict!.things.awayInstructors).toEqual(['Cherny']);
  });

  it('the ladder ends at what is tightest when nothing is proven', async () => {
    const { problem } = make({ family: 'nine', platoons: 1, seed: 1 });
    const options = { loadSolver: async () => solveLinear, now: () => performance.now() };
    expect(await explain(problem, { ...options, searchMs: 5000 })).toEqual({ findings: [], solvable: true });
    expect((await explain(problem, { ...options, shouldStop: () => true })).solvable).toBeNull();
    const lessons = ['RANGE', 'FIELD'].map((id) => ({
      lesson: id,
      subject: 'FIR',
      roomType: 'range',
      platoons: ['P'],
      pushes: 9,
    }));
    expect(tightestOf({ scarcest: lessons, placed: 3, of: 5 })).toMatchObject({
      code: 'tightest',
      hard: false,
      things: { lessons: ['RANGE', 'FIELD'], subjects: ['FIR'], roomTypes: ['range'] },
      numbers: { placed: 3, of: 5 },
    });
    expect(tightestOf({ scarcest: [], placed: 5, of: 5 })).toBeNull();
  });
});
