import { hourBudget } from '../../shared/cohorts/budget.ts';
import {
  type ChangedDays,
  changeDays,
  type DayChange,
  lessonsWithoutHours,
  type NotedDay,
} from '../../shared/cohorts/change-days.ts';
import { mayTeach } from '../../shared/cohorts/course-days.ts';
import type { DayEffects } from '../../shared/contract/cohorts.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { readCourse } from './cohort-detail.ts';
import { type LivingLesson, listLivingLessons } from './cohort-lessons.repository.ts';
import { type CohortEntry, listDays } from './cohorts.repository.ts';

/** Days of an intake as they are to be, and what that does: to the hour budget and to the lessons that stand. */
export interface PlannedChange extends ChangedDays {
  effects: DayEffects;
  /** Cards of the draft that lose their hours. */
  toTray: LivingLesson[];
}

/**
 * Works a change of days out without writing it.
 * @throws Refusal cohorts.dayOutside, cohorts.hoursDoNotFit, cohorts.eveningDoesNotFit, cohorts.oneOath,
 *   cohorts.lessonsHeld
 */
export function planChange(db: Db, entry: CohortEntry, changes: readonly DayChange[], today: LocalDate): PlannedChange {
  const course = readCourse(db, entry, today);
  for (const change of changes) demandPossible(entry, change, course.mostHours, course.mostEveningHours);
  const oaths = changes.filter(({ kind }) => kind === 'oath');
  if (oaths.length > 1) refuse('cohorts.oneOath', { count: oaths.length });
  const { changed, oathMovedFrom } = changeDays(listDays(db, entry.id), changes);
  const { lost, approvedVersion } = lessonsLost(db, entry, changed);
  const over = lost.filter(({ date }) => date < today);
  if (over[0]) refuse('cohorts.lessonsHeld', { date: over[0].date, lessons: over.length });
  const changedBy = new Map(changed.map((day) => [day.date, day]));
  const budget = hourBudget(
    course.days.map((day) => changedBy.get(day.date) ?? day),
    course.budget,
  );
  const toTray = lost.filter(({ version }) => version === 0);
  return {
    changed,
    oathMovedFrom,
    toTray,
    effects: {
      budget,
      gain: budget.difference - hourBudget(course.days, course.budget).difference,
      toTray: toTray.length,
      locked: toTray.filter(({ lock }) => lock !== null).length,
      approvedVersion,
      approvedLessons: lost.length - toTray.length,
      oathMovedFrom,
    },
  };
}

function lessonsLost(db: Db, entry: CohortEntry, changed: readonly NotedDay[]) {
  const living = listLivingLessons(db, entry.id);
  const approvedVersion = living.find(({ version }) => version > 0)?.version ?? null;
  return { lost: lessonsWithoutHours(changed, living), approvedVersion };
}

/** A day of the course, with hours that fit its kind. */
function demandPossible(entry: CohortEntry, change: DayChange, most: number, mostEvening: number): void {
  const { date, kind, lessonHours, eveningHours = 0 } = change;
  const outside = (one: LocalDate) => one < entry.starts_on || one > entry.ends_on;
  if (outside(date)) refuse('cohorts.dayOutside', { date, startsOn: entry.starts_on, endsOn: entry.ends_on });
  const least = kind === 'training' ? 1 : 0;
  const fits = mayTeach(kind) ? lessonHours >= least && lessonHours <= most : lessonHours === 0;
  if (!fits) refuse('cohorts.hoursDoNotFit', { date, kind, lessonHours, most });
  const evening = eveningHours === 0 || (lessonHours > 0 && eveningHours <= mostEvening);
  if (!evening) refuse('cohorts.eveningDoesNotFit', { date, lessonHours, eveningHours, most: mostEvening });
}
