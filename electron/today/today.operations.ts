import type { todayOperations } from '../../shared/contract/today.contract.ts';
import { stateOf } from '../../shared/journal/journal-lessons.ts';
import { addDays, daysBetween } from '../../shared/kit/local-time.ts';
import { isCourseNight } from '../../shared/leave/nights.ts';
import { sittingsOf } from '../../shared/meals/meal-day.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import { dayStrip } from '../../shared/today/day-strip.ts';
import { byUrgency } from '../../shared/today/urgency.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { type Journal, readJournal } from '../journal/read-journal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { readHealth } from './read-health.ts';
import { freeHours, readDayLessons } from './read-lessons.ts';
import { readUrgent } from './read-urgent.ts';
import { findCohort, findDayHours, findOwnInstructor } from './today.repository.ts';

export const todayHandlers: HandlersOf<typeof todayOperations> = {
  'today.day': {
    *steps(context, { cohortId }) {
      const { db, now, today, person } = context;
      const cohort = findCohort(db, cohortId) ?? refuse('cohorts.unknown', { cohortId });
      const state = today < cohort.startsOn ? 'coming' : today > cohort.endsOn ? 'ended' : 'running';
      const running = state === 'running';
      const journal = readJournal(db, cohortId, now);
      yield;
      const mine = person.role === 'instructor' ? findOwnInstructor(db, person.personId) : undefined;
      const day = readDayLessons(db, journal, today);
      const lines = day.lines
        .filter(({ instructorId }) => mine === undefined || instructorId === mine)
        .map(({ instructorId: _, ...line }) => line);
      const range = person.rights.includes('range.read')
        ? context.perform('rangeDay.list', { cohortId }).value.days
        : [];
      const platoons = [...journal.platoons.values()].map(({ number }) => number).toSorted((a, b) => a - b);
      const hours = findDayHours(db, cohortId, today);
      yield;
      const health = person.rights.includes('journal.read') && state !== 'coming' ? readHealth(context, journal) : null;
      yield;
      const pages = openPages(context, journal, mine);
      const urgent = readUrgent(context, { cohort, running, uncovered: day.uncovered, pages, range, health, lines });
      return {
        at: minuteOf(now),
        date: today,
        course: {
          state,
          startsOn: cohort.startsOn,
          endsOn: cohort.endsOn,
          dayNumber: running ? daysBetween(cohort.startsOn, today) + 1 : null,
        },
        strip: running
          ? dayStrip({
              date: today,
              meals: sittingsOf(keptRule(db, cohortId, 'meals.starts'), keptRule(db, cohortId, 'meals.minutes')),
              rolls: {
                morning: keptRule(db, cohortId, 'roll.morning'),
                evening: keptRule(db, cohortId, 'roll.evening'),
              },
              leave: {
                from: keptRule(db, cohortId, 'leave.from'),
                shutAt: keptRule(db, cohortId, 'leave.shutAt'),
                to: keptRule(db, cohortId, 'leave.to'),
                morningBehind: isCourseNight(addDays(today, -1), cohort),
                nightAhead: isCourseNight(today, cohort),
              },
              lessons: lines,
              own: mine !== undefined,
              range: range.filter(({ date }) => date === today),
            })
          : [],
        lessons: {
          version: journal.version,
          own: mine !== undefined,
          platoons,
          lines,
          free: running && journal.version !== null ? freeHours(day.lines, platoons, hours) : 0,
        },
        health,
        urgent: byUrgency(urgent, person.rights, now),
      };
    },
  },
};

/** Lessons that have begun and whose page is open, the oldest first; of an instructor only his own. */
function openPages({ now }: Context, journal: Journal, mine: number | undefined): { date: string; start: string }[] {
  return journal.lessons
    .filter(({ instructorId }) => mine === undefined || instructorId === mine)
    .filter((lesson) => stateOf(lesson, now, journal.starts) === 'toClose')
    .map(({ date, slot }) => ({ date, start: journal.starts[slot] ?? '00:00' }))
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en') || a.start.localeCompare(b.start, 'en'));
}
