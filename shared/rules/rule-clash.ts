import type { RuleValues } from './rule-book.ts';

/** Two values of one day that cannot both hold, as the code of the sentence that says so. */
export type RuleClash =
  | 'agesCross'
  | 'tooFewSlots'
  | 'dinnerOutside'
  | 'oathOutside'
  | 'oathTooLong'
  | 'eveningTooEarly';

/** The first pair of values of one day that contradict each other; null when they fit together. */
export function ruleClash(values: RuleValues): RuleClash | null {
  if (values['admission.ageFrom'] > values['admission.ageTo']) return 'agesCross';
  if (values['day.lessonHours'] > values['day.slotStarts'].length) return 'tooFewSlots';
  if (values['day.dinnerAfter'] > values['day.slotStarts'].length) return 'dinnerOutside';
  if (values['course.oathDay'] > values['course.days']) return 'oathOutside';
  if (values['day.oathHours'] > values['day.slotStarts'].length) return 'oathTooLong';
  return eveningBegins(values) < dayEnds(values) ? 'eveningTooEarly' : null;
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Minute of the day at which the first evening hour begins; never when there is none. */
const eveningBegins = (values: RuleValues): number => minutes(values['day.eveningStarts'][0] ?? '24:00');

/** Minute of the day at which the last lesson hour, the extra one, is over. */
const dayEnds = (values: RuleValues): number =>
  minutes(values['day.slotStarts'].at(-1) ?? '00:00') + values['day.lessonMinutes'];
