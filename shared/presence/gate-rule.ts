import type { LocalDateTime } from '../kit/local-time.ts';
import { minuteOf, minutesBetween } from './local-minutes.ts';
import type { Absence, LeaveNight, Movement, PresenceFacts } from './presence-facts.ts';

/** Why a man may not go out, as the gate says it. */
export type GateBar =
  | { code: 'notApproved' }
  | { code: 'tooEarly'; from: LocalDateTime }
  | { code: 'held'; reason: string }
  | { code: 'heldByAbsence'; kind: Absence['kind'] }
  | { code: 'usedUp'; at: LocalDateTime };

/** What the gate would do with the man in front of it. */
export type GateVerdict =
  | { direction: 'in'; out: Movement; minutesLate: number }
  | { direction: 'out'; night: LeaveNight; bar: null }
  | { direction: 'out'; night: LeaveNight | null; bar: GateBar };

/** Absences that keep a man inside though his leave was approved before. */
const KEEPS_INSIDE: readonly Absence['kind'][] = ['illness', 'hospital', 'duty', 'restriction'];

/**
 * What happens when a man stands at the gate: who is out comes in, always; who is in goes out only on a leave that is
 * approved, has begun and is not used yet, unless he is held.
 * @param hold why the gate or his commander keeps him tonight; null when nobody does
 */
export function atTheGate(facts: PresenceFacts, hold: string | null, now: LocalDateTime): GateVerdict {
  const minute = minuteOf(now);
  const last = facts.movements.findLast(({ at }) => minuteOf(at) <= minute);
  if (last?.direction === 'out') {
    const late = last.due === null ? 0 : minutesBetween(last.due, minute);
    return { direction: 'in', out: last, minutesLate: Math.max(0, late) };
  }
  const night = facts.nights.find(({ from, to }) => minuteOf(from) <= minute && minute < minuteOf(to)) ?? null;
  const next = facts.nights.find(({ night: date }) => date === minute.slice(0, 10));
  const no = (bar: GateBar): GateVerdict => ({ direction: 'out', night: night ?? next ?? null, bar });
  if (hold !== null) return no({ code: 'held', reason: hold });
  if (!night)
    return no(next && minute < minuteOf(next.from) ? { code: 'tooEarly', from: next.from } : { code: 'notApproved' });
  const absence = facts.absences.find(
    ({ kind, from, to }) =>
      KEEPS_INSIDE.includes(kind) && minuteOf(from) < minuteOf(night.to) && (to === null || minuteOf(to) > minute),
  );
  if (absence) return no({ code: 'heldByAbsence', kind: absence.kind });
  const used = facts.movements.find((movement) => movement.night === night.night);
  if (used) return no({ code: 'usedUp', at: used.at });
  return { direction: 'out', night, bar: null };
}

/** Whether this is the same scan once more: the same man within a minute of what was last recorded of him. */
export const isRepeated = (recordedAt: LocalDateTime, now: LocalDateTime): boolean =>
  secondsBetween(recordedAt, now) < 60 && secondsBetween(recordedAt, now) >= 0;

const secondsBetween = (from: LocalDateTime, to: LocalDateTime): number =>
  minutesBetween(from, to) * 60 + secondOf(to) - secondOf(from);
const secondOf = (at: LocalDateTime): number => Number(at.slice(17, 19));
