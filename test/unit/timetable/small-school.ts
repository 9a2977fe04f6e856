import type { Lesson, Placement, TimetableProblem } from '../../../shared/timetable/problem/problem.ts';

/**
 * One platoon of 20 men (P) and one of 40 (Q), six days (the third a short one) of 4 + 4 slots with 3 evening slots, two
 * instructors, three rooms. Every lesson exists once unless a test says otherwise.
 */
export function smallSchool(change: (problem: TimetableProblem) => void = () => {}): TimetableProblem {
  const lesson = (id: string, subject: string, hours: number, more: Partial<Lesson> = {}): Lesson => ({
    id,
    subject,
    phase: 'specialty',
    hours,
    count: 1,
    roomType: 'class',
    ...more,
  });
  const problem: TimetableProblem = {
    format: 'timetable-problem/1',
    calendar: {
      days: [
        { date: '2027-12-29' },
        { date: '2027-12-30' },
        { date: '2027-12-31', slots: 4 },
        { date: '2028-01-03' },
        { date: '2028-01-04' },
        { date: '2028-01-05' },
      ],
      slotsPerDay: 8,
      dinnerAfter: 4,
      eveningSlots: 3,
    },
    subjects: [
      { id: 'LAW', maxHoursPerDay: 4 },
      { id: 'FIR', maxHoursPerDay: 6 },
    ],
    programmes: [
      {
        id: 'course',
        lessons: [
          lesson('LAW-2', 'LAW', 2),
          lesson('LAW-3', 'LAW', 3, { window: [1, 4] }),
          lesson('FIR-SAFETY', 'FIR', 1),
          lesson('FIR-RANGE', 'FIR', 4, { roomType: 'range', flags: ['range'] }),
          lesson('FIR-NIGHT', 'FIR', 2, { roomType: 'range', flags: ['night'] }),
        ],
        orderRules: [{ id: 'safety-first', before: ['FIR-SAFETY'], after: ['FIR-RANGE'] }],
      },
    ],
    platoons: [
      { id: 'P', size: 20, programme: 'course', firstDay: 0, lastDay: 5 },
      { id: 'Q', size: 40, programme: 'course', firstDay: 0, lastDay: 5 },
    ],
    instructors: [
      { id: 'Aliev', subjects: ['LAW', 'FIR'], maxHoursPerDay: 6, daysOff: [5] },
      { id: 'Bekov', subjects: ['LAW', 'FIR'], maxHoursPerDay: 8 },
      { id: 'Cherny', subjects: ['FIR'], maxHoursPerDay: 8, daysOff: ['2028-01-01', '2028-01-03'] },
    ],
    rooms: [
      { id: 'small', type: 'class', capacity: 20 },
      { id: 'large', type: 'class', capacity: 40 },
      { id: 'field', type: 'range', capacity: 60 },
    ],
  };
  change(problem);
  return problem;
}

/** A placement of platoon P; the room follows the lesson unless given. */
export function at(lesson: string, day: number, slot: number, more: Partial<Placement> = {}): Placement {
  const room = lesson === 'FIR-RANGE' || lesson === 'FIR-NIGHT' ? 'field' : 'large';
  return { platoon: 'P', lesson, index: 0, day, slot, room, instructor: 'Bekov', ...more };
}

/** A plan of the small school without any broken rule. */
export function soundPlan(): Placement[] {
  const q = { platoon: 'Q', instructor: 'Cherny' };
  return [
    at('FIR-SAFETY', 0, 0),
    at('LAW-2', 0, 2),
    at('LAW-3', 1, 1),
    at('FIR-RANGE', 1, 4),
    at('FIR-NIGHT', 3, 8),
    at('FIR-SAFETY', 0, 4, q),
    at('LAW-2', 0, 6, { ...q, instructor: 'Bekov' }),
    at('LAW-3', 3, 4, { ...q, instructor: 'Aliev' }),
    at('FIR-RANGE', 2, 0, q),
    at('FIR-NIGHT', 4, 9, q),
  ];
}

/** The sound plan with one block of a platoon standing elsewhere. */
export function moved(lesson: string, change: Partial<Placement>, platoon = 'P'): Placement[] {
  return soundPlan().map((placement) =>
    placement.lesson === lesson && placement.platoon === platoon ? { ...placement, ...change } : placement,
  );
}
