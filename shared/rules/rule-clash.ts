import type { RuleValues } from './rule-book.ts';

/** Two values of one day that cannot both hold, as the code of the sentence that says so. */
export type RuleClash =
  | 'agesCross'
  | 'tooFewSlots'
  | 'dinnerOutside'
  | 'oathOutside'
  | 'oathTooLong'
  | 'hoursOverlap'
  | 'eveningTooEarly'
  | 'leaveByDay'
  | 'askAfterShut'
  | 'morningAfterEvening';

/** The first pair of values of one day that contradict each other; null when they fit together. */
export function ruleClash(values: RuleValues): RuleClash | null {
  if (values['admission.ageFrom'] > values['admission.ageTo']) return 'agesCross';
  if (values['day.lessonHours'] > values['day.slotStarts'].length) return 'tooFewSlots';
  if (values['day.dinnerAfter'] > values['day.slotStarts'].length) return 'dinnerOutside';
  if (values['course.oathDay'] > values['course.days']) return 'oathOutside';
  if (values['day.oathHours'] > values['day.slotStarts'].length) return 'oathTooLong';
  if (overlappingHours(values)) return 'hoursOverlap';
  if (eveningBegins(values) < dayEnds(values)) return 'eveningTooEarly';
  // A night is one record across midnight (DOMAIN §5): it ends on the next morning.
  if (values['leave.to'] >= values['leave.from']) return 'leaveByDay';
  if (values['leave.askBy'] > values['leave.shutAt']) return 'askAfterShut';
  return crossedParts(values) ? 'morningAfterEvening' : null;
}

/** Hours an intake's days have beside the values it keeps. */
export interface LongestDay {
  lessonHours: number;
  eveningHours: number;
}

/** Whether an intake can keep these values: they fit together, and its days have no hour that would begin nowhere. */
export const fitsIntake = (values: RuleValues, longest: LongestDay): boolean =>
  ruleClash(values) === null &&
  longest.lessonHours <= values['day.slotStarts'].length &&
  longest.eveningHours <= values['day.eveningStarts'].length;

/** The first hour that begins before the one ahead of it is over, by day or in the evening; null when none does. */
export function overlappingHours(values: RuleValues): { hour: string; before: string } | null {
  for (const starts of [values['day.slotStarts'], values['day.eveningStarts']]) {
    const at = starts.findIndex(
      (start, index) => index > 0 && minutes(start) - minutes(starts[index - 1] ?? '') < values['day.lessonMinutes'],
    );
    const [before, hour] = [starts[at - 1], starts[at]];
    if (before !== undefined && hour !== undefined) return { hour, before };
  }
  return null;
}

/** Rolls or reports of a day whose morning does not come before their evening. */
export function crossedParts(values: RuleValues): { morning: string; evening: string } | null {
  const parts = [
    { morning: values['roll.morning'], evening: values['roll.evening'] },
    { morning: values['strength.morningAt'], evening: values['strength.eveningAt'] },
  ];
  return parts.find(({ morning, evening }) => morning >= evening) ?? null;
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Minute of the day at which the first evening hour begins; never when there is none. */
const eveningBegins = (values: RuleValues): number => minutes(values['day.eveningStarts'][0] ?? '24:00');

/** Minute of the day at which the last lesson hour, the extra one, is over. */
const dayEnds = (values: RuleValues): number =>
  minutes(values['day.slotStarts'].at(-1) ?? '00:00') + values['day.lessonMinutes'];
