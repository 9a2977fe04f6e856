import { fullName } from '../../shared/barracks/cadet-name.ts';
import { STEP_RIGHTS } from '../../shared/cohorts/step-rights.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { HealthLine, TodayLesson } from '../../shared/contract/today.contract.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { currentNight } from '../../shared/leave/nights.ts';
import { dueAt, hasBegun } from '../../shared/meals/kitchen.ts';
import { sittingsOf } from '../../shared/meals/meal-day.ts';
import type { Right } from '../../shared/people/roles.ts';
import { minutesBetween } from '../../shared/presence/local-minutes.ts';
import type { RollPart } from '../../shared/rolls/roll-times.ts';
import { type Urgent, type UrgentKind, WHO_ACTS } from '../../shared/today/urgency.ts';
import type { Context } from '../host/handlers.ts';
import { isBound } from '../people/own-platoons.ts';
import { openLateReturns, readLateMen } from '../presence/late-returns.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { openSubmissions } from '../timetable/submissions.ts';
import {
  type CohortRow,
  closedRolls,
  listOpenSheets,
  listUnsignedOrders,
  signedReports,
  toldDays,
} from './today.repository.ts';

/** The kitchen's hour is spoken of from so many minutes before it. */
const KITCHEN_AHEAD = 180;
/** An unsigned report is spoken of from its minute on, a roll too. */
const PARTS = ['morning', 'evening'] as const;
/** Acts on a whole intake: not for who is bound to his own platoons. */
const OF_WHOLE_INTAKE: readonly UrgentKind[] = ['kitchen', 'unsigned', 'approval', 'orders'];

export interface AskedDay {
  cohort: CohortRow;
  running: boolean;
  /** Lessons that nobody is there for, from today on. */
  uncovered: readonly { date: string; start: string; platoon: number }[];
  /** Of this person: lessons that have begun and whose page is open, of this day and those behind. */
  pages: readonly { date: string; start: string }[];
  range: OutputOf<'rangeDay.list'>['days'];
  health: readonly HealthLine[] | null;
  lines: readonly TodayLesson[];
}

/** Everything that waits for anybody with this person's rights; nothing is read that he could not act on. */
export function readUrgent(context: Context, day: AskedDay): Urgent[] {
  const { person } = context;
  // In a closed intake nothing can be done but follow its military IDs up.
  const open = day.cohort.closed === 0;
  const bound = isBound(context.db, person.personId);
  const may = (kind: UrgentKind) =>
    WHO_ACTS[kind].some((right: Right) => person.rights.includes(right)) && !(bound && OF_WHOLE_INTAKE.includes(kind));
  const readers: Partial<Record<UrgentKind, (context: Context, day: AskedDay) => Urgent[]>> = {
    ...(open && day.running && { rollOpen, uncovered, kitchen, unsigned, leaves }),
    // Who has not come back is awaited beyond the last day of the course, until a person closes it.
    ...(open && { overdue, offBalance, rangeUnready, pages, sheets, unpaid, orders }),
    approval,
    // The steps lead to a course; one that is over needs none.
    ...(open && day.cohort.endsOn >= context.today && { step, noPlanner }),
    ...(day.cohort.endsOn < context.today && { militaryIds }),
  };
  return Object.entries(readers).flatMap(([kind, read]) => (may(kind as UrgentKind) ? read(context, day) : []));
}

const overdue = ({ db, now }: Context, { cohort }: AskedDay): Urgent[] =>
  readLateMen(db, cohort.id, now).flatMap((presence) =>
    openLateReturns(db, presence)
      .filter(({ back }) => back === null)
      .map(({ cadetId, out, minutes }) => {
        const man = presence.men.get(cadetId);
        const params = {
          cadetId,
          name: man ? fullName(man) : '',
          platoon: man?.platoon ?? 0,
          phone: man?.phone ?? '',
          minutes,
        };
        return { kind: 'overdue', due: out.due, params };
      }),
  );

function offBalance(_: Context, { range }: AskedDay): Urgent[] {
  return range.flatMap(({ dayId, date, findings }) => {
    const found = findings.find(({ code }) => code === 'offBalance');
    if (!found) return [];
    const { rounds = 0, cases = 0, lost = 0 } = found.params as { [name: string]: number };
    return { kind: 'offBalance' as const, due: `${date}T23:59`, params: { dayId, date, rounds, cases, lost } };
  });
}

const rangeUnready = ({ today }: Context, { range }: AskedDay): Urgent[] =>
  range
    .filter(({ state, date }) => state === 'planned' && date >= today && date <= addDays(today, 1))
    .map(({ dayId, date, session, departsAt }) => {
      return { kind: 'rangeUnready', due: departsAt, params: { dayId, date, session, departsAt } };
    });

const rollOpen = (context: Context, { cohort }: AskedDay): Urgent[] =>
  partsLeft(
    context,
    cohort,
    (part) => keptRule(context.db, cohort.id, `roll.${part}`),
    (date) => closedRolls(context.db, cohort.id, date),
  ).map(({ due, ...params }) => ({ kind: 'rollOpen', due, params }));

function uncovered({ today }: Context, day: AskedDay): Urgent[] {
  const soon = day.uncovered.filter(({ date }) => date <= addDays(today, 1));
  const [first] = soon;
  if (!first) return [];
  return [{ kind: 'uncovered', due: `${first.date}T${first.start}`, params: { ...first, count: soon.length } }];
}

function kitchen({ db, now, today }: Context, { cohort }: AskedDay): Urgent[] {
  const clock = keptRule(db, cohort.id, 'meals.cutOff');
  const ahead = keptRule(db, cohort.id, 'meals.cutOffDays');
  const told = toldDays(db, cohort.id, today);
  const dates = Array.from({ length: ahead + 2 }, (_, index) => addDays(today, index));
  const last = sittingsOf(keptRule(db, cohort.id, 'meals.starts'), keptRule(db, cohort.id, 'meals.minutes')).at(-1);
  // A day whose last meal has begun needs no list any more.
  const isOver = (one: LocalDate) => last !== undefined && hasBegun(one, last, now);
  const date = dates.find((one) => one <= cohort.endsOn && !told.includes(one) && !isOver(one));
  if (date === undefined) return [];
  const due = dueAt(date, clock, ahead);
  return minutesBetween(now, due) <= KITCHEN_AHEAD ? [{ kind: 'kitchen', due, params: { date, due } }] : [];
}

const unsigned = (context: Context, { cohort }: AskedDay): Urgent[] =>
  partsLeft(
    context,
    cohort,
    (part) => keptRule(context.db, cohort.id, `strength.${part}At`),
    (date) => signedReports(context.db, cohort.id, date),
  ).map(({ due, ...params }) => ({ kind: 'unsigned', due, params }));

/**
 * What of this day has come and is not done. Midnight ends no night shift: what the evening before has left is spoken of
 * until the morning's own minute.
 */
function partsLeft(
  { now, today }: Context,
  { startsOn }: CohortRow,
  clockOf: (part: RollPart) => string,
  doneOn: (date: LocalDate) => RollPart[],
): { part: RollPart; date: LocalDate; due: LocalDateTime }[] {
  const minuteOf = (date: LocalDate, part: RollPart) => `${date}T${clockOf(part)}`;
  const before = addDays(today, -1);
  const atNight = now < minuteOf(today, 'morning') && before >= startsOn;
  const asked = [...(atNight ? [[before, 'evening'] as const] : []), ...PARTS.map((part) => [today, part] as const)];
  return asked
    .filter(([date, part]) => now >= minuteOf(date, part) && !doneOn(date).includes(part))
    .map(([date, part]) => ({ part, date, due: minuteOf(date, part) }));
}

function leaves({ db, now, perform }: Context, { cohort }: AskedDay): Urgent[] {
  const { count } = perform('leave.waiting', { cohortId: cohort.id }).value;
  if (count === 0) return [];
  const night = currentNight(now, { to: keptRule(db, cohort.id, 'leave.to') });
  return [{ kind: 'leaves', due: `${night}T${keptRule(db, cohort.id, 'leave.from')}`, params: { count } }];
}

const approval = ({ db }: Context): Urgent[] =>
  openSubmissions(db).map(({ cohortId, cohortCode, version, at, by, changed }) => {
    return { kind: 'approval', due: at, params: { cohortId, code: cohortCode, version, by, changed: changed ? 1 : 0 } };
  });

/** Who prepared an order does not sign it: it waits for another. */
function orders({ db, person }: Context, { cohort }: AskedDay): Urgent[] {
  const waiting = listUnsignedOrders(db, cohort.id, person.personId);
  const [first] = waiting;
  return first === undefined ? [] : [{ kind: 'orders', due: null, params: { count: waiting.length, orderId: first } }];
}

function pages(_: Context, { pages }: AskedDay): Urgent[] {
  const [first] = pages;
  if (!first) return [];
  return [{ kind: 'pages', due: `${first.date}T${first.start}`, params: { count: pages.length, date: first.date } }];
}

function sheets({ db, now, person }: Context, { cohort }: AskedDay): Urgent[] {
  return listOpenSheets(db, cohort.id, now.slice(0, 16), person.personId)
    .filter(({ named, mine }) => mine === 1 || named === 0)
    .map(({ examId, subjectCode, platoon, date, until }) => {
      return { kind: 'sheets', due: `${date}T${until}`, params: { examId, subjectCode, platoon: platoon ?? 0, date } };
    });
}

function unpaid(_: Context, { health }: AskedDay): Urgent[] {
  const fee = health?.find(({ kind }) => kind === 'fee');
  return fee && fee.men.length > 0
    ? [{ kind: 'unpaid', due: null, params: { count: fee.men.length, sum: fee.sum } }]
    : [];
}

/** The first step that is open and that this person may do: nobody is led to a place where he can do nothing. */
function step({ perform, person }: Context, { cohort }: AskedDay): Urgent[] {
  const next = perform('cohorts.steps', { cohortId: cohort.id }).value.find(
    ({ key, done }) => !done && person.rights.includes(STEP_RIGHTS[key]),
  );
  return next ? [{ kind: 'step', due: null, params: { step: next.key } }] : [];
}

/** A school that has just begun has its administrator alone: all but the rules waits for a planner. */
function noPlanner({ perform }: Context): Urgent[] {
  const planners = perform('people.list', {}).value.filter(({ role, active }) => role === 'planner' && active);
  return planners.length === 0 ? [{ kind: 'noPlanner', due: null, params: {} }] : [];
}

function militaryIds({ perform }: Context, { cohort }: AskedDay): Urgent[] {
  const count = perform('followup.board', { cohortId: cohort.id }).value.counts.overdue;
  return count > 0 ? [{ kind: 'militaryIds', due: null, params: { count } }] : [];
}
