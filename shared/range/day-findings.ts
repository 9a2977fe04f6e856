import { daysBetween, type LocalDate, type LocalDateTime } from '../kit/local-time.ts';
import { type DayBalance, isBalanced } from './ledger.ts';

/** A stretch on the wall clock; the end no longer belongs to it. */
interface Stretch {
  from: LocalDateTime;
  to: LocalDateTime;
}

/** A range day as it is, or as it would be. */
export interface DayPlan {
  session: number;
  makeup: boolean;
  date: LocalDate;
  departsAt: LocalDateTime;
  returnsAt: LocalDateTime;
  placeId: number | null;
  platoons: readonly { platoonId: number; platoon: number }[];
}

/** What stands around it in other rooms. */
export interface DayAround {
  course: { startsOn: LocalDate; endsOn: LocalDate };
  /** `range.minDaysBetween`. */
  minDaysBetween: number;
  /** The session's block in the approved plan, by platoon. */
  timetable: readonly (Stretch & { platoonId: number; placeId: number; place: string })[];
  /** Approved windows of the range on the day, as clock times. */
  approvals: readonly { from: string; to: string }[];
  /** Days of the same men for other sessions. */
  otherSessions: readonly { session: number; date: LocalDate }[];
  /** Other days of any intake on the same range. */
  rangeTaken: readonly Stretch[];
  /** Lessons of its platoons other than this session's own block. */
  lessons: readonly (Stretch & { platoonId: number; subject: string })[];
  /** Approved leave nights of its men. */
  nights: readonly (Stretch & { name: string })[];
  /** Sittings of the mess. */
  meals: readonly Stretch[];
  /** Men of the day. */
  men: number;
  /** Those of them who take a meal along: not who is held aside by a limit or away, nor, once the day is ready, by the test. */
  goers: number;
  absent: readonly { name: string }[];
  /** Men of the day who have this session behind them. */
  firedBefore: readonly { name: string }[];
}

export type DayFindingCode =
  | 'timetableSays'
  | 'otherPlace'
  | 'notInTimetable'
  | 'noApproval'
  | 'outsideApproval'
  | 'tooSoon'
  | 'sessionOrder'
  | 'rangeTaken'
  | 'outsideCourse'
  | 'lessonsLost'
  | 'leaveCut'
  | 'packedMeals'
  | 'absentMen'
  | 'firedBefore'
  | 'offBalance'
  | 'notClosed';

/** `bar` stands in the way of making or moving the day, `warn` is shown and may stand. */
export interface DayFinding {
  code: DayFindingCode;
  level: 'bar' | 'warn';
  params: Record<string, string | number | string[]>;
}

const meets = (left: Stretch, right: Stretch): boolean => left.from < right.to && right.from < left.to;
const finding = (code: DayFindingCode, level: DayFinding['level'], params: DayFinding['params']): DayFinding => ({
  code,
  level,
  params,
});

/** The whole time away: departure, firing, return. */
export const awayOf = ({ departsAt, returnsAt }: Pick<DayPlan, 'departsAt' | 'returnsAt'>): Stretch => ({
  from: departsAt,
  to: returnsAt,
});

/** Everything to know about a day where it stands: the range itself first, then the timetable, then men and meals. */
export function dayFindings(day: DayPlan, around: DayAround): DayFinding[] {
  return [
    ...courseFindings(day, around),
    ...approvalFindings(day, around),
    ...sessionFindings(day, around),
    ...timetableFindings(day, around),
    ...menFindings(day, around),
  ];
}

function courseFindings(day: DayPlan, { course, rangeTaken }: DayAround): DayFinding[] {
  const found: DayFinding[] = [];
  if (day.date < course.startsOn || day.date > course.endsOn)
    found.push(finding('outsideCourse', 'bar', { date: day.date }));
  const taken = rangeTaken.find((other) => meets(other, awayOf(day)));
  if (taken) found.push(finding('rangeTaken', 'bar', { from: taken.from, to: taken.to }));
  return found;
}

/** What a day that is over and was never closed leaves behind; off balance it blocks the next issue (DOMAIN §6). */
export function leftOpen(date: LocalDate, today: LocalDate, balance: DayBalance): DayFinding[] {
  if (date >= today) return [];
  if (isBalanced(balance)) return [finding('notClosed', 'warn', {})];
  const { onHand, atPoint, casesShort, lostUnacted } = balance;
  return [finding('offBalance', 'warn', { rounds: onHand + atPoint, cases: casesShort, lost: lostUnacted })];
}

/** The hours on the range: the session's own lesson hours; without them in the plan, the whole time away. */
export function hoursOnRange(day: DayPlan, timetable: DayAround['timetable']): Stretch {
  const own = timetable.filter(
    (one) => one.from.startsWith(day.date) && day.platoons.some(({ platoonId }) => platoonId === one.platoonId),
  );
  const from = own.map((one) => one.from).toSorted()[0];
  const to = own
    .map((one) => one.to)
    .toSorted()
    .at(-1);
  return !day.makeup && from && to ? { from, to } : awayOf(day);
}

/** Whether one approved window covers the hours on the range, both ends touching. */
export function isApproved(
  day: DayPlan,
  { approvals, timetable }: Pick<DayAround, 'approvals' | 'timetable'>,
): boolean {
  const hours = hoursOnRange(day, timetable);
  return approvals.some(({ from, to }) => `${day.date}T${from}` <= hours.from && hours.to <= `${day.date}T${to}`);
}

function approvalFindings(day: DayPlan, around: DayAround): DayFinding[] {
  const first = around.approvals[0];
  if (!first) return [finding('noApproval', 'warn', { date: day.date })];
  if (isApproved(day, around)) return [];
  const hours = hoursOnRange(day, around.timetable);
  return [
    finding('outsideApproval', 'warn', {
      from: first.from,
      to: first.to,
      start: hours.from.slice(11, 16),
      end: hours.to.slice(11, 16),
    }),
  ];
}

function sessionFindings(day: DayPlan, { otherSessions, minDaysBetween }: DayAround): DayFinding[] {
  const found: DayFinding[] = [];
  for (const { session, date } of otherSessions) {
    const days = Math.abs(daysBetween(date, day.date));
    if (days < minDaysBetween) found.push(finding('tooSoon', 'bar', { other: session, days, least: minDaysBetween }));
    // A make-up day of the first session may lie behind the second.
    else if (!day.makeup && session < day.session !== date < day.date)
      found.push(finding('sessionOrder', 'warn', { other: session, date }));
  }
  return found;
}

function timetableFindings(day: DayPlan, { timetable, lessons }: DayAround): DayFinding[] {
  const found: DayFinding[] = [];
  const away = awayOf(day);
  for (const { platoonId, platoon } of day.platoons) {
    const own = timetable.find((one) => one.platoonId === platoonId);
    if (!day.makeup) {
      if (!own) found.push(finding('notInTimetable', 'warn', { platoon }));
      else if (own.from < away.from || own.to > away.to)
        found.push(finding('timetableSays', 'warn', { platoon, from: own.from, to: own.to }));
      else if (day.placeId !== null && own.placeId !== day.placeId)
        found.push(finding('otherPlace', 'warn', { platoon, place: own.place }));
    }
    const lost = lessons.filter((lesson) => lesson.platoonId === platoonId && meets(lesson, away));
    if (lost.length > 0)
      found.push(finding('lessonsLost', 'warn', { platoon, subjects: lost.map(({ subject }) => subject) }));
  }
  return found;
}

function menFindings(day: DayPlan, around: DayAround): DayFinding[] {
  const found: DayFinding[] = [];
  const away = awayOf(day);
  const cut = around.nights.filter((night) => meets(night, away));
  if (cut.length > 0)
    found.push(finding('leaveCut', 'warn', { names: cut.map(({ name }) => name), departsAt: day.departsAt }));
  for (const meal of around.meals)
    if (meets(meal, away)) found.push(finding('packedMeals', 'warn', { men: around.goers, start: meal.from }));
  if (around.absent.length > 0)
    found.push(finding('absentMen', 'warn', { names: around.absent.map(({ name }) => name) }));
  if (around.firedBefore.length > 0)
    found.push(finding('firedBefore', 'warn', { names: around.firedBefore.map(({ name }) => name) }));
  return found;
}
