import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { RuleValues } from '../../shared/rules/rule-book.ts';
import { crossedParts, overlappingHours, ruleClash } from '../../shared/rules/rule-clash.ts';
import { refuse } from '../host/refusal.ts';

/** @throws Refusal rules.<clash> where values of a day contradict each other, with the numbers of its sentence */
export function demandFit(day: LocalDate, values: RuleValues): void {
  const clash = ruleClash(values);
  if (!clash) return;
  refuse(`rules.${clash}`, {
    day,
    ageFrom: values['admission.ageFrom'],
    ageTo: values['admission.ageTo'],
    hours: values['day.lessonHours'],
    slots: values['day.slotStarts'].length,
    dinnerAfter: values['day.dinnerAfter'],
    oathDay: values['course.oathDay'],
    days: values['course.days'],
    oathHours: values['day.oathHours'],
    firstEvening: values['day.eveningStarts'][0] ?? '',
    lastHour: values['day.slotStarts'].at(-1) ?? '',
    minutes: values['day.lessonMinutes'],
    ...overlappingHours(values),
    leaveFrom: values['leave.from'],
    leaveTo: values['leave.to'],
    askBy: values['leave.askBy'],
    shutAt: values['leave.shutAt'],
    ...crossedParts(values),
  });
}
