import { expect, test } from 'vitest';
import { chooseSeat } from '../../../shared/timetable/rules/seat-choice.ts';
import { viewPlan } from '../../../shared/timetable/rules/slot-verdict.ts';
import { smallSchool } from './small-school.ts';

const wish = { platoon: 'P', lesson: 'LAW-2', index: 0, day: 0, slot: 0 };
const taught = { lesson: 'LAW-3', index: 0, room: 'large' };

test('the smallest room that holds the platoon and the first who may teach are taken', () => {
  expect(chooseSeat(viewPlan(smallSchool(), []), wish)).toEqual({
    placement: { ...wish, room: 'small', instructor: 'Aliev' },
    findings: [],
  });
  expect(chooseSeat(viewPlan(smallSchool(), []), { ...wish, platoon: 'Q' }).placement?.room).toBe('large');
});

test('who already teaches the platoon the subject comes first, and where the card stands before him', () => {
  const view = viewPlan(smallSchool(), [{ ...taught, platoon: 'P', day: 3, slot: 0, instructor: 'Bekov' }]);
  expect(chooseSeat(view, wish).placement?.instructor).toBe('Bekov');
  expect(chooseSeat(view, wish, { instructor: 'Aliev', room: 'large' }).placement).toMatchObject({
    instructor: 'Aliev',
    room: 'large',
  });
});

test('a taken room or a busy instructor gives way to the next one, a decided one does not', () => {
  const view = viewPlan(smallSchool(), [
    { ...taught, platoon: 'Q', day: 1, slot: 0, instructor: 'Aliev', room: 'small' },
  ]);
  const busy = { ...wish, day: 1, slot: 1 };
  expect(chooseSeat(view, busy)).toEqual({
    placement: { ...busy, room: 'large', instructor: 'Bekov' },
    findings: [],
  });
  const decided = chooseSeat(view, { ...busy, instructor: 'Aliev', room: 'small' });
  expect(decided.findings.map(({ code }) => code)).toEqual(['instructorClash', 'roomClash']);
});

test('an hour that is forbidden in itself says so and nothing of rooms and people', () => {
  const view = viewPlan(smallSchool(), [
    { ...taught, platoon: 'P', day: 1, slot: 0, instructor: 'Aliev', room: 'small' },
  ]);
  expect(chooseSeat(view, { ...wish, day: 1, slot: 1 }).findings.map(({ code }) => code)).toEqual([
    'platoonClash',
    'subjectMaxHours',
  ]);
  expect(chooseSeat(view, { ...wish, slot: 3 }).findings.map(({ code }) => code)).toEqual(['acrossDinner']);
});

test('without any room of the type, or anybody for the subject, there is no seat', () => {
  const noRoom = viewPlan(
    smallSchool((school) => school.rooms.splice(0)),
    [],
  );
  expect(chooseSeat(noRoom, wish)).toMatchObject({ placement: null, findings: [{ code: 'noRoom' }] });
  const nobody = viewPlan(
    smallSchool((school) => school.instructors.splice(0)),
    [],
  );
  expect(chooseSeat(nobody, wish)).toMatchObject({ placement: null, findings: [{ code: 'noInstructor' }] });
});
