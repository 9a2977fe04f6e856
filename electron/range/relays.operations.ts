import type { firingOperations } from '../../shared/contract/firing.contract.ts';
import { fillRelays, freeLane } from '../../shared/range/relays.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { accountOf, type DayBook, isShutOut, manOf, openDay, readDay, unplacedMen } from './read-day.ts';
import { refireMen } from './refire-men.ts';
import {
  deletePlace,
  deletePlacesOf,
  deleteRelay,
  findRelay,
  finishRelay,
  insertPlaces,
  insertRelay,
  listPlaces,
  listRelays,
  type PlaceRecord,
  type RelayRecord,
  startRelay,
} from './relays.repository.ts';

type RelayOperation =
  | 'firing.fill'
  | 'firing.place'
  | 'firing.takeOut'
  | 'firing.refire'
  | 'firing.startRelay'
  | 'firing.finishRelay';

export const relayHandlers: HandlersOf<Pick<typeof firingOperations, RelayOperation>> = {
  'firing.fill': ({ db, tell }, { dayId }) => {
    const { date } = openDay(db, dayId);
    for (const relay of listRelays(db, dayId)) {
      if (relay.startedAt !== null || relay.refire === 1) continue;
      deletePlacesOf(db, relay.relayId);
      deleteRelay(db, relay.relayId);
    }
    const book = readDay(db, dayId);
    const men = unplacedMen(book);
    if (men.length === 0) refuse('firing.nobody');
    const relays = fillRelays(men, book.day.lanes);
    addRelays({ db }, book, relays, 0);
    tell({ relays: relays.length, men: men.length, date });
    return { relays: relays.length, men: men.length };
  },

  'firing.place': (context, { dayId, cadetId, relay: number, lane: asked }) => {
    const { db, tell } = context;
    const { date } = openDay(db, dayId);
    const book = readDay(db, dayId);
    const man = manOf(book, cadetId);
    if (!book.men.some((one) => one.cadetId === cadetId)) refuse('range.notOfDay', { name: man.name });
    if (isShutOut(book, cadetId)) refuse('firing.heldAside', { name: man.name });
    const target = number === null ? null : book.relays.find((one) => one.number === number);
    if (target === undefined) refuse('firing.unknownRelay');
    if (target?.startedAt) refuse('firing.relayBegun', { relay: target.number });
    const refire = target?.refire ?? 0;
    const now = book.places.find((place) => place.cadetId === cadetId && place.refire === refire);
    if (refire === 1 && !now) refuse('firing.notForRefire', { name: man.name });
    if (now && relayOf(book, now).startedAt !== null) refuse('firing.relayBegun', { relay: now.relay });
    if (book.elsewhere.some((place) => place.cadetId === cadetId && place.refire === 0))
      refuse('firing.firedAlready', { name: man.name, session: book.day.session });
    const { lanes } = book.day;
    if (asked !== null && asked > lanes) refuse('firing.noSuchLane', { lanes });
    if (now) deletePlace(db, now);
    const to = target
      ? asked === null
        ? freeLaneIn(db, book, [target], lanes)
        : { relay: target, lane: asked }
      : (freeLaneIn(
          db,
          book,
          book.relays.filter((one) => one.startedAt === null && one.refire === 0),
          lanes,
        ) ?? {
          relay: newRelay({ db }, book, 0),
          lane: 1,
        });
    if (!to) return refuse('firing.noFreeLane', { relay: target?.number ?? 0, lanes });
    const there = book.places.find(
      (place) => place.relayId === to.relay.relayId && place.lane === to.lane && place.cadetId !== cadetId,
    );
    if (there) deletePlace(db, there);
    insertPlaces(db, [emptyPlace(to.relay, to.lane, cadetId)]);
    if (there && now) insertPlaces(db, [emptyPlace(relayOf(book, now), now.lane, there.cadetId)]);
    if (now && !there) dropEmpty({ db }, relayOf(book, now));
    tell({ name: man.name, relay: to.relay.number, lane: to.lane, date });
    return { relay: to.relay.number, lane: to.lane };
  },

  'firing.takeOut': ({ db, tell }, { dayId, cadetId }) => {
    const { date } = openDay(db, dayId);
    const book = readDay(db, dayId);
    const { name } = manOf(book, cadetId);
    const place =
      book.places.findLast((one) => one.cadetId === cadetId && relayOf(book, one).finishedAt === null) ??
      refuse('firing.notPlaced', { name });
    if (place.scoredAt !== null || accountOf(book, cadetId).onHand > 0) refuse('firing.hasScore', { name });
    deletePlace(db, place);
    dropEmpty({ db }, relayOf(book, place));
    tell({ name, date });
    return {};
  },

  'firing.refire': ({ db, tell }, { dayId, cadetIds }) => {
    const { lanes, date } = openDay(db, dayId);
    const book = readDay(db, dayId);
    const allowed = new Set(refireMen(book).map(({ man }) => man.cadetId));
    const men = [...new Set(cadetIds)];
    for (const cadetId of men)
      if (!allowed.has(cadetId)) refuse('firing.notForRefire', { name: manOf(book, cadetId).name });
    const relays = Array.from({ length: Math.ceil(men.length / lanes) }, (_, relay) =>
      men.slice(relay * lanes, (relay + 1) * lanes),
    );
    addRelays({ db }, book, relays, 1);
    tell({ men: men.length, date });
    return { relays: relays.length };
  },

  'firing.startRelay': ({ db, now, tell }, { relayId }) => {
    const relay = findRelay(db, relayId) ?? refuse('firing.unknownRelay');
    const day = openDay(db, relay.dayId);
    const book = readDay(db, relay.dayId);
    if (day.state !== 'ready') refuse('firing.dayNotReady');
    if (relay.startedAt !== null) refuse('firing.relayBegun', { relay: relay.number });
    const running = book.relays.find(({ startedAt, finishedAt }) => startedAt !== null && finishedAt === null);
    if (running) refuse('firing.otherRunning', { relay: running.number });
    const places = book.places.filter((place) => place.relayId === relayId);
    if (places.length === 0) refuse('firing.nobody');
    const shut = places.find(({ cadetId }) => isShutOut(book, cadetId));
    if (shut) refuse('firing.heldAside', { name: manOf(book, shut.cadetId).name });
    startRelay(db, relayId, now);
    tell({ relay: relay.number, date: day.date });
    return {};
  },

  'firing.finishRelay': ({ db, now, person, tell }, { relayId }) => {
    const relay = findRelay(db, relayId) ?? refuse('firing.unknownRelay');
    const { date } = openDay(db, relay.dayId);
    if (relay.startedAt === null) refuse('firing.relayNotBegun', { relay: relay.number });
    if (relay.finishedAt !== null) refuse('firing.relayFinished', { relay: relay.number });
    const unmarked = listPlaces(db, relay.dayId).filter((place) => place.relayId === relayId && place.mark === null);
    if (unmarked.length > 0)
      refuse('firing.scoresMissing', { relay: relay.number, lanes: unmarked.map(({ lane }) => String(lane)) });
    finishRelay(db, relayId, now, person.personId);
    tell({ relay: relay.number, date });
    return { nextRelayId: listRelays(db, relay.dayId).find(({ startedAt }) => startedAt === null)?.relayId ?? null };
  },
};

type WithDb = Pick<Context, 'db'>;

const relayOf = ({ relays }: DayBook, { relayId }: Pick<PlaceRecord, 'relayId'>): RelayRecord =>
  relays.find((relay) => relay.relayId === relayId) ?? refuse('firing.unknownRelay');

const emptyPlace = (relay: RelayRecord, lane: number, cadetId: number): PlaceRecord => ({
  relayId: relay.relayId,
  lane,
  dayId: relay.dayId,
  session: relay.session,
  refire: relay.refire,
  cadetId,
  shots: null,
  total: null,
  fired: 0,
  misfired: 0,
  mark: null,
  revision: 0,
  scoredAt: null,
  scoredBy: null,
});

/** A relay behind all others of the day. */
function newRelay({ db }: WithDb, { day }: DayBook, refire: 0 | 1): RelayRecord {
  const number = (listRelays(db, day.dayId).at(-1)?.number ?? 0) + 1;
  const relayId = insertRelay(db, { dayId: day.dayId, session: day.session, number, refire });
  return { relayId, dayId: day.dayId, session: day.session, number, refire, startedAt: null, finishedAt: null };
}

/** Relays behind all others of the day, each man in the lane of his order. */
function addRelays(context: WithDb, book: DayBook, relays: readonly (readonly number[])[], refire: 0 | 1): void {
  const places = relays.flatMap((cadetIds) => {
    const relay = newRelay(context, book, refire);
    return cadetIds.map((cadetId, index) => emptyPlace(relay, index + 1, cadetId));
  });
  insertPlaces(context.db, places);
}

function freeLaneIn(db: Context['db'], { day }: DayBook, relays: readonly RelayRecord[], lanes: number) {
  const free = freeLane(
    relays.map(({ number }) => number),
    lanes,
    listPlaces(db, day.dayId),
  );
  const relay = free && relays.find(({ number }) => number === free.relay);
  return free && relay ? { relay, lane: free.lane } : null;
}

/** A relay that has not begun and in which nobody is left is no relay. */
function dropEmpty({ db }: WithDb, relay: RelayRecord): void {
  if (relay.startedAt !== null) return;
  if (!listPlaces(db, relay.dayId).some(({ relayId }) => relayId === relay.relayId)) deleteRelay(db, relay.relayId);
}
