import { byName } from '../../shared/barracks/cadet-name.ts';
import { bunkLabel } from '../../shared/barracks/model.ts';
import { addDays, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { lastDayOnList } from '../../shared/orders/man-state.ts';
import { movementsOf } from '../../shared/presence/gate-log.ts';
import type { PresenceFacts } from '../../shared/presence/presence-facts.ts';
import { withRolls } from '../../shared/rolls/roll-words.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import {
  type AbsenceRow,
  type CohortRow,
  findCohort,
  listAbsences,
  listApprovedNights,
  listMen,
  listMovements,
  type ManRow,
  type MovementRow,
  type NightRow,
} from './presence.repository.ts';
import { listRollWords, type ManRollWord } from './roll-words.repository.ts';

export interface PresenceMan extends Omit<ManRow, 'roomName' | 'bunkNumber'> {
  /** '2-14'; null while he has no bunk. */
  bunk: string | null;
}

/** Everything the whereabouts of an intake's men are derived from, as read once in a call. */
export interface Presence {
  cohort: CohortRow;
  now: LocalDateTime;
  /** In the order of the Kazakh alphabet. */
  men: Map<number, PresenceMan>;
  facts: Map<number, PresenceFacts>;
  /** The same without what rolls said of them. */
  bare: Map<number, PresenceFacts>;
  /** What rolls said, by man. */
  rollWords: Map<number, ManRollWord[]>;
  absences: AbsenceRow[];
  nights: NightRow[];
  log: MovementRow[];
}

/**
 * The one reading of where an intake's men are; gate, absences, roll, strength and meals all start from it.
 * @param cadetId one man alone, where nothing else is asked
 * @param span only what bears on this stretch, where nothing outside it is asked: much quicker late in a course
 * @throws Refusal presence.unknownIntake
 */
export function readPresence(
  db: Db,
  cohortId: number,
  now: LocalDateTime,
  cadetId: number | null = null,
  span: { from: LocalDateTime; to: LocalDateTime } | null = null,
): Presence {
  const words = listRollWords(db, { cohortId, cadetId });
  // A roll that still waits is judged by the gate's log of its own evening.
  const waiting = words.filter(({ open, settled }) => open && settled === null).map(({ at }) => at);
  const since = span ? earlier([span.from, ...waiting].toSorted()[0] ?? span.from, now) : null;
  const asked = { cohortId, cadetId, since, until: span?.to ?? null, nightsBefore: nightsByRoll(words, since) };
  const cohort = findCohort(db, cohortId) ?? refuse('presence.unknownIntake', { cohortId });
  const rows = listMen(db, asked).toSorted(byName);
  const offFrom = new Map(rows.map((row) => [row.id, row.offFrom]));
  // A night after he was struck off falls away; it stands again when the order is undone.
  const nights = listApprovedNights(db, asked).filter((one) => one.night < (offFrom.get(one.cadetId) ?? FOR_EVER));
  const log = listMovements(db, asked);
  const nightsOf = Map.groupBy(nights, ({ cadetId }) => cadetId);
  const logOf = Map.groupBy(log, ({ cadetId }) => cadetId);
  const absences = listAbsences(db, asked);
  const absencesOf = Map.groupBy(absences, ({ cadetId }) => cadetId);
  const men = rows.map(
    ({ roomName, bunkNumber, ...row }): PresenceMan => ({
      ...row,
      bunk: roomName !== null && bunkNumber !== null ? bunkLabel({ name: roomName }, { number: bunkNumber }) : null,
    }),
  );
  const bare = men.map(
    ({ id, enrolledOn, offFrom: off }): PresenceFacts => ({
      cadetId: id,
      list: {
        from: `${enrolledOn > cohort.startsOn ? enrolledOn : cohort.startsOn}T00:00`,
        to: `${addDays(lastDayOnList(cohort.endsOn, off), 1)}T00:00`,
      },
      absences: absencesOf.get(id) ?? [],
      nights: nightsOf.get(id) ?? [],
      movements: movementsOf(logOf.get(id) ?? []),
      doubts: [],
    }),
  );
  const rollWords = Map.groupBy(words, (word) => word.cadetId);
  const facts = bare.map((one) => {
    const said = rollWords.get(one.cadetId);
    return said ? withRolls(one, said, now) : one;
  });
  return {
    cohort,
    now,
    men: new Map(men.map((man) => [man.id, man])),
    facts: new Map(facts.map((one) => [one.cadetId, one])),
    bare: new Map(bare.map((one) => [one.cadetId, one])),
    rollWords,
    absences,
    nights,
    log,
  };
}

/** Later than any day. */
const FOR_EVER = '9999-12-31';

/** Whether an order has struck him off by now: nobody waits for him any more, though the log keeps what he did. */
export const isStruckOff = ({ men, now }: Pick<Presence, 'men' | 'now'>, cadetId: number): boolean =>
  (men.get(cadetId)?.offFrom ?? FOR_EVER) <= now.slice(0, 10);

/** Nights on which a roll saw men go whom the gate did not, before the time that is read: their leave says when they are due. */
function nightsByRoll(words: readonly ManRollWord[], since: LocalDateTime | null): string {
  const seenOut = words.flatMap(({ at, settled }) =>
    settled?.where === 'leave' ? [settled.word === 'found' ? settled.at : at] : [],
  );
  const dates = seenOut.filter((at) => since !== null && at < since).map((at) => at.slice(0, 10));
  return JSON.stringify([...new Set(dates.flatMap((date) => [addDays(date, -1), date]))]);
}

/** Two days before whichever comes first: a night, a duty and its rest that reach over are still read whole. */
const earlier = (from: LocalDateTime, now: LocalDateTime): LocalDateTime =>
  `${addDays((from < now ? from : now).slice(0, 10), -2)}T00:00`;
