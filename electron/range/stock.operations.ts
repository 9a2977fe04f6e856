import type { ammunitionOperations } from '../../shared/contract/ammunition.contract.ts';
import { type ExerciseCard, roundsOf } from '../../shared/range/card.ts';
import { pointOf } from '../../shared/range/ledger.ts';
import { ammunitionNeed } from '../../shared/range/need.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  actStands,
  findBlockingDay,
  findLotByNumber,
  insertAct,
  insertEntries,
  insertLot,
  listActLots,
  listBookedActs,
  listCardLines,
  listEntries,
  listLots,
  listOutAtRange,
  listStock,
} from './ammunition.repository.ts';
import { listDays } from './day.repository.ts';
import { listCards } from './range.repository.ts';
import { openDay } from './read-day.ts';
import { readFiringStanding } from './read-firing-standing.ts';
import { lotOf, writeLines } from './write-ledger.ts';

type StockOperation =
  | 'ammunition.stock'
  | 'ammunition.need'
  | 'ammunition.acts'
  | 'ammunition.card'
  | 'ammunition.receive'
  | 'ammunition.writeOff'
  | 'ammunition.draw'
  | 'ammunition.handIn';

export const stockHandlers: HandlersOf<Pick<typeof ammunitionOperations, StockOperation>> = {
  'ammunition.stock': ({ db }) => stockOf(db),

  'ammunition.need': ({ db }, { cohortId }) => {
    const standing = readFiringStanding(db, cohortId);
    const sessions = Array.from({ length: keptRule(db, cohortId, 'range.sessions') }, (_, index) => index + 1);
    const days = listDays(db, cohortId);
    const supposed = listCards(db).find(({ retired }) => retired === 0);
    const owed = sessions.flatMap((session) => {
      const ofSession = days.filter((day) => day.session === session && day.makeup === 0);
      const day = ofSession.find(({ state }) => state !== 'closed') ?? ofSession.at(-1);
      const card = day ? (JSON.parse(day.card) as ExerciseCard) : supposed;
      const men = [...standing.values()].filter(({ owes }) => owes.includes(session)).length;
      return card ? [{ session, men, card, planned: day !== undefined }] : [];
    });
    const out = new Map(listOutAtRange(db, cohortId).map(({ calibre, rounds }) => [calibre, rounds]));
    const stores = Map.groupBy(stockOf(db), ({ calibre }) => calibre);
    const stock = [...new Set(owed.map(({ card }) => card.calibre))].map((calibre) => ({
      calibre,
      inStore: (stores.get(calibre) ?? []).reduce((sum, { inStore }) => sum + inStore, 0),
      atRange: out.get(calibre) ?? 0,
    }));
    return {
      sessions: owed.map(({ session, men, card, planned }) => {
        const perMan = roundsOf(card);
        return { session, men, perMan, rounds: men * perMan, card: card.name, calibre: card.calibre, planned };
      }),
      calibres: ammunitionNeed(owed, stock),
    };
  },

  'ammunition.acts': ({ db }) => {
    const lots = new Map(listLots(db).map((lot) => [lot.lotId, lot]));
    const lotsOfAct = Map.groupBy(listActLots(db), ({ actId }) => actId);
    return listBookedActs(db).map(({ dayId, dayDate, session, intake, range, ...act }) => ({
      ...act,
      lots: (lotsOfAct.get(act.actId) ?? []).flatMap(({ lotId }) => {
        const lot = lots.get(lotId);
        return lot ? [{ calibre: lot.calibre, number: lot.number }] : [];
      }),
      day:
        dayId !== null && dayDate !== null && session !== null
          ? { dayId, date: dayDate, session, intake: intake ?? '', range: range ?? '' }
          : null,
    }));
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
    tell({ lot: lot.number, quantity, date: day.date });
    return { atPoint: pointOf(listEntries(db, dayId), lotId) };
  },

  'ammunition.handIn': (context, { dayId, lotId, quantity }) => {
    const { db, tell } = context;
    const { date } = openDay(db, dayId);
    const lot = lotOf(db, lotId);
    const there = pointOf(listEntries(db, dayId), lotId);
    const back = quantity ?? there;
    if (back === 0) refuse('ammunition.nothing');
    if (back > there) refuse('ammunition.pointShort', { asked: back, there });
    writeLines(context, dayId, [{ lotId, kind: 'handedIn', quantity: back, cadetId: null }]);
    tell({ lot: lot.number, quantity: back, date });
    return { atPoint: there - back };
  },
};

/** Lots with the sums of their lines at the store, newest first. */
function stockOf(db: Db) {
  const sums = new Map(listStock(db).map((row) => [row.lotId, row]));
  return listLots(db).map((lot) => {
    const row = sums.get(lot.lotId);
    const { received = 0, writtenOff = 0, drawn = 0, handedIn = 0, used = 0, firstReceived = null } = row ?? {};
    const spent = drawn - handedIn;
    return { ...lot, received, writtenOff, spent, used, inStore: received - writtenOff - spent, firstReceived };
  });
}

/** What the store has of a lot: the sum of its lines. */
function storeOf(db: Db, lotId: number): number {
  const sums = listStock(db).find((row) => row.lotId === lotId);
  return sums ? sums.received - sums.writtenOff - sums.drawn + sums.handedIn : 0;
}

/** @throws Refusal ammunition.blocked while an earlier day of the intake is off balance (DOMAIN §6) */
export function demandUnblocked(db: Db, dayId: number): void {
  const earlier = findBlockingDay(db, dayId);
  if (earlier) refuse('ammunition.blocked', { date: earlier.date });
}
