import { describe, expect, it } from 'vitest';
import type { TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { readProblem } from '../../../shared/timetable/problem/read-problem.ts';
import { make } from '../../fixtures/timetable-kit.ts';
import { smallSchool } from './small-school.ts';

const wrongFields = (change: (problem: TimetableProblem) => void) => {
  const read = readProblem(smallSchool(change));
  return read.ok ? [] : read.findings.map(({ things }) => things.path);
};

describe('reading a problem', () => {
  it('takes every family of the kit and the small school', () => {
    for (const family of ['exact', 'nine', 'roomy', 'tight', 'overlap', 'impossible'] as const) {
      expect(readProblem(make({ family, platoons: 4, seed: 1, fixedInstructors: true }).problem)).toMatchObject({
        ok: true,
      });
    }
    expect(wrongFields(() => {})).toEqual([]);
  });

  it('names what is no problem at all', () => {
    for (const value of [null, [], 'text', {}, { format: 'timetable-solution/1' }]) {
      expect(readProblem(value)).toMatchObject({ ok: false, findings: [{ code: 'problemFormat' }] });
    }
    expect(readProblem({ format: 'timetable-problem/1' })).toMatchObject({ ok: false });
  });

  it('names each wrong field by its path', () => {
    const wrong: [string, (problem: TimetableProblem) => void][] = [
      ['calendar.days[1].date', ({ calendar }) => Object.assign(calendar.days[1]!, { date: '2027-12-29' })],
      ['calendar.days[1].date', ({ calendar }) => Object.assign(calendar.days[1]!, { date: '2027-02-31' })],
      ['calendar.days[2].slots', ({ calendar }) => Object.assign(calendar.days[2]!, { slots: 9 })],
      ['calendar.eveningSlots', ({ calendar }) => Object.assign(calendar, { eveningSlots: 23 })],
      ['rooms[3].id', ({ rooms }) => rooms.push({ id: 'small', type: 'class', capacity: 9 })],
      [
        'programmes.course.lessons.LAW-2.hours',
        ({ programmes }) => Object.assign(programmes[0]!.lessons[0]!, { hours: 5 }),
      ],
      [
        'programmes.course.lessons.LAW-3.window',
        ({ programmes }) => Object.assign(programmes[0]!.lessons[1]!, { window: [1] }),
      ],
      [
        'programmes.course.orderRules.safety-first.after.GHOST',
        ({ programmes }) => programmes[0]!.orderRules[0]!.after.push('GHOST'),
      ],
      ['platoons.P.firstDay', ({ platoons }) => Object.assign(platoons[0]!, { lastDay: 6 })],
      ['instructors.Aliev.subjects.PHY', ({ instructors }) => instructors[0]!.subjects.push('PHY')],
      ['rooms.small.capacity', ({ rooms }) => Object.assign(rooms[0]!, { capacity: -1 })],
      [
        'fixedInstructors[0].instructor',
        (p) => Object.assign(p, { fixedInstructors: [{ platoon: 'P', subject: 'LAW', instructor: 'X' }] }),
      ],
      ['locked[0].index', (p) => Object.assign(p, { locked: [{ platoon: 'P', lesson: 'LAW-2', index: 1 }] })],
      ['soft.gap.weight', (p) => Object.assign(p, { soft: { gap: {} } })],
    ];
    for (const [path, change] of wrong) expect(wrongFields(change)).toEqual([path]);
  });
});
