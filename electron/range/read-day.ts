import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { type ExerciseCard, roundsOf } from '../../shared/range/card.ts';
import { type Held, isBarred } from '../../shared/range/held-aside.ts';
import {
  type Account,
  accountsOf,
  type ClosingFacts,
  type DayBalance,
  dayBalance,
  emptyAccount,
} from '../../shared/range/ledger.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import {
  type ActRow,
  type EntryRow,
  listActs,
  listEntries,
  listSignatures,
  type SignatureRow,
} from './ammunition.repository.ts';
import { type DayRow, findDay, listDayMen, listDayPlatoons } from './day.repository.ts';
import { menOf } from './read-around.ts';
import { listPlaces, listPlacesOfIntake, listRelays, type PlaceRow, type RelayRecord } from './relays.repository.ts';
import { type GateMan, heldAside, isOff, readGateMen } from './safety-gate.ts';
import { type IssueRow, listIssues } from './weapons.repository.ts';

/** A day at the range as read once in a call. */
export interface DayBook {
  day: DayRow;
  card: ExerciseCard;
  platoons: { platoonId: number; platoon: number }[];
  cadetIds: number[];
  /** Everybody enrolled in the intake. */
  everybody: Map<number, GateMan>;
  /** Men of the day in the order of the roll. */
  men: GateMan[];
  held: Map<number, Held[]>;
  relays: RelayRecord[];
  places: PlaceRow[];
  /** Places of this session on other days. */
  elsewhere: PlaceRow[];
  entries: EntryRow[];
  accounts: Map<number, Account>;
  acts: ActRow[];
  balance: DayBalance;
  signatures: SignatureRow[];
  weapons: IssueRow[];
}

/** @throws Refusal rangeDay.unknown */
export const dayOf = (db: Db, dayId: number): DayRow => findDay(db, dayId) ?? refuse('rangeDay.unknown', { dayId });

/** @throws Refusal rangeDay.unknown, rangeDay.closed */
export function openDay(db: Db, dayId: number): DayRow {
  const day = dayOf(db, dayId);
  if (day.state === 'closed') refuse('rangeDay.closed', { at: day.closedAt });
  return day;
}

/** @throws Refusal rangeDay.unknown */
export function readDay(db: Db, dayId: number): DayBook {
  const day = dayOf(db, dayId);
  const platoons = listDayPlatoons(db, dayId);
  const cadetIds = listDayMen(db, dayId);
  const everybody = readGateMen(db, day.cohortId);
  const entries = listEntries(db, dayId);
  const fired = new Set(entries.map(({ cadetId }) => cadetId));
  // Whoever is struck off by the day stands in no relay of it, unless rounds of it are on his account.
  const isHere = (cadetId: number) => {
    const man = everybody.get(cadetId);
    return fired.has(cadetId) || man === undefined || !isOff(man, day.date);
  };
  const places = listPlaces(db, dayId).filter(({ cadetId }) => isHere(cadetId));
  const placed = new Set(places.map(({ cadetId }) => cadetId));
  // Who stands in a relay is of the day even if he has changed his platoon since.
  const men = menOf(everybody, { platoons, cadetIds: [...cadetIds, ...placed], date: day.date });
  const acts = listActs(db, dayId);
  return {
    day,
    card: JSON.parse(day.card) as ExerciseCard,
    platoons,
    cadetIds,
    everybody,
    men,
    held: new Map(heldAside(men, day).map(({ man, reasons }) => [man.cadetId, reasons])),
    relays: listRelays(db, dayId),
    places,
    elsewhere: listPlacesOfIntake(db, day.cohortId).filter(
      (place) => place.session === day.session && place.dayId !== dayId,
    ),
    entries,
    accounts: accountsOf(entries),
    acts,
    balance: dayBalance(entries, acts),
    signatures: listSignatures(db, dayId),
    weapons: listIssues(db, dayId),
  };
}

export const manOf = ({ everybody }: Pick<DayBook, 'everybody'>, cadetId: number): GateMan =>
  everybody.get(cadetId) ?? refuse('range.unknownMan', { cadetId });
export const accountOf = ({ accounts }: Pick<DayBook, 'accounts'>, cadetId: number): Account =>
  accounts.get(cadetId) ?? emptyAccount();

/** Men who have not fired this session and stand in no relay of it, and whom the gate lets through. */
export function unplacedMen({ men, held, places, elsewhere }: DayBook): GateMan[] {
  const placed = new Set([...places, ...elsewhere].filter(({ refire }) => refire === 0).map(({ cadetId }) => cadetId));
  return men.filter(({ cadetId }) => !placed.has(cadetId) && !held.has(cadetId));
}

/** Whether the safety gate is shut for him; one who is only absent may still turn up. */
export const isShutOut = ({ held }: DayBook, cadetId: number): boolean => isBarred(held.get(cadetId) ?? []);

/** Rounds that the men who may fire need by the card. */
export function roundsNeeded(book: DayBook): { need: number; drawn: number; perMan: number } {
  const perMan = roundsOf(book.card);
  const first = book.places.filter(({ refire, cadetId }) => refire === 0 && !book.held.has(cadetId)).length;
  const refire = book.places.filter((place) => place.refire === 1).length;
  const drawn = book.entries.reduce(
    (sum, { kind, quantity }) => sum + (kind === 'drawn' ? quantity : kind === 'handedIn' ? -quantity : 0),
    0,
  );
  return { need: (first + refire + unplacedMen(book).length) * perMan, drawn, perMan };
}

export const closingFacts = (book: DayBook): ClosingFacts => ({
  ready: book.day.state !== 'planned',
  relaysOpen: book.relays.filter(({ startedAt, finishedAt }) => startedAt !== null && finishedAt === null).length,
  balance: book.balance,
  accounts: [...book.accounts].map(([cadetId, account]) => ({ name: manOf(book, cadetId).name, account })),
  casesActed: book.acts.some(({ cases }) => cases !== 0),
  weaponsOut: book.weapons.filter(({ returnedAt }) => returnedAt === null).length,
  signatures: book.signatures.length,
});

/** A day as lists show it. */
export function headOf(day: DayRow, platoons: { platoonId: number; platoon: number }[]) {
  return {
    dayId: day.dayId,
    session: day.session,
    makeup: day.makeup === 1,
    date: day.date,
    rangeId: day.rangeId,
    range: day.range,
    lanes: day.lanes,
    departsAt: day.departsAt,
    returnsAt: day.returnsAt,
    state: day.state,
    readyAt: day.readyAt as LocalDateTime | null,
    readyBy: day.readyBy,
    closedAt: day.closedAt,
    closedBy: day.closedBy,
    platoons,
    card: JSON.parse(day.card) as ExerciseCard,
    note: day.note,
  };
}
