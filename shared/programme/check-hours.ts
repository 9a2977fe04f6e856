import {
  bar,
  dayHours,
  hoursOf,
  named,
  notice,
  type ProgrammeFacts,
  type ProgrammeFinding,
  plannedHours,
  taughtHours,
} from './programme-facts.ts';
import { PHASES } from './programme-types.ts';

/** Both buckets must hold exactly the hours of the intake's rules (DOMAIN §3: totals are hard, 40 / 240). */
export function checkTotals({ programme, demanded }: ProgrammeFacts): ProgrammeFinding[] {
  return PHASES.flatMap((phase) => {
    const hours = programme.subjects.reduce((sum, subject) => sum + hoursOf(subject, phase), 0);
    const difference = hours - demanded[phase];
    return difference === 0
      ? []
      : [bar('programme.totalHours', { phase, hours, demanded: demanded[phase], difference })];
  });
}

/** The blocks of a subject make up its hours in each bucket, no more and no less. */
export function checkSubjectHours({ programme, examsInsideHours }: ProgrammeFacts): ProgrammeFinding[] {
  return programme.subjects.flatMap((subject) =>
    PHASES.flatMap((phase) => {
      const planned = plannedHours(programme.kinds, subject.code, phase, examsInsideHours);
      const hours = hoursOf(subject, phase);
      if (planned === hours) return [];
      const params = { subject: named(subject.names), code: subject.code, phase, planned, hours };
      return [bar('programme.subjectHours', { ...params, difference: planned - hours })];
    }),
  );
}

/** A block fits the subject's most hours a day, and all its hours fit the days of the course at that pace. */
export function checkDailyHours({ programme, trainingDays }: ProgrammeFacts): ProgrammeFinding[] {
  return programme.subjects.flatMap((subject) => {
    const own = programme.kinds.filter((kind) => kind.subjectCode === subject.code && kind.blockCount > 0);
    const params = { subject: named(subject.names), code: subject.code, most: subject.maxHoursPerDay };
    const long = own
      .filter((kind) => kind.blockHours > subject.maxHoursPerDay)
      .map((kind) => bar('programme.blockTooLong', { ...params, kind: named(kind.names), hours: kind.blockHours }));
    const hours = taughtHours(programme.kinds, subject.code);
    const room = subject.maxHoursPerDay * trainingDays;
    return hours <= room
      ? long
      : [...long, bar('programme.subjectDays', { ...params, hours, days: trainingDays, room })];
  });
}

/** All blocks of a platoon fit the lesson hours of the intake's days (DOMAIN §2). */
export function checkCalendar({ programme, calendarHours }: ProgrammeFacts): ProgrammeFinding[] {
  const needed = dayHours(programme.kinds);
  if (needed <= calendarHours) return [];
  return [bar('programme.calendarShort', { needed, available: calendarHours, short: needed - calendarHours })];
}

/** Night exercises lie in evenings that are opened on the intake's page; a platoon needs an hour there for each. */
export function checkEvenings({ programme, eveningHours }: ProgrammeFacts): ProgrammeFinding[] {
  const all = programme.kinds.reduce((sum, kind) => sum + kind.blockHours * kind.blockCount, 0);
  const needed = all - dayHours(programme.kinds);
  if (needed <= eveningHours) return [];
  return [bar('programme.eveningsShort', { needed, available: eveningHours, short: needed - eveningHours })];
}

/** The number of subjects the intake's rules name. */
export function checkSubjectCount({ programme, demanded }: ProgrammeFacts): ProgrammeFinding[] {
  const count = programme.subjects.filter((subject) => subject.initialHours + subject.specialtyHours > 0).length;
  return count === demanded.subjects
    ? []
    : [notice('programme.subjectCount', { is: count, demanded: demanded.subjects })];
}
