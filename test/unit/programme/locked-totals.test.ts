import { expect, test } from 'vitest';
import { brokenTotal } from '../../../shared/programme/locked-totals.ts';
import type { Subject } from '../../../shared/programme/programme-types.ts';

const subject = (code: string, initialHours: number, specialtyHours: number): Subject => ({
  code,
  initialHours,
  specialtyHours,
  maxHoursPerDay: 4,
  names: { kk: code, ru: code, en: code },
});
const DEMANDED = { initial: 40, specialty: 240 };
const SOUND = [subject('DRL', 40, 40), subject('TAC', 0, 200)];

test('hours move between subjects as long as both totals hold', () => {
  expect(brokenTotal(SOUND, [subject('DRL', 30, 60), subject('TAC', 10, 180)], DEMANDED)).toBeNull();
  expect(brokenTotal(SOUND, [subject('DRL', 40, 41), subject('TAC', 0, 200)], DEMANDED)).toEqual({
    phase: 'specialty',
    hours: 241,
    demanded: 240,
    difference: 1,
  });
  expect(brokenTotal(SOUND, [subject('DRL', 38, 42), subject('TAC', 0, 198)], DEMANDED)).toMatchObject({
    phase: 'initial',
    difference: -2,
  });
});

test('a programme that is off already may stay as far off or come nearer, and not drift away', () => {
  const off = [subject('DRL', 44, 40), subject('TAC', 0, 200)];
  expect(brokenTotal(off, [subject('DRL', 42, 40), subject('TAC', 0, 200)], DEMANDED)).toBeNull();
  expect(brokenTotal(off, [subject('DRL', 34, 40), subject('TAC', 10, 200)], DEMANDED)).toBeNull();
  expect(brokenTotal(off, [subject('DRL', 45, 40), subject('TAC', 0, 200)], DEMANDED)).toMatchObject({ hours: 45 });
});
