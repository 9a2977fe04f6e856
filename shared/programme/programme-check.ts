import {
  checkCalendar,
  checkDailyHours,
  checkEvenings,
  checkSubjectCount,
  checkSubjectHours,
  checkTotals,
} from './check-hours.ts';
import { checkExams, checkOrderRules, checkOrderWindows, checkRange, checkWindows } from './check-order.ts';
import { checkInstructors, checkPlaces } from './check-staff.ts';
import type { ProgrammeFacts, ProgrammeFinding } from './programme-facts.ts';

/**
 * Whether a timetable can be made of the programme: hours, exams, live firings, order, instructors, places. What bars
 * a timetable comes first; an empty list means that nothing stands in the way as far as sums can see.
 */
export function checkProgramme(facts: ProgrammeFacts): ProgrammeFinding[] {
  const found = [
    checkTotals,
    checkSubjectHours,
    checkSubjectCount,
    checkCalendar,
    checkEvenings,
    checkDailyHours,
    checkExams,
    checkRange,
    checkOrderRules,
    checkWindows,
    checkOrderWindows,
    checkInstructors,
    checkPlaces,
  ].flatMap((rule) => rule(facts));
  return [...found.filter((one) => one.level === 'bar'), ...found.filter((one) => one.level === 'notice')];
}
