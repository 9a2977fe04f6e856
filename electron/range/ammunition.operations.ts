import type { ammunitionOperations } from '../../shared/contract/ammunition.contract.ts';
import { roundsOf } from '../../shared/range/card.ts';
import { casesMixed, isBalanced, pointOf, SUM_KINDS } from '../../shared/range/ledger.ts';
import { linesByLot, lotSumsOf } from '../../shared/range/lots.ts';
import { type Context, type HandlersOf, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { checkSignature, type Signer, signerStill } from '../people/sign.ts';
import {
  actStands,
  deleteAct,
  insertAct,
  insertSignature,
  listActs,
  listLots,
  removeSignatures,
} from './ammunition.repository.ts';
import { accountOf, closingFacts, type DayBook, isShutOut, manOf, openDay, readDay } from './read-day.ts';
import { nameMan } from './safety-gate.ts';
import { demandUnblocked, stockHandlers } from './stock.operations.ts';
import { bringTo, type DayLine, lotOf, writeLines } from './write-ledger.ts';

export const ammunitionHandlers: HandlersOf<typeof ammunitionOperations> = {
  ...stockHandlers,

  'ammunition.issue': (context, { dayId, lotId, to }) => {
    const { db, tell } = context;
    const { state, date } = openDay(db, dayId);
    if (state !== 'ready') refuse('firing.dayNotReady');
    demandUnblocked(db, dayId);
    const lot = lotOf(db, lotId);
    const book = readDay(db, dayId);
    const there = pointOf(book.entries, lotId);
    const needs = 'relayId' in to ? needsOf(book, to.relayId) : to.men;
    const asked = needs.reduce((sum, { quantity }) => sum + quantity, 0);
    if (asked === 0) refuse('ammunition.nothing');
    // The box of a lot may end in the middle of a relay: its last rounds go out, the next lot brings the rest.
    const men = 'relayId' in to ? asFarAs(there, needs) : needs;
    const rounds = men.reduce((sum, { quantity }) => sum + quantity, 0);
    if (rounds === 0 || there < rounds) refuse('ammunition.pointShort', { asked, there });
    const lines = men.map(({ cadetId, quantity }): DayLine => {
      const { name } = manOf(book, cadetId);
      if (!book.men.some((man) => man.cadetId === cadetId)) refuse('range.notOfDay', { name });
      if (isShutOut(book, cadetId)) refuse('firing.heldAside', { name });
      return { lotId, kind: 'issued', quantity, cadetId };
    });
    writeLines(context, dayId, lines);
    tell({ men: men.length, rounds, lot: lot.number, date });
    return { men: men.length, rounds };
  },

  'ammunition.account': (context, { dayId, cadetId, seen, sums, note }) => {
    const { db, tell } = context;
    const { date } = openDay(db, dayId);
    const book = readDay(db, dayId);
    const { name } = manOf(book, cadetId);
    const account = accountOf(book, cadetId);
    // Two people at one ledger: whoever did not see the other's line does not write over it.
    if (SUM_KINDS.some((kind) => seen[kind] !== account[kind]))
      refuse('ammunition.changedMeanwhile', { name, fired: account.fired, cases: account.cases });
    if (note === null && (Object.keys(sums) as (keyof typeof sums)[]).some((kind) => sums[kind] < account[kind]))
      refuse('ammunition.reasonNeeded', { name });
    const after = bringTo(context, { dayId, cadetId }, sums, note);
    const changes = SUM_KINDS.filter((kind) => after[kind] !== account[kind]).map((kind) => ({
      kind,
      from: account[kind],
      to: after[kind],
    }));
    tell({ name, changes, note, date });
    return { account: after };
  },

  'ammunition.returnRest': (context, { dayId, relayId }) => {
    const { date } = openDay(context.db, dayId);
    const book = readDay(context.db, dayId);
    const rounds = bringAll(context, book, relayId, ({ onHand, returned }) => ({ returned: returned + onHand }));
    context.tell({ rounds, date });
    return { rounds };
  },

  'ammunition.casesComplete': (context, { dayId, relayId }) => {
    const { date } = openDay(context.db, dayId);
    const book = readDay(context.db, dayId);
    const cases = bringAll(context, book, relayId, ({ fired, cases: had }) => ({ cases: Math.max(fired, had) }));
    context.tell({ cases, date });
    return { cases };
  },

  'ammunition.act': ({ db, now, today, person, tell }, { dayId, ...act }) => {
    openDay(db, dayId);
    if (act.rounds === 0 && act.cases === 0) refuse('ammunition.emptyAct');
    if (act.date > today) refuse('ammunition.futureDate', { date: act.date, today });
    if (actStands(db, act.number, act.date)) refuse('ammunition.actTaken', { number: act.number });
    removeSignatures(db, dayId);
    const actId = insertAct(db, { ...act, kind: 'loss', dayId, at: now, by: person.personId });
    tell({ number: act.number, rounds: act.rounds, cases: act.cases });
    return { actId };
  },

  'ammunition.takeBackAct': ({ db, tell }, { dayId, actId, reason }) => {
    openDay(db, dayId);
    const act = listActs(db, dayId).find((one) => one.actId === actId) ?? refuse('ammunition.unknownAct');
    removeSignatures(db, dayId);
    deleteAct(db, actId);
    tell({ number: act.number, rounds: act.rounds, cases: act.cases, reason });
    return {};
  },

  'ammunition.lines': ({ db }, { dayId }) => {
    const book = readDay(db, dayId);
    const lots = new Map(listLots(db).map(({ lotId, number }) => [lotId, number]));
    return book.entries.map(({ entryId, kind, quantity, lotId, cadetId, note, recordedAt, recordedBy }) => ({
      entryId,
      kind,
      quantity,
      lot: lots.get(lotId) ?? '',
      man: cadetId === null ? null : nameMan(manOf(book, cadetId)),
      note,
      at: recordedAt,
      by: recordedBy,
    }));
  },

  'ammunition.sign': prepared<'ammunition.sign', Signer>({
    prepare: (context, input) => checkSignature(context, input),

    run(context, { dayId, role }, shown) {
      const { db, now, tell } = context;
      const { date } = openDay(db, dayId);
      const signer = signerStill(context, shown);
      const book = readDay(db, dayId);
      const { balance, signatures } = book;
      const right = role === 'issuer' ? 'ammunition.write' : 'range.conduct';
      if (!signer.rights.includes(right)) refuse('ammunition.signerNoRight', { name: signer.fullName });
      const there = signatures.find((one) => one.role === role);
      if (there) refuse('ammunition.signedAlready', { name: there.name, at: there.at });
      if (signatures.some(({ personId }) => personId === signer.personId))
        refuse('ammunition.samePerson', { name: signer.fullName });
      if (!isBalanced(balance)) {
        const { onHand, atPoint, casesShort, lostUnacted } = balance;
        refuse('ammunition.notBalanced', { onHand, atPoint, casesShort, lost: lostUnacted });
      }
      const names = casesMixed(closingFacts(book));
      if (names.length > 0) refuse('ammunition.casesMixed', { names });
      insertSignature(db, { dayId, role, personId: signer.personId, at: now, sums: JSON.stringify(balance) });
      tell({ name: signer.fullName, role, date });
      return { name: signer.fullName, signed: signatures.length + 1 };
    },
  }),
};

/**
 * What the card needs for each man of a relay and he was not issued yet.
 * @throws Refusal firing.unknownRelay
 */
function needsOf(book: DayBook, relayId: number): { cadetId: number; quantity: number }[] {
  if (!book.relays.some((relay) => relay.relayId === relayId)) refuse('firing.unknownRelay');
  const perMan = roundsOf(book.card);
  return book.places
    .filter((place) => place.relayId === relayId)
    .map(({ cadetId }) => {
      const times = book.places.filter((place) => place.cadetId === cadetId).length;
      return { cadetId, quantity: perMan * times - accountOf(book, cadetId).issued };
    })
    .filter(({ quantity }) => quantity > 0);
}

/**
 * Does the same to the account of every man of a relay, or of all relays that are not firing just now.
 * @returns how many rounds or cases were written
 * @throws Refusal ammunition.nothing
 */
function bringAll(
  context: Context,
  book: DayBook,
  relayId: number | null,
  change: (account: ReturnType<typeof accountOf>) => Parameters<typeof bringTo>[2],
): number {
  const running = new Set(
    book.relays
      .filter(({ startedAt, finishedAt }) => startedAt !== null && finishedAt === null)
      .map((one) => one.relayId),
  );
  const firing = new Set(book.places.filter((place) => running.has(place.relayId)).map(({ cadetId }) => cadetId));
  const cadetIds =
    relayId === null
      ? [...book.accounts.keys()].filter((cadetId) => !firing.has(cadetId))
      : book.places.filter((place) => place.relayId === relayId).map(({ cadetId }) => cadetId);
  const lots = lotSumsOf(book.entries);
  const lines = cadetIds.flatMap((cadetId): DayLine[] => {
    const account = accountOf(book, cadetId);
    const had = lots.get(cadetId) ?? new Map();
    const shall = { ...account, ...change(account) };
    return linesByLot(had, shall, (lotId) => pointOf(book.entries, lotId)).lines.map((line) => ({ ...line, cadetId }));
  });
  if (lines.length === 0) refuse('ammunition.nothing');
  writeLines(context, book.day.dayId, lines);
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Rounds that go round while they last, man by man in the order of the lanes. */
function asFarAs<N extends { quantity: number }>(there: number, needs: readonly N[]): N[] {
  let left = there;
  return needs.flatMap((need) => {
    const quantity = Math.min(left, need.quantity);
    left -= quantity;
    return quantity > 0 ? [{ ...need, quantity }] : [];
  });
}
