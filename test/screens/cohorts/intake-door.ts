import { hourBudget } from '../../../shared/cohorts/budget.ts';
import { courseOf } from '../../../shared/cohorts/course.ts';
import { offerLevers } from '../../../shared/cohorts/levers.ts';
import type { CohortDetail, DayEffects } from '../../../shared/contract/cohorts.contract.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { ROLE_RIGHTS } from '../../../shared/people/roles.ts';
import { FIRST_RULE_BOOK, FIRST_VALUES } from '../../../shared/rules/first-values.ts';
import { RULE_KEYS } from '../../../shared/rules/rule-facts.ts';
import { deskState, ME } from '../desk.ts';

/** An intake as the host would describe it, from its first day alone. */
export function intakeFrom(startsOn: string): CohortDetail {
  const course = courseOf(FIRST_VALUES, { startsOn, arrivalDay: false, examsInside: true });
  const calendar = course.days.map((day, index) => ({
    ...day,
    eveningHours: 0,
    number: index + 1,
    note: null,
    holiday: null,
    marks: index === 39 ? (['oath'] as const).slice() : [],
    lessons: 0,
    onLeave: 0,
  }));
  return {
    id: 1,
    code: '2027-01',
    startsOn,
    endsOn: calendar.at(-1)?.date ?? '',
    days: 40,
    state: 'coming',
    dayNumber: null,
    startsInDays: 1,
    closedAt: null,
    examsInsideHours: true,
    nightHours: 0,
    calendar,
    budget: hourBudget(course.days, course.budget),
    levers: offerLevers(course, null),
    rules: FIRST_RULE_BOOK.slice(0, RULE_KEYS.length) as CohortDetail['rules'],
    counts: { applicants: 0, enrolled: 0, platoons: 0, bunksPlaced: 0, lessonBlocks: 0, approvedVersion: null },
  };
}

/** What a change of days does, as the host would tell it. */
export const effectsOf = (intake: CohortDetail, effects: Partial<DayEffects>): DayEffects => ({
  budget: intake.budget,
  gain: 0,
  toTray: 0,
  locked: 0,
  approvedVersion: 1,
  approvedLessons: 0,
  oathMovedFrom: null,
  ...effects,
});

/** The rule book of a new file. */
export const RULE_LINES = RULE_KEYS.map((key) => {
  const values = FIRST_RULE_BOOK.filter((one) => one.key === key).map(({ key: _, ...value }) => value);
  return { key, values, inForce: values.length - 1, keptBy: [] };
}) as OutputOf<'rules.list'>;

export const PLANNER = {
  'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'planner', rights: [...ROLE_RIGHTS.planner] } }),
  'cohorts.steps': () => [],
};
