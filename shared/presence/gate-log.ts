import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import type { Movement } from './presence-facts.ts';

/** How a passage came into the log: read from the pass, typed at the gate, or typed in later from the paper sheet. */
export const GATE_WAYS = ['scan', 'typed', 'sheet'] as const;
export type GateWay = (typeof GATE_WAYS)[number];

/** One line of the gate's log as it was written; lines are never changed, a correction is a line of its own. */
export interface GateEntry {
  id: number;
  cadetId: number;
  direction: 'out' | 'in';
  at: LocalDateTime;
  night: LocalDate | null;
  due: LocalDateTime | null;
  way: GateWay;
  /** The line it corrects. */
  corrects: number | null;
  /** A correction that says the passage never happened (the wrong man was named); 1 or 0 as the file has it. */
  struck: boolean | 0 | 1;
  note: string | null;
}

/** A passage with the line that was first written and the corrections that followed it. */
export interface Passage {
  first: GateEntry;
  corrections: GateEntry[];
  /** As it counts now; null when it was struck out. */
  movement: Movement | null;
}

/**
 * The passages of the log, oldest first by the time that counts. The first time always stays readable (DOMAIN §5); what
 * counts is the newest correction.
 */
export function passagesOf(log: readonly GateEntry[]): Passage[] {
  const corrections = Map.groupBy(
    log.filter(({ corrects }) => corrects !== null),
    ({ corrects }) => corrects,
  );
  return log
    .filter(({ corrects }) => corrects === null)
    .map((first) => {
      const later = (corrections.get(first.id) ?? []).toSorted((a, b) => a.id - b.id);
      const { at, struck } = later.at(-1) ?? first;
      const { id, direction, night, due } = first;
      return { first, corrections: later, movement: struck ? null : { id, direction, at, night, due } };
    })
    .toSorted((a, b) => compareTimes(timeOf(a), timeOf(b)) || a.first.id - b.first.id);
}

/** Wall clocks compare as text; a whole course of passages is sorted with every reading. */
const compareTimes = (a: LocalDateTime, b: LocalDateTime): number => (a < b ? -1 : a > b ? 1 : 0);

const timeOf = ({ first, movement }: Passage): LocalDateTime => movement?.at ?? first.at;

/** What counts of a log, in the order it happened. */
export const movementsOf = (log: readonly GateEntry[]): Movement[] =>
  passagesOf(log).flatMap(({ movement }) => movement ?? []);

/** The first passage that cannot follow the one before it: out after out, in after in; null when all take turns. */
export const outOfTurn = (movements: readonly Movement[]): Movement | null =>
  movements.find(({ direction }, index) => direction === (movements[index - 1]?.direction ?? 'in')) ?? null;
