import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultProgramme } from '../../../shared/programme/default-programme.ts';
import type { InstructorFacts } from '../../../shared/programme/programme-facts.ts';
import { staffNeeds, staffShortage } from '../../../shared/programme/staff-need.ts';

const usual = defaultProgramme({ examsInsideHours: true, examHoursOutside: 12, daysBetweenRangeSessions: 7 });
const man = (subjects: string[], availableDays = 30, maxHoursPerDay = 6): InstructorFacts => ({
  name: subjects.join(),
  subjects,
  maxHoursPerDay,
  availableDays,
});

test('four platoons need 264 hours of firing: two men of six hours on 35 days, one man of eight', () => {
  const need = (instructors: InstructorFacts[], platoons = 4) =>
    staffNeeds(usual, instructors, platoons, 35).find((one) => one.subjectCode === 'FIR');
  expect(need([])).toEqual({ subjectCode: 'FIR', hours: 264, needed: 2, have: 0 });
  expect(need([man(['FIR'], 35, 8)])).toEqual({ subjectCode: 'FIR', hours: 264, needed: 1, have: 1 });
  // 210 hours are exactly one man's; three platoons ask for 198.
  expect(need([], 3)?.needed).toBe(1);
});

test('one shared man is counted once: each subject fits him, the two together do not', () => {
  // Signals 6 h and topography 8 h; he has 2 days of 6 hours.
  const shared = man(['COM', 'TOP'], 2);
  const others = man(
    usual.subjects.map((one) => one.code).filter((code) => !['COM', 'TOP'].includes(code)),
    60,
  );
  expect(staffShortage(usual, [shared, others], 1)).toMatchObject({
    subjects: [{ code: 'TOP' }, { code: 'COM' }],
    needed: 14,
    available: 12,
  });
  expect(staffShortage(usual, [{ ...shared, maxHoursPerDay: 7 }, others], 1)).toBeNull();
});

test('a shortage it names is one, whoever teaches what', () => {
  const codes = usual.subjects.map((one) => one.code);
  const staff = fc.array(
    fc.record({
      subjects: fc.subarray(codes),
      days: fc.integer({ min: 0, max: 35 }),
      most: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(staff, fc.integer({ min: 1, max: 6 }), (rows, platoons) => {
      const instructors = rows.map((row) => man(row.subjects, row.days, row.most));
      const shortage = staffShortage(usual, instructors, platoons);
      if (!shortage) return;
      const group = shortage.subjects.map((subject) => subject.code);
      const hours = shortage.subjects.reduce((sum, one) => sum + one.initialHours + one.specialtyHours, 0) * platoons;
      const able = rows.filter((row) => row.subjects.some((code) => group.includes(code)));
      expect(shortage.needed).toBe(hours);
      expect(shortage.available).toBe(able.reduce((sum, row) => sum + row.days * row.most, 0));
      expect(shortage.needed).toBeGreaterThan(shortage.available);
    }),
    { numRuns: 40 },
  );
});
