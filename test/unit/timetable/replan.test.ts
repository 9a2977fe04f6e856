import { describe, expect, it } from 'vitest';
import type { Placement, TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { type SolveOptions, solve } from '../../../shared/timetable/search/solve.ts';
import { check, make } from '../../fixtures/timetable-kit.ts';

const run = (problem: TimetableProblem, options: Partial<SolveOptions> = {}) =>
  solve(problem, { seed: 1, maxMoves: 20_000, shouldStop: () => false, now: () => 0, ...options });
const judge = (problem: TimetableProblem, placements: Placement[]) =>
  check(problem, { format: 'timetable-solution/1', placements });
const keyOf = ({ platoon, lesson, index }: Placement) => `${platoon} ${lesson} ${index}`;

/** The lessons of one instructor on one day, the most that anybody has. */
function busiestDay(placements: Placement[]): Placement[] {
  const days = Map.groupBy(placements, ({ instructor, day }) => `${instructor} ${day}`);
  return [...days.values()].reduce((most, lessons) => (lessons.length > most.length ? lessons : most));
}

function sendAway(problem: TimetableProblem, { instructor, day }: Placement): TimetableProblem {
  const edited = structuredClone(problem);
  const person = edited.instructors.find(({ id }) => id === instructor)!;
  person.daysOff = [...(person.daysOff ?? []), day];
  return edited;
}

describe('a new plan after an approved one', () => {
  it('moves the lessons of an instructor who stays away for a day, and few others; from scratch nearly all would move', () => {
    for (const seed of [1, 2, 3]) {
      const { problem } = make({ family: 'exact', platoons: 2, seed });
      const approved = run(problem).placements;
      const lost = busiestDay(approved);
      const edited = sendAway(problem, lost[0]!);
      const again = run(edited, { start: approved });
      expect(judge(edited, again.placements).hardByRule).toEqual({});
      const former = new Map(approved.map((placement) => [keyOf(placement), placement]));
      const moved = (placements: Placement[]) =>
        placements.filter((placement) => {
          const { platoon, lesson, index, ...seat } = placement;
          return !Object.entries(seat).every(
            ([name, value]) => former.get(keyOf(placement))?.[name as 'day'] === value,
          );
        });
      const keys = moved(again.placements).map(keyOf);
      expect(again.moved).toBe(keys.length);
      expect(keys).toEqual(expect.arrayContaining(lost.map(keyOf)));
      // Not a single hour of the course is free: each lesson that moves may push one more.
      expect(keys.length).toBeLessThanOrEqual(2 * lost.length + 2);
      expect(moved(run(edited).placements).length).toBeGreaterThan(200);
    }
  });

  it('leaves everything where it is when nothing has changed, and moves at will when that costs nothing', () => {
    const { problem } = make({ family: 'nine', platoons: 1, seed: 2 });
    const approved = run(problem, { untilFeasible: true }).placements;
    const still = run(problem, { start: approved, movedCost: 1000 });
    expect(still.moved).toBe(0);
    expect(still.placements).toEqual(approved);
    const free = run(problem, { start: approved, movedCost: 0 });
    expect(free.moved).toBeGreaterThan(20);
    expect(free.cost).toBeLessThan(still.cost);
  });

  it('never moves what is locked, and finds a place for what is new in the programme', () => {
    const { problem } = make({ family: 'nine', platoons: 2, seed: 3 });
    const approved = run(problem).placements;
    const lost = busiestDay(approved);
    const edited = sendAway(problem, lost[0]!);
    const locked = approved.filter((placement, number) => number % 2 === 0 && !lost.includes(placement));
    edited.locked = locked;
    edited.programmes[0]!.lessons.find(({ id }) => id === 'COM-PRACTICE')!.count++;
    const again = run(edited, { start: approved });
    expect(judge(edited, again.placements).hardByRule).toEqual({});
    expect(again.placements).toEqual(expect.arrayContaining(locked));
    expect(again.moved).toBeLessThanOrEqual(2 * lost.length + 4);
    expect(again.placed).toBe(approved.length + 2);
  });

  it('takes a former plan of which nothing fits any more', () => {
    const { problem } = make({ family: 'exact', platoons: 1, seed: 1 });
    const start = run(problem, { untilFeasible: true }).placements.map((placement) => ({
      ...placement,
      slot: 3,
      room: placement.index % 2 === 0 ? 'gone' : placement.room,
    }));
    const again = run(problem, { start });
    expect(judge(problem, again.placements).hardByRule).toEqual({});
  });
});
