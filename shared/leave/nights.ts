import { addDays, type LocalDate, type LocalDateTime, weekday } from '../kit/local-time.ts';

export const REQUEST_KINDS = ['single', 'chosen', 'standing'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** The values of the rule book by which an intake gives leave; clock times are 'HH:mm'. */
export interface LeaveTerms {
  /** A night begins at this time of its date and ends at the other one of the next day (DOMAIN §1). */
  from: string;
  to: string;
  /** Until then a night is asked for and decided on its own day; later acts are marked late. */
  askBy: string;
  /** From then on a night can no longer be asked for nor approved. */
  shutAt: string;
  /** Share of a platoon that may be out in one night; 100 = no cap. */
  mostPercent: number;
  /** Hours of rest due after a duty. */
  restAfterDuty: number;
}

/** First and last day of an intake. */
export interface Course {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/** The interval of a night, wall clock to the minute; the end itself is no longer away. */
export interface Window {
  from: LocalDateTime;
  until: LocalDateTime;
}

/** The interval of the night that begins on this date: one across midnight, whatever month or year ends there. */
export const windowOf = (night: LocalDate, terms: Pick<LeaveTerms, 'from' | 'to'>): Window => ({
  from: `${night}T${terms.from}`,
  until: `${addDays(night, 1)}T${terms.to}`,
});

/** Evening and morning of the night both lie in the course: from its first day to the one before its last (DOMAIN §5). */
export const isCourseNight = (night: LocalDate, { startsOn, endsOn }: Course): boolean =>
  // A night before the last day ends on that day at the latest.
  startsOn <= night && night < endsOn;

/** What is asked for: one night, chosen nights, or every night of a span (on weekdays 1 … 7) but for exceptions. */
export type Wish =
  | { kind: 'single'; night: LocalDate }
  | { kind: 'chosen'; nights: readonly LocalDate[] }
  | {
      kind: 'standing';
      first: LocalDate;
      last: LocalDate;
      weekdays?: readonly number[] | undefined;
      except?: readonly LocalDate[] | undefined;
    };

/** The nights of a request inside the course, in rising order and each once. */
export function nightsOf(wish: Wish, course: Course): LocalDate[] {
  return [...new Set(askedNights(wish, course))].filter((night) => isCourseNight(night, course)).toSorted();
}

function askedNights(wish: Wish, course: Course): LocalDate[] {
  if (wish.kind === 'single') return [wish.night];
  if (wish.kind === 'chosen') return [...wish.nights];
  const nights: LocalDate[] = [];
  const first = wish.first < course.startsOn ? course.startsOn : wish.first;
  const last = wish.last > course.endsOn ? course.endsOn : wish.last;
  for (let night = first; night <= last; night = addDays(night, 1)) {
    const wanted = wish.weekdays?.includes(weekday(night)) ?? true;
    if (wanted && !wish.except?.includes(night)) nights.push(night);
  }
  return nights;
}

/** The night that is on or comes next: until its morning is over it is still yesterday's. */
export const currentNight = (now: LocalDateTime, { to }: Pick<LeaveTerms, 'to'>): LocalDate =>
  now.slice(11, 16) < to ? addDays(now.slice(0, 10), -1) : now.slice(0, 10);

/** Asked or decided after the soft cut-off of the night's own day. */
export const isLate = (at: LocalDateTime, night: LocalDate, { askBy }: Pick<LeaveTerms, 'askBy'>): boolean =>
  at.slice(0, 16) > `${night}T${askBy}`;

/** The hard cut-off has come: nothing more is asked for or approved for this night. */
export const isShut = (at: LocalDateTime, night: LocalDate, { shutAt }: Pick<LeaveTerms, 'shutAt'>): boolean =>
  at >= night && at.slice(0, 16) >= `${night}T${shutAt}`;
