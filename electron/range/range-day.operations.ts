import type { DayFindingRow, rangeDayOperations } from '../../shared/contract/range-day.contract.ts';
import { dayFindings, isApproved, leftOpen } from '../../shared/range/day-findings.ts';
import { closingHindrances, dayBalance } from '../../shared/range/ledger.ts';
import { readinessFindings } from '../../shared/range/readiness.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { listActs, listEntries } from './ammunition.repository.ts';
import { daysBeside } from './beside-timetable.ts';
import {
  closeDay,
  type DayFields,
  deleteDay,
  findDay,
  insertDay,
  listChecks,
  listDayMen,
  listDayPlatoons,
  listDays,
  listPlatoons,
  listRoles,
  markReady,
  putCheck,
  putDayPeople,
  putRoles,
  removeCheck,
  unready,
  updateDay,
} from './day.repository.ts';
import { type ListedDay, makeups } from './makeups.ts';
import { findCard, findRange, listRanges } from './range.repository.ts';
import { type AroundBook, type AskedDay, aroundDay, askedOf, menOf, readAround } from './read-around.ts';
import { closingFacts, type DayBook, headOf, isShutOut, openDay, readDay, roundsNeeded } from './read-day.ts';
import { deletePlace, deletePlacesOf, deleteRelay, listRelays } from './relays.repository.ts';
import { nameMan } from './safety-gate.ts';
import { listIssues } from './weapons.repository.ts';

export const rangeDayHandlers: HandlersOf<typeof rangeDayOperations> = {
  'rangeDay.list': ({ db, today }, { cohortId }) => {
    const book = readAround(db, cohortId);
    const days = listDays(db, cohortId).map((day) => {
      const asked = askedOf(db, day);
      return {
        ...headOf(day, [...asked.platoons]),
        men: menOf(book.men, asked).length,
        fired: book.places.filter(({ dayId, mark }) => dayId === day.dayId && mark !== null).length,
        findings:
          day.state === 'closed'
            ? []
            : [
                ...leftOpen(day.date, today, dayBalance(listEntries(db, day.dayId), listActs(db, day.dayId))),
                ...dayFindings(asked, aroundDay(db, book, asked)),
              ],
      };
    });
    return {
      course: courseOf(db, book),
      days,
      toMake: toMake(db, book, days),
      makeup: makeups(db, book, days, today),
    };
  },

  'rangeDay.get': ({ db }, { dayId }) => {
    const book = readDay(db, dayId);
    const around = readAround(db, book.day.cohortId);
    const asked = askedOf(db, book.day);
    return {
      ...headOf(book.day, book.platoons),
      cohortId: book.day.cohortId,
      cardId: book.day.cardId,
      cadetIds: book.cadetIds,
      men: book.men.map(nameMan),
      heldAside: heldRows(book),
      roles: listRoles(db, dayId),
      checks: listChecks(db, dayId),
      ammunition: roundsNeeded(book),
      findings: book.day.state === 'closed' ? [] : dayFindings(asked, aroundDay(db, around, asked)),
      missing: book.day.state === 'planned' ? missingOf(db, book) : [],
    };
  },

  'rangeDay.beside': ({ db }, { cohortId, version }) => daysBeside(db, cohortId, version),

  'rangeDay.preview': ({ db }, { dayId, cohortId, platoonIds, cadetIds, ...fields }) => ({
    findings: findingsOf(db, cohortId, { dayId, platoonIds, cadetIds, ...fields }),
  }),

  'rangeDay.make': ({ db, tell }, { cohortId, platoonIds, cadetIds, ...fields }) => {
    const findings = allowedFindings(db, cohortId, { dayId: null, platoonIds, cadetIds, ...fields });
    const dayId = insertDay(db, { ...rowOf(db, fields), cohortId });
    putDayPeople(db, dayId, platoonIds, cadetIds);
    tell({ session: fields.session, date: fields.date });
    return { dayId, findings };
  },

  'rangeDay.change': ({ db, tell }, { dayId, platoonIds, cadetIds, ...fields }) => {
    const day = openDay(db, dayId);
    const all = listRelays(db, dayId);
    const relays = all.length;
    const moved = fields.date !== day.date || fields.departsAt !== day.departsAt || fields.returnsAt !== day.returnsAt;
    const others = !sameSet(
      platoonIds,
      listDayPlatoons(db, dayId).map(({ platoonId }) => platoonId),
    );
    if ((moved || others) && hasBegun(all)) refuse('rangeDay.hasRelays', { relays });
    const changed = fields.session !== day.session || fields.cardId !== day.cardId || fields.rangeId !== day.rangeId;
    if (relays > 0 && changed) refuse('rangeDay.hasRelays', { relays });
    const findings = allowedFindings(db, day.cohortId, { dayId, platoonIds, cadetIds, ...fields });
    // The same exercise stays as it was copied; a card chosen anew is copied as it is now.
    const card = fields.cardId === day.cardId ? day.card : cardText(db, fields.cardId);
    updateDay(db, dayId, { ...fields, makeup: fields.makeup ? 1 : 0, card });
    const guests = !sameSet(cadetIds, listDayMen(db, dayId));
    putDayPeople(db, dayId, platoonIds, cadetIds);
    dropShutOut(db, dayId);
    keepReady(db, dayId, moved || others || guests);
    tell({ session: fields.session, date: fields.date, from: day.date });
    return { findings };
  },

  'rangeDay.remove': ({ db, tell }, { dayId }) => {
    const { session, date } = openDay(db, dayId);
    const relays = listRelays(db, dayId).length;
    if (relays > 0) refuse('rangeDay.hasRelays', { relays });
    if (listEntries(db, dayId).length > 0 || listIssues(db, dayId).length > 0) refuse('rangeDay.inUse');
    putDayPeople(db, dayId, [], []);
    putRoles(db, dayId, []);
    for (const { item } of listChecks(db, dayId)) removeCheck(db, dayId, item);
    deleteDay(db, dayId);
    tell({ session, date });
    return {};
  },

  'rangeDay.setRoles': ({ db, tell }, { dayId, orderNumber, roles }) => {
    const { date } = openDay(db, dayId);
    const before = listRoles(db, dayId);
    const single = roles.filter(({ role }) => role !== 'cordon').map(({ role }) => role);
    if (new Set(single).size < single.length) refuse('rangeDay.roleTwice');
    putRoles(
      db,
      dayId,
      roles.map((role) => ({ ...role, orderNumber })),
    );
    keepReady(db, dayId, JSON.stringify(before) !== JSON.stringify(listRoles(db, dayId)));
    tell({ date, names: roles.map(({ name }) => name) });
    return {};
  },

  'rangeDay.check': ({ db, now, person, tell }, { dayId, item, done, note }) => {
    const { date } = openDay(db, dayId);
    if (done) putCheck(db, { dayId, item, note, at: now, by: person.personId });
    else removeCheck(db, dayId, item);
    keepReady(db, dayId, !done);
    // The sentence of the history is chosen by its context.
    tell({ date, item, done, context: done ? item : 'off' });
    return {};
  },

  'rangeDay.markReady': ({ db, now, person, tell }, { dayId }) => {
    const book = readDay(db, dayId);
    const { state, date, readyAt, closedAt } = book.day;
    if (state === 'closed') refuse('rangeDay.closed', { at: closedAt });
    if (state === 'ready') refuse('rangeDay.readyAlready', { at: readyAt });
    const missing = missingOf(db, book);
    if (missing.length > 0)
      refuse('rangeDay.notReady', { count: missing.length, missing: missing.map((one) => ({ ...one })) });
    markReady(db, dayId, now, person.personId);
    tell({ date });
    return {};
  },

  'rangeDay.close': ({ db, now, person, tell }, { dayId }) => {
    openDay(db, dayId);
    const book = readDay(db, dayId);
    const hindrances = closingHindrances(closingFacts(book));
    if (hindrances.length > 0)
      refuse('rangeDay.notClosable', { count: hindrances.length, hindrances: hindrances.map((one) => ({ ...one })) });
    // Who has not fired owes the session still: his place in a relay that never began goes.
    for (const { relayId, startedAt } of book.relays) {
      if (startedAt !== null) continue;
      deletePlacesOf(db, relayId);
      deleteRelay(db, relayId);
    }
    closeDay(db, dayId, now, person.personId);
    tell({ date: book.day.date, fired: book.balance.fired });
    return {};
  },
};

type Fields = Omit<DayFields, 'makeup' | 'card'> & { makeup: boolean };
type Asked = Fields & { dayId: number | null; platoonIds: readonly number[]; cadetIds: readonly number[] };

/** @throws Refusal range.unknownCard for one that is not there or put aside */
function cardText(db: Db, cardId: number): string {
  const found = findCard(db, cardId);
  if (!found || found.retired === 1) return refuse('range.unknownCard', { cardId });
  const { cardId: _, retired, used, ...card } = found;
  return JSON.stringify(card);
}

const rowOf = (db: Db, fields: Fields): DayFields => ({
  ...fields,
  makeup: fields.makeup ? 1 : 0,
  card: cardText(db, fields.cardId),
});

/** @throws Refusal range.unknownRange, unknownPlatoon, unknownMan, rangeDay.noSuchSession, noMen, unknown */
function findingsOf(db: Db, cohortId: number, asked: Asked): DayFindingRow[] {
  const range = findRange(db, asked.rangeId) ?? refuse('range.unknownRange', { rangeId: asked.rangeId });
  if (asked.dayId !== null && !findDay(db, asked.dayId)) refuse('rangeDay.unknown', { dayId: asked.dayId });
  const book = readAround(db, cohortId);
  const { session } = asked;
  if (session > book.sessions) refuse('rangeDay.noSuchSession', { session, sessions: book.sessions });
  const platoons = listPlatoons(db, cohortId).filter(({ platoonId }) => asked.platoonIds.includes(platoonId));
  const known = new Set(platoons.map(({ platoonId }) => platoonId));
  const stranger = asked.platoonIds.find((platoonId) => !known.has(platoonId));
  if (stranger !== undefined) refuse('range.unknownPlatoon', { platoonId: stranger });
  for (const cadetId of asked.cadetIds) if (!book.men.has(cadetId)) refuse('range.unknownMan', { cadetId });
  const day: AskedDay = { ...asked, placeId: range.placeId, platoons, cadetIds: asked.cadetIds, ready: false };
  if (menOf(book.men, day).length === 0) refuse('rangeDay.noMen');
  return dayFindings(day, aroundDay(db, book, day));
}

/** @throws Refusal rangeDay.notAllowed with whatever bars the day, beside those of `findingsOf` */
function allowedFindings(db: Db, cohortId: number, asked: Asked): DayFindingRow[] {
  if (asked.departsAt.slice(0, 10) !== asked.date || asked.departsAt >= asked.returnsAt)
    refuse('range.approvalTimes', { from: asked.departsAt.slice(11), to: asked.returnsAt.slice(11) });
  const findings = findingsOf(db, cohortId, asked);
  const bars = findings.filter(({ level }) => level === 'bar');
  if (bars.length > 0) refuse('rangeDay.notAllowed', { count: bars.length, findings: bars.map((one) => ({ ...one })) });
  return findings;
}

/** On another date a limit may hold a man aside who stood in a relay already. */
function dropShutOut(db: Db, dayId: number): void {
  const book = readDay(db, dayId);
  const waiting = new Set(book.relays.filter(({ startedAt }) => startedAt === null).map(({ relayId }) => relayId));
  for (const place of book.places)
    if (waiting.has(place.relayId) && isShutOut(book, place.cadetId)) deletePlace(db, place);
}

const hasBegun = (relays: readonly { startedAt: string | null }[]): boolean =>
  relays.some(({ startedAt }) => startedAt !== null);

const sameSet = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((id) => b.includes(id)) && b.every((id) => a.includes(id));

/**
 * What a ready day stood on has changed: it is made ready anew. Once a relay has begun there is no way back, so a role may
 * pass to another man then, but none may stand empty.
 * @throws Refusal rangeDay.notReady
 */
function keepReady(db: Db, dayId: number, anew: boolean): void {
  const book = readDay(db, dayId);
  if (book.day.state !== 'ready' || !anew) return;
  if (!hasBegun(book.relays)) {
    unready(db, dayId);
    return;
  }
  const missing = missingOf(db, book).filter(({ code }) => code !== 'ammunition' && code !== 'nobodyMayFire');
  if (missing.length > 0)
    refuse('rangeDay.notReady', { count: missing.length, missing: missing.map((one) => ({ ...one })) });
}

const heldRows = (book: DayBook) =>
  book.men
    .filter(({ cadetId }) => book.held.has(cadetId))
    .map((man) => ({ ...nameMan(man), reasons: book.held.get(man.cadetId) ?? [] }));

function missingOf(db: Db, book: DayBook) {
  const { dayId, cohortId } = book.day;
  const asked = askedOf(db, book.day);
  const around = aroundDay(db, readAround(db, cohortId), asked);
  const { need, drawn } = roundsNeeded(book);
  return readinessFindings({
    roles: listRoles(db, dayId),
    checks: listChecks(db, dayId).map(({ item }) => item),
    approved: isApproved(asked, around),
    need,
    drawn,
    mayFire: book.men.filter(({ cadetId }) => !book.held.has(cadetId)).length,
  });
}

function courseOf(db: Db, { cohort, sessions, men }: AroundBook) {
  const { startsOn, endsOn } = cohort;
  const platoons = listPlatoons(db, cohort.id).map((one) => ({
    ...one,
    men: [...men.values()].filter(({ platoon }) => platoon === one.platoon).length,
  }));
  return { startsOn, endsOn, sessions, platoons };
}

/** Live fires of the approved plan that no day stands for; platoons that go at the same hours go together. */
function toMake(db: Db, book: AroundBook, days: readonly ListedDay[]) {
  const ranges = listRanges(db).filter(({ active }) => active === 1);
  const open = book.lessons.filter(
    ({ session, platoonId }) =>
      session !== null &&
      !days.some(
        (day) => !day.makeup && day.session === session && day.platoons.some((one) => one.platoonId === platoonId),
      ),
  );
  const groups = Map.groupBy(open, ({ session, from, placeId }) => `${session} ${from} ${placeId}`);
  return [...groups.values()].flatMap((lessons) => {
    const first = lessons[0];
    if (!first || first.session === null) return [];
    const { session, date, from, to, placeId, place } = first;
    const platoons = lessons.map(({ platoonId, platoon }) => ({ platoonId, platoon }));
    const rangeId = ranges.find((range) => range.placeId === placeId)?.rangeId ?? null;
    return [{ session, date, from, to, platoons, placeId, place, rangeId }];
  });
}
