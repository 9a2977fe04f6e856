import { hourBudget } from '../../shared/cohorts/budget.ts';
import { type CourseCopy, copyCourse, handMadeChoices } from '../../shared/cohorts/copy-course.ts';
import { courseOf } from '../../shared/cohorts/course.ts';
import { holidayOf } from '../../shared/cohorts/course-days.ts';
import type { Course } from '../../shared/cohorts/levers.ts';
import type { IntakeCopy } from '../../shared/contract/cohorts.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { RULE_KEYS } from '../../shared/rules/rule-facts.ts';
import { ruleValues } from '../../shared/rules/rule-values.ts';
import { type FrozenRule, freezeRules } from '../../shared/rules/values-in-force.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { countCopiedProgramme } from './cohort-counts.repository.ts';
import { readCourse } from './cohort-detail.ts';
import { nightHours, standingLessons } from './cohort-lessons.repository.ts';
import {
  type CohortEntry,
  freshDay,
  readKeptRules,
  readRuleBook,
  saveDays,
  setExamsInside,
} from './cohorts.repository.ts';

/** The intake that takes over: one that is there, or one that would begin on a day. */
type Target = CohortEntry | { startsOn: LocalDate; arrivalDay: boolean };
const isThere = (target: Target): target is CohortEntry => 'id' in target;

interface PlannedCopy {
  before: Course;
  after: Course;
  copy: CourseCopy;
  rules: { from: FrozenRule[]; to: FrozenRule[] };
}

/** Lays out what would be carried over; writes nothing. */
function planCopy(db: Db, from: CohortEntry, target: Target, today: LocalDate): PlannedCopy {
  const rules = { from: readKeptRules(db, from.id), to: rulesOf(db, target) };
  const before = readCourse(db, from, today);
  const after = courseOf(ruleValues(rules.to), {
    startsOn: isThere(target) ? target.starts_on : target.startsOn,
    arrivalDay: isThere(target) ? target.arrival_day === 1 : target.arrivalDay,
    examsInside: before.budget.examsInside,
    // The night exercises come with the programme.
    nightHours: nightHours(db, isThere(target) && hasProgramme(db, target.id) ? target.id : from.id),
  });
  return { before, after, copy: copyCourse(before, after), rules };
}

/** @throws Refusal cohorts.rulesMissing */
function rulesOf(db: Db, target: Target): FrozenRule[] {
  if (isThere(target)) return readKeptRules(db, target.id);
  const { startsOn } = target;
  const { rules, missing } = freezeRules(readRuleBook(db), startsOn);
  return missing.length > 0 ? refuse('cohorts.rulesMissing', { startsOn, missing: missing.length }) : rules;
}

const hasProgramme = (db: Db, cohortId: number): boolean => countCopiedProgramme(db, cohortId).subjects > 0;

/** Everything that would be taken over, and what differs between the two intakes. */
export function previewCopy(db: Db, from: CohortEntry, target: Target, today: LocalDate): IntakeCopy {
  const { before, after, copy, rules } = planCopy(db, from, target, today);
  const programme = countCopiedProgramme(db, from.id);
  return {
    fromCode: from.code,
    programme: programme.subjects > 0 ? programme : null,
    programmeStands: isThere(target) && hasProgramme(db, target.id),
    exams: {
      from: before.budget.examsInside,
      to: isThere(target) ? target.exams_inside_hours === 1 : true,
    },
    arrivalDay: { from: before.terms.arrivalDay, to: after.terms.arrivalDay },
    carried: copy.carried,
    dropped: copy.dropped,
    replaced: isThere(target) ? handMadeChoices(readCourse(db, target, today)).length : 0,
    holidays: { from: holidaysIn(before), to: holidaysIn(after) },
    rules: differences(rules.from, rules.to),
    difference: hourBudget(copy.days, after.budget).difference,
  };
}

const holidaysIn = ({ days, terms }: Course): IntakeCopy['holidays']['from'] =>
  days.flatMap(({ date }) => {
    const found = holidayOf(date, terms.holidays);
    return found ? [{ date, names: found.names }] : [];
  });

function differences(from: readonly FrozenRule[], to: readonly FrozenRule[]): IntakeCopy['rules'] {
  const valueIn = (rules: readonly FrozenRule[], key: string) => rules.find((rule) => rule.key === key)?.value;
  return RULE_KEYS.flatMap((key) => {
    const [one, other] = [valueIn(from, key), valueIn(to, key)];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    type Value = IntakeCopy['rules'][number]['from'];
    return [{ key, from: (one ?? null) as Value, to: (other ?? null) as Value }];
  });
}

/**
 * Takes over programme and settings in the running transaction.
 * @throws Refusal cohorts.copyFromItself, cohorts.alreadyStarted, cohorts.lessonsStandAnywhere, and those of
 *   programme.begin
 */
export function copySettings(
  { db, today, perform }: Pick<Context, 'db' | 'today' | 'perform'>,
  from: CohortEntry,
  to: CohortEntry,
): { programme: boolean; days: number; dropped: number } {
  if (from.id === to.id) refuse('cohorts.copyFromItself', { code: to.code });
  if (to.starts_on <= today) refuse('cohorts.alreadyStarted', { code: to.code, startsOn: to.starts_on });
  const standing = standingLessons(db, to.id);
  if (standing) refuse('cohorts.lessonsStandAnywhere', { code: to.code, ...standing });
  const { before, copy } = planCopy(db, from, to, today);
  saveDays(db, to.id, copy.days.map(freshDay));
  setExamsInside(db, to.id, before.budget.examsInside);
  const programme = hasProgramme(db, from.id) && !hasProgramme(db, to.id);
  if (programme) perform('programme.begin', { cohortId: to.id, from: { cohortId: from.id } });
  return { programme, days: copy.carried.length, dropped: copy.dropped.length };
}
