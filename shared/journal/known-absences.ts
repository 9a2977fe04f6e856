import { restAfter } from '../absences/duty-roster.ts';
import type { LocalDateTime } from '../kit/local-time.ts';
import { minuteOf } from '../presence/local-minutes.ts';
import type { PresenceFacts } from '../presence/presence-facts.ts';
import { type Stretch, stretchesOf } from '../presence/whereabouts.ts';
import type { KnownAbsence } from './expected-absences.ts';

/** What the journal needs beside the whereabouts themselves. */
export interface AbsenceTerms {
  /** Hours of rest that are due after a duty (rule book, leave.restAfterDuty). */
  restHours: number;
  /** What was written at an absence, or at a passage of the gate; null when nothing was. */
  noteOf(stretch: Stretch): string | null;
}

/**
 * Why a man is not in his lessons of some time, from the same whereabouts as the roll and the strength report (DOMAIN §5).
 * Leave, illness, duty and trip excuse him, and so does the rest that is due after a duty; who is overdue is away without
 * leave from the minute after he was due. A man nobody can account for is not judged here: the lesson will show.
 * @param span the time asked about, its end not included; a rest may reach over it
 */
export function knownAbsences(
  facts: PresenceFacts,
  span: { from: LocalDateTime; to: LocalDateTime },
  now: LocalDateTime,
  terms: AbsenceTerms,
): KnownAbsence[] {
  const { cadetId } = facts;
  const stretches = stretchesOf(facts, span.from, span.to, now);
  const rests = facts.absences.flatMap(({ kind, to }): KnownAbsence[] =>
    kind !== 'duty' || to === null ? [] : [{ cadetId, ...restAfter(to, terms.restHours), reason: 'duty', note: null }],
  );
  return [...stretches.flatMap((stretch) => missing(cadetId, stretch, terms)), ...rests];
}

const REASONS = { leave: 'leave', sick: 'illness', duty: 'duty', trip: 'trip', other: 'other' } as const;

function missing(cadetId: number, stretch: Stretch, terms: AbsenceTerms): KnownAbsence[] {
  const { where, from, to, movement } = stretch;
  if (where === 'present' || where === 'unknown') return [];
  if (where !== 'offGrounds') {
    const reason = REASONS[where];
    return [{ cadetId, from, to, reason, note: reason === 'other' ? terms.noteOf(stretch) : null }];
  }
  // Let out by the gate with a reason: excused until he is due, and for good where no hour was named.
  const excusedUntil = movement?.night !== null ? from : movement.due === null ? to : minuteOf(movement.due);
  const until = excusedUntil < to ? excusedUntil : to;
  return [
    { cadetId, from, to: until, reason: 'other' as const, note: terms.noteOf(stretch) },
    { cadetId, from: until > from ? until : from, to, reason: null, note: null },
  ].filter((one) => one.from < one.to);
}
