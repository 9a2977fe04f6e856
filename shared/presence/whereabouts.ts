import type { LocalDateTime } from '../kit/local-time.ts';
import { addMinutes, minuteOf } from './local-minutes.ts';
import type { Absence, AbsenceKind, Interval, Movement, PresenceFacts } from './presence-facts.ts';

/**
 * The columns of the strength report into which the men on the list fall (DOMAIN §5), and `unknown` while a roll has
 * an open question about a man. Each man is in exactly one.
 */
export const WHEREABOUTS = ['present', 'duty', 'trip', 'leave', 'sick', 'offGrounds', 'other', 'unknown'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** Why he is there: the absence or the passage of the gate behind it; both null where he is simply present. */
export interface Standing {
  where: Whereabouts;
  absence: Absence | null;
  movement: Movement | null;
}

/** Order of what outweighs what: a journey and a bed in hospital say more than the gate, the gate more than a rota. */
const BEFORE_GATE: readonly AbsenceKind[] = ['trip', 'hospital', 'illness'];
const AFTER_GATE: readonly AbsenceKind[] = ['duty', 'other'];
const COLUMN_OF: Record<AbsenceKind, Whereabouts> = {
  trip: 'trip',
  hospital: 'sick',
  illness: 'sick',
  duty: 'duty',
  other: 'other',
  restriction: 'present',
};

const covers = ({ from, to }: Interval, at: LocalDateTime): boolean =>
  minuteOf(from) <= at && (to === null || at < minuteOf(to));

/**
 * Where a man is at a minute. What is behind `now` is told by the gate: approved is not gone (DOMAIN §5). What is still
 * to come is told by the plan: who is out comes back when he is due, who has leave that he has not used yet takes it; who is
 * overdue, or out with no hour named, stays out until he is seen.
 * @param at the minute asked about
 * @param now up to when the facts are known
 * @returns null when he is not on the list at that minute
 */
export function whereIs(facts: PresenceFacts, at: LocalDateTime, now: LocalDateTime): Standing | null {
  const minute = minuteOf(at);
  if (!covers(facts.list, minute)) return null;
  if (facts.doubts.some((doubt) => covers(doubt, minute))) return { where: 'unknown', absence: null, movement: null };
  const current = facts.absences.filter((absence) => covers(absence, minute));
  const ofKinds = (kinds: readonly AbsenceKind[]): Standing | undefined => {
    if (current.length === 0) return undefined;
    for (const kind of kinds) {
      const absence = current.find((one) => one.kind === kind);
      if (absence) return { where: COLUMN_OF[kind], absence, movement: null };
    }
    return undefined;
  };
  return (
    ofKinds(BEFORE_GATE) ??
    outside(facts, minute, minuteOf(now)) ??
    ofKinds(AFTER_GATE) ?? { where: 'present', absence: null, movement: null }
  );
}

/** Outside the gate at that minute, in fact or by plan; undefined when he is inside. */
function outside(facts: PresenceFacts, minute: LocalDateTime, now: LocalDateTime): Standing | undefined {
  const known = minute < now ? minute : now;
  const last = lastUpTo(facts.movements, known);
  const due = last?.due === null || last === undefined ? null : minuteOf(last.due);
  if (last?.direction === 'out') {
    const late = due === null || known > due;
    // What he was given leave for is leave up to the minute he is due; after that he is only away.
    const where = last.night !== null && due !== null && minute <= due ? 'leave' : 'offGrounds';
    if (minute <= now || late || minute < due) return { where, absence: null, movement: last };
  }
  if (minute <= now) return undefined;
  const planned = facts.nights.some(
    (night) =>
      covers(night, minute) && !facts.movements.some((one) => one.night === night.night && minuteOf(one.at) <= now),
  );
  return planned ? { where: 'leave', absence: null, movement: null } : undefined;
}

/** The last passage up to a minute, by halving: a whole course is asked about minute by minute. */
function lastUpTo(movements: readonly Movement[], minute: LocalDateTime): Movement | undefined {
  // Seconds of that minute still belong to it.
  const end = `${minute}:99`;
  let behind = 0;
  let ahead = movements.length;
  while (behind < ahead) {
    const middle = (behind + ahead) >> 1;
    if ((movements[middle]?.at ?? end) <= end) behind = middle + 1;
    else ahead = middle;
  }
  return movements[behind - 1];
}

/** One unbroken stretch of a man's whereabouts. */
export interface Stretch extends Standing {
  from: LocalDateTime;
  to: LocalDateTime;
}

/**
 * A man's whereabouts from one minute to another, stretch by stretch without a gap; minutes at which he is not on the
 * list are left out. The same rule as `whereIs`, asked only at the minutes at which anything can change.
 */
export function stretchesOf(
  facts: PresenceFacts,
  from: LocalDateTime,
  to: LocalDateTime,
  now: LocalDateTime,
): Stretch[] {
  const stretches: Stretch[] = [];
  const turns = turningMinutes(facts, minuteOf(from), minuteOf(to), minuteOf(now));
  turns.forEach((turn, index) => {
    const until = turns[index + 1] ?? minuteOf(to);
    const standing = whereIs(facts, turn, now);
    if (!standing) return;
    const before = stretches.at(-1);
    if (
      before?.to === turn &&
      before.where === standing.where &&
      before.absence === standing.absence &&
      before.movement === standing.movement
    ) {
      before.to = until;
    } else {
      stretches.push({ ...standing, from: turn, to: until });
    }
  });
  return stretches;
}

/** The first minute and every later one at which an interval begins or ends, in rising order. */
function turningMinutes(facts: PresenceFacts, from: LocalDateTime, to: LocalDateTime, now: LocalDateTime): string[] {
  if (from >= to) return [];
  const turns = new Set([from]);
  // What lies outside is passed over as it stands: a day is asked about with a whole course behind it.
  const turn = (at: LocalDateTime | null) => {
    if (at === null || at < from || at >= to) return;
    const minute = minuteOf(at);
    if (minute > from) turns.add(minute);
  };
  const ends = (one: Interval) => {
    turn(one.from);
    turn(one.to);
  };
  ends(facts.list);
  facts.absences.forEach(ends);
  facts.doubts.forEach(ends);
  // What is behind is told by the gate alone, and when he was due means nothing once he has come back before it.
  for (const night of facts.nights) if (night.to > now) ends(night);
  facts.movements.forEach(({ at, due }, index) => {
    turn(at);
    const next = facts.movements[index + 1];
    if (due === null || due < from || due >= to || (next && next.at <= due && next.at <= now)) return;
    turn(due);
    turn(nextMinute(due));
  });
  turn(now);
  if (now >= from && now < to) turn(nextMinute(now));
  return [...turns].toSorted();
}

/** He is due at 06:30 and overdue from 06:31: the minute he is due still belongs to the leave. */
const nextMinute = (at: LocalDateTime): LocalDateTime => addMinutes(minuteOf(at), 1);
