import type { Model } from '../problem/model.ts';
import type { Room, TimetableProblem } from '../problem/problem.ts';
import type { DayDemand } from './day-demand.ts';
import type { Limit } from './day-model.ts';

/** Something a planner decided and could decide otherwise. */
export type Condition =
  | { kind: 'daysOff' | 'instructorHours'; instructor: string }
  | { kind: 'subjectHours' | 'fixed'; subject: string }
  | { kind: 'window'; lesson: string }
  | { kind: 'order'; rule: string; before: string[]; after: string[] }
  | { kind: 'places'; roomType: string }
  | { kind: 'lock'; platoon: string; lesson: string; index: number }
  | { kind: 'shortDays' };

/** Conditions that could have to do with these lessons and limits. */
export function conditionsOf(model: Model, demands: readonly DayDemand[], limits: readonly Limit[]): Condition[] {
  const { problem } = model.tables;
  const lessons = new Set(demands.flatMap((demand) => demand.lessons));
  const platoons = new Set(demands.flatMap((demand) => demand.platoons));
  const subjects = new Set(demands.map(({ subject }) => subject));
  const programmes = new Set(problem.platoons.filter(({ id }) => platoons.has(id)).map(({ programme }) => programme));
  const instructors = new Set(demands.flatMap((demand) => demand.instructors.map((who) => model.instructorIds[who]!)));
  const named = <K extends Limit['kind']>(kind: K) =>
    new Set(limits.filter((limit): limit is Extract<Limit, { kind: K }> => limit.kind === kind));
  const roomTypes = new Set([...named('room')].map(({ roomType }) => roomType));
  const full = new Set([...named('instructor')].map(({ instructor }) => instructor));
  const fullSubjects = new Set([...named('subject')].map(({ subject }) => subject));

  const conditions: Condition[] = [];
  if (problem.calendar.days.some(({ slots }) => slots !== undefined && slots < problem.calendar.slotsPerDay))
    conditions.push({ kind: 'shortDays' });
  for (const { id, daysOff, busy } of problem.instructors) {
    if (!instructors.has(id)) continue;
    if ((daysOff ?? []).length + (busy ?? []).length > 0) conditions.push({ kind: 'daysOff', instructor: id });
    if (full.has(id)) conditions.push({ kind: 'instructorHours', instructor: id });
  }
  for (const { id } of problem.subjects)
    if (fullSubjects.has(id)) conditions.push({ kind: 'subjectHours', subject: id });
  for (const roomType of roomTypes) conditions.push({ kind: 'places', roomType });
  for (const { id, lessons: own, orderRules } of problem.programmes) {
    if (!programmes.has(id)) continue;
    for (const { id: lesson, window } of own) if (window) conditions.push({ kind: 'window', lesson });
    for (const { id: rule, before, after } of orderRules) {
      const touched = [...(before ?? []), ...(after ?? [])].some((lesson) => lessons.has(lesson));
      if (touched) conditions.push({ kind: 'order', rule, before: before ?? [], after: after ?? [] });
    }
  }
  const fixed = new Set(
    (problem.fixedInstructors ?? []).filter((one) => platoons.has(one.platoon)).map((one) => one.subject),
  );
  for (const subject of fixed) if (subjects.has(subject)) conditions.push({ kind: 'fixed', subject });
  for (const { platoon, lesson, index } of problem.locked ?? [])
    if (platoons.has(platoon)) conditions.push({ kind: 'lock', platoon, lesson, index });
  return conditions;
}

/** The problem as it would be without some conditions. */
export function withoutConditions(problem: TimetableProblem, conditions: readonly Condition[]): TimetableProblem {
  const dropped = new Set(conditions.map(keyOf));
  const gone = (condition: Condition) => dropped.has(keyOf(condition));
  const { calendar, platoons } = problem;
  const hours = calendar.slotsPerDay + (calendar.eveningSlots ?? 0);
  const largest = Math.max(0, ...platoons.map(({ size }) => size));
  const moreRooms = conditions.flatMap((condition): Room[] =>
    condition.kind === 'places'
      ? platoons.map((_, number) => ({
          id: `more ${condition.roomType} ${number}`,
          type: condition.roomType,
          capacity: largest,
        }))
      : [],
  );
  return {
    ...problem,
    calendar: gone({ kind: 'shortDays' })
      ? { ...calendar, days: calendar.days.map(({ slots: _, ...day }) => day) }
      : calendar,
    subjects: problem.subjects.map((subject) =>
      gone({ kind: 'subjectHours', subject: subject.id }) ? { ...subject, maxHoursPerDay: hours } : subject,
    ),
    programmes: problem.programmes.map((programme) => ({
      ...programme,
      lessons: programme.lessons.map((lesson) => {
        if (!gone({ kind: 'window', lesson: lesson.id })) return lesson;
        const { window: _, ...open } = lesson;
        return open;
      }),
      orderRules: programme.orderRules.filter(({ id }) => !gone({ kind: 'order', rule: id, before: [], after: [] })),
    })),
    instructors: problem.instructors.map((instructor) => ({
      ...instructor,
      ...(gone({ kind: 'daysOff', instructor: instructor.id }) && { daysOff: [], busy: [] }),
      ...(gone({ kind: 'instructorHours', instructor: instructor.id }) && { maxHoursPerDay: hours }),
    })),
    rooms: [...problem.rooms, ...moreRooms],
    fixedInstructors: problem.fixedInstructors?.filter(({ subject }) => !gone({ kind: 'fixed', subject })),
    locked: problem.locked?.filter(({ platoon, lesson, index }) => !gone({ kind: 'lock', platoon, lesson, index })),
  };
}

function keyOf(condition: Condition): string {
  if (condition.kind === 'order') return `order ${condition.rule}`;
  return Object.values(condition).join(' ');
}
