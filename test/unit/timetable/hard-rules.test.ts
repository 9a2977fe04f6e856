import { describe, expect, it } from 'vitest';
import type { TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { countByRule, findHardViolations } from '../../../shared/timetable/rules/hard-rules.ts';
import { at, moved, smallSchool, soundPlan } from './small-school.ts';

const school = smallSchool();
const counts = (placements: readonly unknown[], problem: TimetableProblem = school) =>
  countByRule(findHardViolations(problem, placements));
const find = (code: string, placements: readonly unknown[], problem: TimetableProblem = school) =>
  findHardViolations(problem, placements).find((finding) => finding.code === code);

describe('hard rules', () => {
  it('finds nothing in a sound plan', () => {
    expect(counts(soundPlan())).toEqual({});
  });

  it('malformed: a placement that names nothing known is left out', () => {
    for (const wrong of [null, [], { ...at('LAW-2', 0, 0), room: 'cellar' }, { ...at('LAW-2', 0, 0), day: 6 }]) {
      expect(counts([...soundPlan(), wrong])).toEqual({ malformed: 1 });
    }
    expect(counts(moved('LAW-2', { slot: 1001 }))).toEqual({ malformed: 1, missing: 1 });
    expect(counts(moved('LAW-2', { slot: 1000 }))).toMatchObject({ outsideDay: 1 });
  });

  it('missing: each block without a placement', () => {
    expect(find('missing', soundPlan().slice(1))).toMatchObject({
      things: { lesson: 'FIR-SAFETY' },
      numbers: { index: 0 },
    });
    expect(counts([])).toEqual({ missing: 10 });
  });

  it('extra: the second placement of a block, and a block beyond the count', () => {
    expect(counts([...soundPlan(), at('LAW-2', 4, 0)])).toEqual({ extra: 1 });
    expect(counts([...soundPlan(), at('LAW-2', 4, 0, { index: 1 })])).toEqual({ extra: 1 });
  });

  it('dayWindow: outside the window or the course; its first and last day are inside', () => {
    expect(find('dayWindow', moved('LAW-3', { day: 5 }))).toMatchObject({ numbers: { day: 5, from: 1, to: 4 } });
    expect(counts(moved('LAW-3', { day: 0, slot: 4 }))).toMatchObject({ dayWindow: 1 });
    expect(counts(moved('LAW-3', { day: 4 }))).toEqual({});
    const late = smallSchool(({ platoons }) => {
      platoons[0]!.firstDay = 1;
    });
    expect(counts(moved('LAW-3', { day: 1 }), late)).toMatchObject({ dayWindow: 3 });
    expect(counts(moved('LAW-3', { day: 5 }), late)).toMatchObject({ dayWindow: 2 });
  });

  it('outsideDay: past the last evening slot or past a short day; ending with the day is allowed', () => {
    expect(counts(moved('FIR-NIGHT', { slot: 10 }))).toEqual({ outsideDay: 1 });
    expect(counts(moved('FIR-NIGHT', { slot: 9 }))).toEqual({});
    expect(counts(moved('LAW-2', { day: 2, slot: 4 }))).toEqual({ outsideDay: 1 });
    expect(counts(moved('LAW-2', { day: 2, slot: 2 }))).toEqual({});
  });

  it('acrossDinner: hours on both sides of dinner; ending at dinner is allowed', () => {
    expect(counts(moved('LAW-3', { day: 4, slot: 2 }))).toEqual({ acrossDinner: 1 });
    expect(counts(moved('LAW-3', { day: 4, slot: 1 }))).toEqual({});
    expect(counts(moved('LAW-3', { day: 4, slot: 4 }))).toEqual({});
  });

  it('evening: night lessons in evening slots only, other lessons never', () => {
    expect(counts(moved('FIR-NIGHT', { slot: 7 }))).toEqual({ evening: 1 });
    expect(counts(moved('LAW-2', { day: 4, slot: 7 }))).toEqual({ evening: 1 });
    expect(counts(moved('LAW-2', { day: 4, slot: 6 }))).toEqual({});
  });

  it('rangeStart: at the first slot or right after dinner', () => {
    const short = smallSchool(({ programmes }) => {
      programmes[0]!.lessons[3]!.hours = 3;
    });
    expect(counts(moved('FIR-RANGE', { day: 4, slot: 5 }), short)).toEqual({ rangeStart: 1 });
    expect(counts(moved('FIR-RANGE', { day: 4, slot: 4 }), short)).toEqual({});
    expect(counts(moved('FIR-RANGE', { day: 4, slot: 0 }), short)).toEqual({});
  });

  it('platoonClash, instructorClash, roomClash: one for each common hour; touching is allowed', () => {
    const clash = find('platoonClash', moved('LAW-2', { slot: 0, room: 'small' }));
    expect(clash).toMatchObject({ things: { platoon: 'P', lessons: ['FIR-SAFETY', 'LAW-2'] }, numbers: { slot: 0 } });
    expect(counts(moved('LAW-2', { slot: 0 }))).toEqual({ platoonClash: 1, instructorClash: 1, roomClash: 1 });
    expect(counts(moved('LAW-2', { slot: 1 }))).toEqual({});
    expect(counts(moved('LAW-2', { slot: 6, room: 'small' }))).toEqual({ instructorClash: 2 });
    expect(counts(moved('LAW-2', { slot: 6, instructor: 'Aliev' }))).toEqual({ roomClash: 2 });
    expect(counts(moved('LAW-2', { slot: 6, instructor: 'Aliev', room: 'small' }))).toEqual({});
  });

  it('roomType and roomCapacity: the lesson’s type, a place for every man', () => {
    expect(counts(moved('LAW-2', { room: 'field' }))).toEqual({ roomType: 1 });
    expect(find('roomCapacity', moved('LAW-2', { room: 'small' }, 'Q'))).toMatchObject({
      numbers: { capacity: 20, size: 40 },
    });
    expect(counts(moved('LAW-2', { room: 'small' }))).toEqual({});
  });

  it('qualification: only by those who may teach the subject', () => {
    expect(counts(moved('LAW-2', { day: 4, instructor: 'Cherny' }))).toEqual({ qualification: 1 });
    expect(counts(moved('FIR-SAFETY', { instructor: 'Cherny' }))).toEqual({});
  });

  it('fixedInstructor: the one named for platoon and subject', () => {
    const fixed = smallSchool((problem) => {
      problem.fixedInstructors = [{ platoon: 'P', subject: 'LAW', instructor: 'Bekov' }];
    });
    expect(find('fixedInstructor', moved('LAW-2', { instructor: 'Aliev' }), fixed)).toMatchObject({
      things: { fixed: 'Bekov' },
    });
    expect(counts(soundPlan(), fixed)).toEqual({});
  });

  it('instructorDayOff: by index or date; the days beside it are allowed', () => {
    expect(counts(moved('LAW-2', { day: 5, instructor: 'Aliev' }))).toEqual({ instructorDayOff: 1 });
    expect(counts(moved('LAW-2', { day: 4, instructor: 'Aliev' }))).toEqual({});
    expect(counts(moved('FIR-RANGE', { day: 3, instructor: 'Cherny' }))).toEqual({ instructorDayOff: 1 });
    expect(counts(moved('FIR-RANGE', { day: 4, instructor: 'Cherny' }))).toEqual({});
  });

  it('instructorAway: any hour of the lesson; one that ends when he goes, or begins when he comes, is allowed', () => {
    // LAW-3 of Q stands on day 3, hours 4 to 6, with Aliev.
    const away = (from: number, to: number) =>
      smallSchool(({ instructors }) => {
        instructors[0]!.busy = [{ day: 3, from, to }];
      });
    expect(find('instructorAway', soundPlan(), away(6, 11))).toMatchObject({
      things: { instructor: 'Aliev', lesson: 'LAW-3' },
      numbers: { day: 3, slot: 4 },
    });
    expect(counts(soundPlan(), away(0, 5))).toEqual({ instructorAway: 1 });
    expect(counts(soundPlan(), away(7, 11))).toEqual({});
    expect(counts(soundPlan(), away(0, 4))).toEqual({});
    // A day off says it already.
    const off = smallSchool(({ instructors }) =>
      Object.assign(instructors[0]!, { daysOff: [3], busy: [{ day: 3, from: 0, to: 11 }] }),
    );
    expect(counts(soundPlan(), off)).toEqual({ instructorDayOff: 1 });
  });

  it('roomClosed: any hour of the lesson; the hours on either side, and other rooms, are allowed', () => {
    // FIR-NIGHT of Q stands on day 4, the second and third evening hour (9 and 10), in the field.
    const closed = (room: number, from: number, to: number) =>
      smallSchool(({ rooms }) => {
        rooms[room]!.busy = [{ day: 4, from, to }];
      });
    expect(find('roomClosed', soundPlan(), closed(2, 10, 11))).toMatchObject({
      things: { room: 'field', lesson: 'FIR-NIGHT' },
      numbers: { day: 4, slot: 9 },
    });
    expect(counts(soundPlan(), closed(2, 0, 10))).toEqual({ roomClosed: 1 });
    expect(counts(soundPlan(), closed(2, 0, 9))).toEqual({});
    expect(counts(soundPlan(), closed(1, 0, 11))).toEqual({});
  });

  it('instructorMaxHours: evening hours count, the full day is allowed', () => {
    const strict = (most: number) =>
      smallSchool(({ instructors }) => {
        instructors[1]!.maxHoursPerDay = most;
      });
    expect(find('instructorMaxHours', soundPlan(), strict(6))).toMatchObject({
      things: { instructor: 'Bekov' },
      numbers: { day: 1, hours: 7, most: 6 },
    });
    expect(counts(soundPlan(), strict(7))).toEqual({});
    expect(counts(moved('FIR-NIGHT', { day: 1 }), strict(8))).toMatchObject({ instructorMaxHours: 1 });
  });

  it('subjectMaxHours: evening hours count, the full day is allowed', () => {
    const strict = (most: number) =>
      smallSchool(({ subjects }) => {
        subjects[1]!.maxHoursPerDay = most;
      });
    const sameDay = moved('FIR-NIGHT', { day: 1, instructor: 'Cherny' });
    expect(counts(sameDay, strict(6))).toEqual({});
    expect(find('subjectMaxHours', sameDay, strict(5))).toMatchObject({
      things: { platoon: 'P', subject: 'FIR' },
      numbers: { day: 1, hours: 6, most: 5 },
    });
  });

  it('order: one for platoon and rule; following at once is allowed', () => {
    expect(find('order', moved('FIR-SAFETY', { day: 4 }))).toMatchObject({
      things: { platoon: 'P', rule: 'safety-first' },
    });
    expect(counts(moved('FIR-RANGE', { day: 0, slot: 4, instructor: 'Aliev' }))).toEqual({});
    const atOnce = moved('FIR-SAFETY', { day: 1, slot: 3, instructor: 'Aliev' });
    expect(counts(atOnce.map((x) => (x.lesson === 'LAW-3' && x.platoon === 'P' ? { ...x, slot: 0 } : x)))).toEqual({});
  });

  it('orderMinDays: fewer days between than the rule wants; exactly as many are allowed', () => {
    const far = (minDays: number) =>
      smallSchool(({ programmes }) => {
        programmes[0]!.orderRules[0]!.minDays = minDays;
      });
    const apart = moved('FIR-RANGE', { day: 4 }).map((x) =>
      x.platoon === 'Q' && x.lesson === 'FIR-RANGE' ? { ...x, day: 5 } : x,
    );
    expect(counts(apart, far(4))).toEqual({});
    expect(counts(apart, far(5))).toEqual({ orderMinDays: 1 });
    expect(find('orderMinDays', apart, far(5))).toMatchObject({
      things: { platoon: 'P' },
      numbers: { needed: 5, available: 4 },
    });
  });

  it('locked: any given field differs', () => {
    const locked = smallSchool((problem) => {
      problem.locked = [{ platoon: 'P', lesson: 'LAW-2', index: 0, day: 0, room: 'large' }];
    });
    expect(counts(soundPlan(), locked)).toEqual({});
    expect(counts(moved('LAW-2', { slot: 1 }), locked)).toEqual({});
    expect(find('locked', moved('LAW-2', { day: 4, room: 'small' }), locked)).toMatchObject({
      things: { fields: ['day', 'room'] },
    });
  });
});
