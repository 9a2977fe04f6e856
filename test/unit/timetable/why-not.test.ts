import { describe, expect, it } from 'vitest';
import type { TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { findWhyNot } from '../../../shared/timetable/why-not/why-not.ts';
import { type KitCulprit, make } from '../../fixtures/timetable-kit.ts';
import { smallSchool } from './small-school.ts';

const codes = {
  a: 'exclusiveDays',
  b: 'roomHours',
  c: 'noInstructor',
  d: 'orderWindows',
  e: 'calendarHours',
  f: 'subjectDays',
};

/** What the finding must name, beside the numbers. */
function named({ instructor, roomType, subject, rule }: KitCulprit): Record<string, unknown> {
  if (instructor) return { instructors: [instructor] };
  if (roomType) return { roomType };
  if (subject) return { subject };
  return rule ? { rule } : {};
}

describe('why a timetable is impossible', () => {
  for (const [kind, code] of Object.entries(codes)) {
    it(`names the planted reason ${kind}: ${code}`, () => {
      const first = kind.charCodeAt(0) - 96;
      for (const seed of [first, first + 6, first + 12, first + 18]) {
        for (const platoons of [1, 2, 3]) {
          for (const fixedInstructors of [false, true]) {
            const { problem, culprit } = make({ family: 'impossible', platoons, seed, fixedInstructors });
            const { needed, available } = culprit!;
            expect(findWhyNot(problem)).toContainEqual(
              expect.objectContaining({
                code,
                things: expect.objectContaining(named(culprit!)),
                numbers: expect.objectContaining({ needed, available }),
              }),
            );
          }
        }
      }
    });
  }

  it('says nothing of what can be solved', () => {
    for (const fixedInstructors of [false, true]) {
      for (let seed = 1; seed <= 6; seed++) {
        for (const family of ['exact', 'nine'] as const) {
          expect(findWhyNot(make({ family, platoons: seed, seed, fixedInstructors }).problem)).toEqual([]);
        }
        const repaired = make({ family: 'impossible', platoons: 2, seed, fixedInstructors, repaired: true });
        expect(findWhyNot(repaired.problem)).toEqual([]);
      }
      for (const family of ['roomy', 'tight', 'overlap'] as const) {
        expect(findWhyNot(make({ family, platoons: 8, seed: 2, fixedInstructors }).problem)).toEqual([]);
      }
    }
    expect(findWhyNot(smallSchool())).toEqual([]);
  });
});

describe('sums of the small school', () => {
  const because = (change: (problem: TimetableProblem) => void) =>
    findWhyNot(smallSchool(change)).map(({ code, things, numbers }) => ({ code, ...things, ...numbers }));

  it('lessons without a room or an hour', () => {
    expect(because(({ platoons }) => Object.assign(platoons[0]!, { size: 41 }))).toContainEqual(
      expect.objectContaining({ code: 'noRoom', platoons: ['P'], roomType: 'class', needed: 41, available: 40 }),
    );
    expect(because(({ programmes }) => Object.assign(programmes[0]!.lessons[1]!, { window: [6, 9] }))).toEqual([
      { code: 'noStart', platoons: ['P', 'Q'], lesson: 'LAW-3', needed: 3, available: 0 },
    ]);
  });

  it('hours in the days of a window, in the evenings, in the weeks of the instructors', () => {
    expect(
      because(({ programmes }) => Object.assign(programmes[0]!.lessons[0]!, { window: [2, 2], count: 3 })),
    ).toContainEqual(expect.objectContaining({ code: 'windowHours', from: 2, to: 2, needed: 6, available: 4 }));
    expect(because(({ programmes }) => Object.assign(programmes[0]!.lessons[4]!, { count: 10 }))).toContainEqual(
      expect.objectContaining({ code: 'eveningHours', needed: 20, available: 18 }),
    );
    const oneTeacher = because(({ instructors }) => {
      for (const instructor of instructors) Object.assign(instructor, { subjects: ['FIR'], maxHoursPerDay: 2 });
      Object.assign(instructors[1]!, { subjects: ['LAW'], maxHoursPerDay: 3, daysOff: [1, 2, 3, 4] });
    });
    expect(oneTeacher).toContainEqual(
      expect.objectContaining({ code: 'instructorHours', instructors: ['Bekov'], needed: 6, available: 0 }),
    );
  });

  it('order rules that close in a circle or follow each other too closely', () => {
    const circle = because(({ programmes }) => {
      programmes[0]!.orderRules.push({ id: 'back', before: ['FIR-RANGE'], after: ['FIR-SAFETY'] });
    });
    expect(circle).toEqual([{ code: 'orderCycle', platoons: ['P', 'Q'], lessons: ['FIR-SAFETY', 'FIR-RANGE'] }]);
    const chain = because(({ programmes }) => {
      const rules = programmes[0]!.orderRules;
      rules[0]!.minDays = 3;
      rules.push({ id: 'then-law', before: ['FIR-RANGE'], after: ['LAW-3'], minDays: 2 });
    });
    expect(chain).toEqual([
      expect.objectContaining({ code: 'orderChain', rule: 'then-law', needed: 2, available: 1, first: 3, last: 4 }),
    ]);
  });

  it('days that cannot be filled because too many are away', () => {
    const away = because(({ calendar, programmes, platoons, instructors, subjects }) => {
      calendar.days = calendar.days.slice(0, 2);
      platoons.length = 1;
      platoons[0]!.lastDay = 1;
      for (const subject of subjects) subject.maxHoursPerDay = 8;
      programmes[0]!.orderRules = [];
      programmes[0]!.lessons = [
        { id: 'LAW', subject: 'LAW', phase: 'initial', hours: 1, count: 6, roomType: 'class' },
        { id: 'FIR', subject: 'FIR', phase: 'initial', hours: 1, count: 4, roomType: 'class' },
      ];
      instructors[0]!.daysOff = [0];
      instructors[0]!.maxHoursPerDay = 8;
      instructors.splice(1, 2);
    });
    expect(away).toEqual([expect.objectContaining({ needed: 10, available: 8 })]);
  });
});
