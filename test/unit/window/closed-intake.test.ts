import { expect, test } from 'vitest';
import { endsWithIntake } from '../../../renderer/app/closed-intake.ts';

test('on a closed intake its own acts are not offered; what the house shares and what goes on is', () => {
  expect(endsWithIntake('absences.write')).toBe(true);
  expect(endsWithIntake('absences.write', 'absences.addPost')).toBe(false);
  expect(endsWithIntake('meals.write', 'meals.freeze')).toBe(true);
  expect(endsWithIntake('range.write')).toBe(true);
  expect(endsWithIntake('range.write', 'range.saveCard')).toBe(false);
  expect(endsWithIntake('intake.write')).toBe(false);
  expect(endsWithIntake('intake.write', 'cohorts.setDays')).toBe(true);
  expect(endsWithIntake('certificates.write')).toBe(false);
  expect(endsWithIntake('followup.write')).toBe(false);
});
