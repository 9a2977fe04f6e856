import type { ammunitionOperations } from '../../shared/contract/ammunition.contract.ts';
import type { ExerciseCard } from '../../shared/range/card.ts';
import type { LedgerLine } from '../../shared/range/ledger.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  actStands,
  findBlockingDay,
  findLotByNumber,
  insertAct,
  insertEntries,
  insertLot,
  listCardLines,
  listEntries,
  listLots,
  listStock,
} from './ammunition.repository.ts';
import { openDay } from './read-day.ts';
import { lotOf, writeLines } from './write-ledger.ts';

type StockOperation =
  | 'ammunition.stock'
  | 'ammunition.card'
  | 'ammunition.receive'
  | 'ammunition.writeOff'
  | 'ammunition.draw'
  | 'ammunition.handIn';

export const stockHandlers: HandlersOf<Pick<typeof ammunitionOperations, StockOperation>> = {
  'ammunition.stock': ({ db }) => {
    const sums = new Map(listStock(db).map((row) => [row.lotId, row]));
    return listLots(db).map((lot) => {
      const { received = 0, writtenOff = 0, drawn = 0, handedIn = 0, firstReceived = null } = sums.get(lot.lotId) ?? {};
      const spent = drawn - handedIn;
      return { ...lot, received, writtenOff, spent, inStore: received - writtenOff - spent, firstReceived };
    });
  },

  'ammunition.card': ({ db }, { lotId }) => {
    const lot = lotOf(db, lotId);
    let balance = 0;
    const lines = listCardLines(db, lotId).map(
      ({ date, kind, dayId, intake, session, in: received, out, fired, misfired, lost, note, person }) => {
        balance += received - out;
        return { date, kind, dayId, intake, session, in: received, out, balance, fired, misfired, lost, note, person };
      },
    );
    return { ...lot, lines };
  },

  'ammunition.receive': ({ db, now, today, person, tell }, { calibre, number, date, quantity, note }) => {
    if (date > today) refuse('ammunition.futureDate', { date, today });
    const lotId = findLotByNumber(db, calibre, number)?.lotId ?? insertLot(db, { calibre, number });
    const line = { lotId, kind: 'received' as const, quantity, date, dayId: null, cadetId: null, actId: null, note };
    insertEntries(db, [{ ...line, at: now, by: person.personId }]);
    tell({ lot: number, quantity });
    return { lotId, inStore: storeOf(db, lotId) };
  },

  'ammunition.writeOff': ({ db, now, today, person, tell }, { lotId, quantity, actNumber, date, reason }) => {
    const lot = lotOf(db, lotId);
    if (date > today) refuse('ammunition.futureDate', { date, today });
    if (actStands(db, actNumber, date)) refuse('ammunition.actTaken', { number: actNumber });
    const there = storeOf(db, lotId);
    if (there < quantity) refuse('ammunition.storeShort', { asked: quantity, there });
    const written = { at: now, by: person.personId };
    const act = { kind: 'writeOff' as const, dayId: null, number: actNumber, date, rounds: quantity, cases: 0, reason };
    const actId = insertAct(db, { ...act, ...written });
    const line = {
      lotId,
      kind: 'writtenOff' as const,
      quantity,
      date,
      dayId: null,
      cadetId: null,
      actId,
      note: reason,
    };
    insertEntries(db, [{ ...line, ...written }]);
    tell({ lot: lot.number, quantity, act: actNumber });
    return { inStore: storeOf(db, lotId) };
  },

  'ammunition.draw': (context, { dayId, lotId, quantity }) => {
    const { db, tell } = context;
    const day = openDay(db, dayId);
    const lot = lotOf(db, lotId);
    demandUnblocked(db, dayId);
    const { calibre } = JSON.parse(day.card) as ExerciseCard;
    if (lot.calibre !== calibre) refuse('ammunition.otherCalibre', { lot: lot.calibre, card: calibre });
    const there = storeOf(db, lotId);
    if (there < quantity) refuse('ammunition.storeShort', { asked: quantity, there });
    writeLines(context, dayId, [{ lotId, kind: 'drawn', quantity, cadetId: null }]);
    tell({ lot: lot.number, quantity });
    return { atPoint: pointOf(listEntries(db, dayId), lotId) };
  },

  'ammunition.handIn': (context, { dayId, lotId, quantity }) => {
    const { db, tell } = context;
    openDay(db, dayId);
    const lot = lotOf(db, lotId);
    const there = pointOf(listEntries(db, dayId), lotId);
    const back = quantity ?? there;
    if (back === 0) refuse('ammunition.nothing');
    if (back > there) refuse('ammunition.pointShort', { asked: back, there });
    writeLines(context, dayId, [{ lotId, kind: 'handedIn', quantity: back, cadetId: null }]);
    tell({ lot: lot.number, quantity: back });
    return { atPoint: there - back };
  },
};

/** What the store has of a lot: the sum of its lines. */
function storeOf(db: Db, lotId: number): number {
  const sums = listStock(db).find((row) => row.lotId === lotId);
  return sums ? sums.received - sums.writtenOff - sums.drawn + sums.handedIn : 0;
}

/** What the issuing point of a day has of a lot. */
export function pointOf(lines: readonly (LedgerLine & { lotId: number })[], lotId: number): number {
  const sign: Partial<Record<LedgerLine['kind'], 1 | -1>> = { drawn: 1, handedIn: -1, issued: -1, returned: 1 };
  return lines
    .filter((line) => line.lotId === lotId)
    .reduce((sum, { kind, quantity }) => sum + quantity * (sign[kind] ?? 0), 0);
}

/** @throws Refusal ammunition.blocked while an earlier day of the intake is off balance (DOMAIN §6) */
export function demandUnblocked(db: Db, dayId: number): void {
  const earlier = findBlockingDay(db, dayId);
  if (earlier) refuse('ammunition.blocked', { date: earlier.date });
}
