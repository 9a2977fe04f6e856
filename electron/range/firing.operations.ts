import type { firingOperations, RelayRow } from '../../shared/contract/firing.contract.ts';
import type { ExerciseCard, Shot } from '../../shared/range/card.ts';
import { closingHindrances } from '../../shared/range/ledger.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { listLots } from './ammunition.repository.ts';
import { correctionHandlers } from './corrections.operations.ts';
import { listRoles } from './day.repository.ts';
import { accountOf, closingFacts, type DayBook, headOf, manOf, openDay, readDay, unplacedMen } from './read-day.ts';
import { refireMen } from './refire-men.ts';
import { relayHandlers } from './relays.operations.ts';
import { deletePlace, findPlace, findRelay, insertPlaces, type PlaceRow, updateScore } from './relays.repository.ts';
import { resultHandlers } from './results.operations.ts';
import { nameMan } from './safety-gate.ts';
import { scoreOf } from './typed-score.ts';
import { accountOn, bringTo, nameOfMan } from './write-ledger.ts';

export const firingHandlers: HandlersOf<typeof firingOperations> = {
  ...relayHandlers,
  ...resultHandlers,
  ...correctionHandlers,

  'firing.get': ({ db }, { dayId }) => {
    const book = readDay(db, dayId);
    const facts = closingFacts(book);
    const { onHand, lostUnacted, ...balance } = book.balance;
    return {
      cohortId: book.day.cohortId,
      day: headOf(book.day, book.platoons),
      lots: listLots(db).flatMap((lot) => lotOnDay(book, lot)),
      balance: { ...balance, onHand },
      relays: book.relays.map((relay) => ({
        relayId: relay.relayId,
        number: relay.number,
        refire: relay.refire === 1,
        startedAt: relay.startedAt,
        finishedAt: relay.finishedAt,
        lanes: book.places.filter(({ relayId }) => relayId === relay.relayId).map((place) => laneOf(book, place)),
      })),
      heldAside: book.men
        .filter(({ cadetId }) => book.held.has(cadetId))
        .map((man) => ({ ...nameMan(man), reasons: book.held.get(man.cadetId) ?? [] })),
      unplaced: unplacedMen(book).map(nameMan),
      refire: refireMen(book).map(({ man, total, mark }) => ({ ...nameMan(man), total, mark })),
      roles: listRoles(db, dayId).map(({ role, name }) => ({ role, name })),
      signatures: book.signatures,
      acts: book.acts,
      weaponsOut: facts.weaponsOut,
      hindrances: book.day.state === 'closed' ? [] : closingHindrances(facts),
    };
  },

  'firing.score': (context, { relayId, lane, revision, score: typed }) => {
    const { db, now, person, tell } = context;
    const relay = findRelay(db, relayId) ?? refuse('firing.unknownRelay');
    const day = openDay(db, relay.dayId);
    if (relay.startedAt === null) refuse('firing.relayNotBegun', { relay: relay.number });
    const place = findPlace(db, relayId, lane) ?? refuse('firing.laneEmpty', { lane });
    const name = nameOfMan(db, place.cadetId);
    if (place.revision !== revision)
      refuse('firing.changedMeanwhile', { name, total: place.total ?? 0, by: place.scorer ?? '' });
    const score = scoreOf(JSON.parse(day.card) as ExerciseCard, typed);
    if (relay.finishedAt !== null && score?.mark == null)
      refuse('firing.scoresMissing', { relay: relay.number, lanes: [String(lane)] });
    const { account } = accountOn(db, relay.dayId, place.cadetId);
    const fired = account.fired + (score?.fired ?? 0) - place.fired;
    const misfired = account.misfired + (score?.misfired ?? 0) - place.misfired;
    if (fired + misfired > account.issued)
      refuse('firing.notIssued', { name, issued: account.issued, fired: fired + misfired });
    const after = bringTo(context, { dayId: relay.dayId, cadetId: place.cadetId }, { fired, misfired });
    updateScore(db, {
      relayId,
      lane,
      shots: 'shots' in typed ? JSON.stringify(typed.shots) : null,
      total: score?.total ?? null,
      fired: score?.fired ?? 0,
      misfired: score?.misfired ?? 0,
      mark: score?.mark ?? null,
      scoredAt: score ? now : null,
      scoredBy: score ? person.personId : null,
    });
    const said = { total: score?.total ?? null, mark: score?.mark ?? null };
    // The sentence of the history is chosen by its context.
    const unmarked = score?.mark == null && { context: score === null ? 'none' : 'open' };
    tell({ name, relay: relay.number, lane, date: day.date, ...said, ...unmarked });
    return { revision: revision + 1, ...said, account: after };
  },

  'firing.swapLanes': (context, { relayId, lanes: [first, second] }) => {
    const { db, tell } = context;
    const relay = findRelay(db, relayId) ?? refuse('firing.unknownRelay');
    const { date } = openDay(db, relay.dayId);
    if (first === second) refuse('firing.sameLane', { lane: first });
    const left = findPlace(db, relayId, first) ?? refuse('firing.laneEmpty', { lane: first });
    const right = findPlace(db, relayId, second) ?? refuse('firing.laneEmpty', { lane: second });
    // What was fired belongs to the lane, so the rounds follow it into the other man's account.
    for (const [place, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const { account } = accountOn(db, relay.dayId, place.cadetId);
      bringTo(
        context,
        { dayId: relay.dayId, cadetId: place.cadetId },
        {
          fired: account.fired - place.fired + other.fired,
          misfired: account.misfired - place.misfired + other.misfired,
        },
      );
    }
    deletePlace(db, left);
    deletePlace(db, right);
    insertPlaces(db, [
      { ...left, cadetId: right.cadetId, revision: left.revision + 1 },
      { ...right, cadetId: left.cadetId, revision: right.revision + 1 },
    ]);
    tell({ relay: relay.number, first, second, date });
    return {};
  },
};

function laneOf(book: DayBook, place: PlaceRow): RelayRow['lanes'][number] {
  const weapon = book.weapons.findLast(({ cadetId }) => cadetId === place.cadetId);
  return {
    ...nameMan(manOf(book, place.cadetId)),
    lane: place.lane,
    weapon: weapon ? `${weapon.model} № ${weapon.serial}` : null,
    weaponId: weapon?.weaponId ?? null,
    shots: place.shots === null ? null : (JSON.parse(place.shots) as Shot[]),
    total: place.total,
    misfired: place.misfired,
    mark: place.mark,
    scorer: place.scorer,
    scoredAt: place.scoredAt,
    revision: place.revision,
    account: accountOf(book, place.cadetId),
  };
}

function lotOnDay({ entries }: DayBook, { lotId, number }: { lotId: number; number: string }) {
  const of = (kind: string) =>
    entries.filter((line) => line.lotId === lotId && line.kind === kind).reduce((sum, line) => sum + line.quantity, 0);
  const drawn = of('drawn');
  if (drawn === 0) return [];
  return [{ lotId, number, drawn, atPoint: drawn - of('handedIn') - of('issued') + of('returned') }];
}
