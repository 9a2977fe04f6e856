import type { LocalDate } from '../kit/local-time.ts';
import { type CourseDay, isSunday, layOutCourse } from './course-days.ts';
import type { Course } from './levers.ts';

/**
 * What was chosen for a day by hand. longer, shorter: other hours than its rules lay out · closed: a day of lessons
 * taken out · opened: a Sunday with lessons · openedFree: another free day with lessons · evening: hours for night
 * exercises.
 */
export type DayChoice = 'longer' | 'shorter' | 'closed' | 'opened' | 'openedFree' | 'evening';

/** A choice of the earlier intake: on which of its days (from 1), with how many hours. */
export interface EarlierChoice {
  choice: DayChoice;
  number: number;
  date: LocalDate;
  hours: number;
}

/** A choice as the new intake takes it over. */
export type CarriedChoice = EarlierChoice & { toNumber: number; toDate: LocalDate };

export interface CourseCopy {
  /** The new intake's days with everything that could be carried over. */
  days: CourseDay[];
  carried: CarriedChoice[];
  /** What belongs to its date, or finds no day in the new intake. */
  dropped: EarlierChoice[];
}

/** The days of a course that stand otherwise than its rules would lay them out. */
export function handMadeChoices({ days, terms }: Course): EarlierChoice[] {
  const laid = layOutCourse(terms);
  return days.flatMap((day, index) => {
    const plain = laid[index]?.lessonHours ?? 0;
    const made = (choice: DayChoice, hours: number): EarlierChoice => ({
      choice,
      number: index + 1,
      date: day.date,
      hours,
    });
    const choices: EarlierChoice[] = [];
    if (plain === 0 && day.lessonHours > 0)
      choices.push(made(isSunday(day.date) ? 'opened' : 'openedFree', day.lessonHours));
    else if (day.lessonHours > plain) choices.push(made('longer', day.lessonHours));
    else if (day.lessonHours < plain) choices.push(made(day.lessonHours === 0 ? 'closed' : 'shorter', day.lessonHours));
    if (day.eveningHours) choices.push(made('evening', day.eveningHours));
    return choices;
  });
}

/**
 * The new course with the hand-made choices of an earlier one. Longer days, shorter days and evenings go by the number
 * of the day (longer days and evenings to the nearest that can take them), Sundays by their count: the second to the
 * second. A day that was closed, or opened though free, was chosen for its date and is not carried over.
 * @param to the new course as its own rules lay it out
 */
export function copyCourse(from: Course, to: Course): CourseCopy {
  const fresh = layOutCourse(to.terms);
  const days = fresh.map((day) => ({ ...day }));
  const carried: CarriedChoice[] = [];
  const dropped: EarlierChoice[] = [];
  const oldSundays = from.days.filter(({ date }) => isSunday(date)).map(({ date }) => date);
  const newSundays = days.filter(({ date }) => isSunday(date));
  const full = (day: CourseDay) => day.kind === 'training' && day.lessonHours === to.budget.fullDayHours;
  for (const choice of handMadeChoices(from)) {
    const { number, hours } = choice;
    const target = {
      longer: () => nearest(days, number, (day) => full(day) && day.lessonHours < to.mostHours),
      evening: () =>
        to.mostEveningHours > 0 ? nearest(days, number, (day) => day.lessonHours > 0 && !day.eveningHours) : undefined,
      shorter: () => days.slice(number - 1, number).find((day) => day.lessonHours > hours && mayShorten(day)),
      opened: () =>
        [newSundays[oldSundays.indexOf(choice.date)]].find((day) => day?.kind === 'rest' && day.lessonHours === 0),
      closed: () => undefined,
      openedFree: () => undefined,
    }[choice.choice]();
    if (!target) {
      dropped.push(choice);
      continue;
    }
    if (choice.choice === 'evening') target.eveningHours = Math.min(hours, to.mostEveningHours);
    else target.lessonHours = Math.min(hours, to.mostHours);
    if (choice.choice === 'opened') target.kind = 'training';
    carried.push({ ...choice, toNumber: days.indexOf(target) + 1, toDate: target.date });
  }
  return { days, carried, dropped };
}

const mayShorten = ({ kind }: CourseDay): boolean => kind === 'training' || kind === 'oath';

/** The day with this number (from 1), else the nearest that will do, the later of two. */
function nearest(days: CourseDay[], number: number, willDo: (day: CourseDay) => boolean): CourseDay | undefined {
  let best: { day: CourseDay; distance: number } | undefined;
  for (const [index, day] of days.entries()) {
    const distance = Math.abs(index + 1 - number);
    if (willDo(day) && (!best || distance <= best.distance)) best = { day, distance };
  }
  return best?.day;
}
