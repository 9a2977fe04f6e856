import type { RuleValues } from './rule-book.ts';

/** Two values of one day that cannot both hold, as the code of the sentence that says so. */
export type RuleClash = 'agesCross' | 'tooFewSlots' | 'dinnerOutside' | 'oathOutside';

/** The first pair of values of one day that contradict each other; null when they fit together. */
export function ruleClash(values: RuleValues): RuleClash | null {
  if (values['admission.ageFrom'] > values['admission.ageTo']) return 'agesCross';
  if (values['day.lessonHours'] > values['day.slotStarts'].length) return 'tooFewSlots';
  if (values['day.dinnerAfter'] > values['day.slotStarts'].length) return 'dinnerOutside';
  return values['course.oathDay'] > values['course.days'] ? 'oathOutside' : null;
}
