import { describe, expect, it } from 'vitest';
import type { BusySpan, Placement, TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { readProblem } from '../../../shared/timetable/problem/read-problem.ts';
import { chooseSeat } from '../../../shared/timetable/rules/seat-choice.ts';
import { viewPlan } from '../../../shared/timetable/rules/slot-verdict.ts';
import { solve } from '../../../shared/timetable/search/solve.ts';
import { findWhyNot } from '../../../shared/timetable/why-not/why-not.ts';
import { make } from '../../fixtures/timetable-kit.ts';
import { hiddenPlan } from './hidden-plan.ts';
import { at, smallSchool, soundPlan } from './small-school.ts';

const run = (problem: TimetableProblem, maxMoves = 4000) =>
  solve(problem, { seed: 3, maxMoves, shouldStop: () => false, now: () => 0 });

/** Hours of lessons that lie on busy hours, counted without the rules. */
function stolenHours(problem: TimetableProblem, placements: readonly Placement[]): number {
  const hoursOf = new Map(
    problem.programmes.flatMap(({ id, lessons }) => lessons.map((one) => [`${id} ${one.id}`, one.hours])),
  );
  const programmeOf = new Map(problem.platoons.map(({ id, programme }) => [id, programme]));
  const busy = new Set<string>();
  const add = (owner: string, spans: readonly BusySpan[] = []) => {
    for (const { day, from, to } of spans) for (let slot = from; slot < to; slot++) busy.add(`${owner} ${day} ${slot}`);
  };
  for (const one of problem.instructors) add(`i ${one.id}`, one.busy);
  for (const one of problem.rooms) add(`r ${one.id}`, one.busy);
  let stolen = 0;
  for (const { platoon, lesson, day, slot, room, instructor } of placements) {
    const hours = hoursOf.get(`${programmeOf.get(platoon)} ${lesson}`)!;
    for (let hour = slot; hour < slot + hours; hour++)
      for (const owner of [`i ${instructor}`, `r ${room}`]) if (busy.has(`${owner} ${day} ${hour}`)) stolen++;
  }
  return stolen;
}

describe('hours away and hours out of service', () => {
  it('no plan ever uses one, complete or not', () => {
    for (let seed = 301; seed <= 340; seed++) {
      const { problem } = hiddenPlan(seed);
      expect({ seed, stolen: stolenHours(problem, run(problem, 2000).placements) }).toEqual({ seed, stolen: 0 });
    }
  });

  it('a whole school with a quarter of its half-days away is planned around them', () => {
    const { problem } = make({ family: 'roomy', platoons: 4, seed: 2 });
    const { slotsPerDay, dinnerAfter, eveningSlots = 0, days } = problem.calendar;
    problem.instructors.forEach((one, number) => {
      one.busy = days.flatMap((_, day) => {
        if ((day + number) % 4 > 0) return [];
        return [
          number % 2 ? { day, from: 0, to: dinnerAfter } : { day, from: dinnerAfter, to: slotsPerDay + eveningSlots },
        ];
      });
    });
    problem.rooms.forEach((one, number) => {
      one.busy = [{ day: 2 + (number % 20), from: 0, to: slotsPerDay + eveningSlots }];
    });
    const plan = run(problem, 20_000);
    expect(plan).toMatchObject({ feasible: true, hard: 0 });
    expect(stolenHours(problem, plan.placements)).toBe(0);
  });
});

describe('why not', () => {
  const codes = (problem: TimetableProblem) => findWhyNot(problem).map(({ code }) => code);

  it('counts the hours at which the only lawyer is there: nine are too few for ten, ten are enough', () => {
    // LAW-2 and LAW-3 of two platoons; he is there on three days before dinner, three hours each.
    const lawyer = (hoursOfFirst: number) =>
      smallSchool(({ instructors }) => {
        instructors[0]!.subjects = ['FIR'];
        const away = (day: number, from: number) => ({ day, from, to: 11 });
        instructors[1]!.busy = [away(0, 0), away(1, hoursOfFirst), away(2, 3), away(3, 3), away(4, 0), away(5, 0)];
      });
    expect(findWhyNot(lawyer(3))).toMatchObject([{ code: 'instructorHours', numbers: { needed: 10, available: 9 } }]);
    expect(codes(lawyer(4))).toEqual([]);
    expect(run(lawyer(4)).feasible).toBe(true);
  });

  it('tells of a lesson held where its instructor is away or its place closed, not of one beside these hours', () => {
    // Bekov gives it on day 0, hours 2 and 3, in the large classroom.
    const held = (owner: 'instructors' | 'rooms', from: number, to: number) =>
      codes(
        smallSchool((problem) => {
          problem.locked = [at('LAW-2', 0, 2)];
          problem[owner][1]!.busy = [{ day: 0, from, to }];
        }),
      );
    expect(held('instructors', 3, 5)).toContain('lockAway');
    expect(held('instructors', 4, 6)).toEqual([]);
    expect(held('rooms', 0, 3)).toContain('lockClosed');
    expect(held('rooms', 0, 2)).toEqual([]);
  });
});

it('a seat by hand passes over a closed room and an instructor who has gone', () => {
  const wish = { platoon: 'P', lesson: 'LAW-2', index: 0, day: 4, slot: 0 };
  const seat = (change: (problem: TimetableProblem) => void) =>
    chooseSeat(viewPlan(smallSchool(change), soundPlan()), wish, { room: 'small', instructor: 'Aliev' }).placement;
  expect(seat(() => {})).toMatchObject({ room: 'small', instructor: 'Aliev' });
  const closed = seat(({ rooms, instructors }) => {
    rooms[0]!.busy = [{ day: 4, from: 1, to: 8 }];
    instructors[0]!.busy = [{ day: 4, from: 1, to: 2 }];
  });
  expect(closed).toMatchObject({ room: 'large', instructor: 'Bekov' });
});

it('a file whose busy hours are no hours of a day of its own is refused by the path of the field', () => {
  const paths = (span: unknown) => {
    const read = readProblem(smallSchool(({ rooms }) => Object.assign(rooms[0]!, { busy: [span] })));
    return read.ok ? [] : read.findings.map(({ things }) => things.path);
  };
  expect(paths({ day: 5, from: 0, to: 11 })).toEqual([]);
  expect(paths({ day: 6, from: 0, to: 11 })).toEqual(['rooms.small.busy']);
  expect(paths({ day: 5, from: 3, to: 3 })).toEqual(['rooms.small.busy']);
  expect(paths('morning')).toEqual(['rooms.small.busy']);
});
