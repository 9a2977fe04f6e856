import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LaneRow, RelayRow } from '../../../shared/contract/firing.contract.ts';
import { byKazakhName } from '../../../shared/kit/kazakh.ts';
import {
  type ExerciseCard,
  mostOf,
  mostOfShot,
  roundsOf,
  scoreOfShots,
  scoreOfTotal,
} from '../../../shared/range/card.ts';
import type { LaneSheet, TypingMode } from './typing.ts';

export type Desk = OutputOf<'firing.get'>;

export type RelayState = 'waiting' | 'firing' | 'fired';
export const stateOf = ({ startedAt, finishedAt }: Pick<RelayRow, 'startedAt' | 'finishedAt'>): RelayState =>
  finishedAt !== null ? 'fired' : startedAt !== null ? 'firing' : 'waiting';

/** The relay to work on: the one that is firing, else the first that has not begun, else the last. */
export const relayInHand = ({ relays }: Desk): RelayRow | undefined =>
  relays.find((relay) => stateOf(relay) === 'firing') ??
  relays.find((relay) => stateOf(relay) === 'waiting') ??
  relays.at(-1);

/** A card of many shots, or of hits alone, is typed by its total; the person may choose otherwise. */
export const usualMode = (card: ExerciseCard): TypingMode =>
  card.kind === 'points' && card.recordRounds <= 10 ? 'shots' : 'total';

export const mostTyped = (card: ExerciseCard): Record<TypingMode, number> => ({
  shots: mostOfShot(card),
  total: mostOf(card),
});

/** A lane as the file has it, in the shape it is typed in. */
export function sheetOf(row: LaneRow, card: ExerciseCard, wanted: TypingMode): LaneSheet {
  const mode = row.shots ? 'shots' : row.total !== null ? 'total' : wanted;
  if (mode === 'total') return { lane: row.lane, mode, values: [row.total], extra: row.misfired };
  const values = row.shots ?? Array.from({ length: card.recordRounds }, () => null);
  const extra = row.misfired - values.filter((shot) => shot === 'misfire').length;
  return { lane: row.lane, mode, values, extra };
}

/** Total and mark of what stands in a lane, by the same rule as the host; null while nothing does. */
export function resultOf({ mode, values, extra }: LaneSheet, card: ExerciseCard) {
  if (values.every((value) => value === null)) return null;
  const [total] = values;
  const score =
    mode === 'total' && typeof total === 'number'
      ? scoreOfTotal(card, total, extra)
      : scoreOfShots(card, values, extra);
  return 'code' in score ? null : score;
}

/** Rounds each man of a relay lacks by the card: once for each relay he stands in. */
export function roundsLacking({ relays, day }: Desk, relay: RelayRow): number {
  const times = new Map<number, number>();
  for (const { cadetId } of relays.flatMap(({ lanes }) => lanes)) times.set(cadetId, (times.get(cadetId) ?? 0) + 1);
  const perMan = roundsOf(day.card);
  return relay.lanes.reduce(
    (sum, { cadetId, account }) => sum + Math.max(0, perMan * (times.get(cadetId) ?? 1) - account.issued),
    0,
  );
}

/** Rounds of this very relay that went off in a lane; he may have fired in another one before. */
const firedHere = (row: LaneRow, card: ExerciseCard): number => resultOf(sheetOf(row, card, 'shots'), card)?.fired ?? 0;

/** Whether nobody has counted the cases of a relay yet: not one is written beyond those of earlier relays. */
export const isUncounted = ({ day }: Pick<Desk, 'day'>, relay: RelayRow): boolean =>
  stateOf(relay) !== 'waiting' &&
  relay.lanes.every((row) => row.account.cases <= row.account.fired - firedHere(row, day.card));

/** Men whose cases still lie on the ground: of a relay that is firing, or that nobody has counted. */
function menToCollect(desk: Desk): Map<number, LaneRow> {
  const relays = desk.relays.filter((relay) => stateOf(relay) === 'firing' || isUncounted(desk, relay));
  return new Map(relays.flatMap(({ lanes }) => lanes.map((row) => [row.cadetId, row] as const)));
}

/** Cases that are not collected yet, so not short either. */
export const casesToCollect = (desk: Desk): number =>
  [...menToCollect(desk).values()].reduce((sum, { account }) => sum + account.fired - account.cases, 0);

/** The day's cases are all there, but not with the men who fired. */
export const isMixed = ({ hindrances }: Pick<Desk, 'hindrances'>): boolean =>
  hindrances.some(({ code }) => code === 'casesMixed');

/** Men whose cases were counted and do not match what they fired; nobody where acts account for all of it. */
export function caseDifferences(desk: Desk): LaneRow[] {
  if (desk.balance.casesShort === casesToCollect(desk) && !isMixed(desk)) return [];
  const later = menToCollect(desk);
  return accountRows(desk).filter(({ cadetId, account }) => !later.has(cadetId) && account.cases !== account.fired);
}

/** Everybody with rounds on the day, once, in the order of names. */
export function accountRows({ relays }: Desk): LaneRow[] {
  const rows = new Map(relays.flatMap(({ lanes }) => lanes.map((lane) => [lane.cadetId, lane] as const)));
  return [...rows.values()].filter(({ account }) => account.issued > 0).toSorted(byKazakhName);
}

/**
 * How a man is called to his lane: 'Ғабдуллин Рамазан' of a whole name. Where another one of the day would answer to that
 * too, the whole name.
 */
export function calledName(
  { relays }: Pick<Desk, 'relays'>,
  { cadetId, name }: Pick<LaneRow, 'cadetId' | 'name'>,
): string {
  const called = (whole: string) => whole.split(' ').slice(0, 2).join(' ');
  const answers = ({ lanes }: RelayRow) =>
    lanes.some((other) => other.cadetId !== cadetId && called(other.name) === called(name));
  return relays.some(answers) ? name : called(name);
}
