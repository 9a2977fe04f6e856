import type { LocalDateTime } from './local-time.ts';

/** Why this computer's time may be wrong (DOMAIN §5: times are Almaty's, UTC+5). */
export type ClockDoubt =
  /** The newest record of the file was written later than now. */
  | { code: 'behind'; newest: LocalDateTime }
  /** The clock was turned while the program ran: it should read `from` and reads `to`. */
  | { code: 'jumped'; from: LocalDateTime; to: LocalDateTime }
  /** The computer's own zone is not Almaty's; its clock may have been set by hand to look right. */
  | { code: 'zone'; offsetMinutes: number };

const ALMATY_OFFSET_MINUTES = 5 * 60;
/** Below this a clock was only set right by a time server. */
const NOTICED_MS = 60_000;

export interface ClockFacts {
  now: LocalDateTime;
  /** When the newest record of the file was written; null while it is closed or empty. */
  newest: LocalDateTime | null;
  /** How far the clock was turned since the last look at it, in milliseconds (back: below zero), and what it read then. */
  turned: { byMs: number; from: LocalDateTime; to: LocalDateTime } | null;
  /** The computer's zone now, in minutes ahead of UTC; null where nobody asks. */
  offsetMinutes: number | null;
}

/** Everything that speaks against the clock, the most dangerous first. Almaty's time itself is told from UTC alone. */
export function clockDoubts({ now, newest, turned, offsetMinutes }: ClockFacts): ClockDoubt[] {
  const doubts: ClockDoubt[] = [];
  if (newest !== null && millisecondsOf(newest) - millisecondsOf(now) >= NOTICED_MS)
    doubts.push({ code: 'behind', newest });
  if (turned !== null && Math.abs(turned.byMs) >= NOTICED_MS)
    doubts.push({ code: 'jumped', from: turned.from, to: turned.to });
  if (offsetMinutes !== null && offsetMinutes !== ALMATY_OFFSET_MINUTES) doubts.push({ code: 'zone', offsetMinutes });
  return doubts;
}

/** As if in UTC: only differences are asked for. */
const millisecondsOf = (at: LocalDateTime): number => Date.parse(`${at}Z`);
