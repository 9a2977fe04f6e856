import type { firingOperations } from '../../shared/contract/firing.contract.ts';
import type { ExerciseCard } from '../../shared/range/card.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { dayOf, manOf, readDay } from './read-day.ts';
import { findPlace, findRelay, insertCorrection, listCorrections, listScoresAsWritten } from './relays.repository.ts';
import { nameMan } from './safety-gate.ts';
import { scoreOf } from './typed-score.ts';
import { nameOfMan } from './write-ledger.ts';

export const correctionHandlers: HandlersOf<Pick<typeof firingOperations, 'firing.correct' | 'firing.corrections'>> = {
  'firing.correct': ({ db, now, person, tell }, { relayId, lane, revision, score: typed, reason }) => {
    const relay = findRelay(db, relayId) ?? refuse('firing.unknownRelay');
    const day = dayOf(db, relay.dayId);
    if (day.state !== 'closed') refuse('firing.correctsOpenDay', { date: day.date });
    const place = findPlace(db, relayId, lane) ?? refuse('firing.laneEmpty', { lane });
    const name = nameOfMan(db, place.cadetId);
    if (place.revision !== revision)
      refuse('firing.changedMeanwhile', { name, total: place.total ?? 0, by: place.scorer ?? '' });
    const misfiresShown = 'shots' in typed ? typed.shots.filter((shot) => shot === 'misfire').length : 0;
    // Misfired rounds that were made good are seen in the ledger only.
    const replaced = Math.max(0, place.misfired - misfiresShown);
    const score = scoreOf(
      JSON.parse(day.card) as ExerciseCard,
      'shots' in typed ? { ...typed, replaced } : { ...typed, misfired: place.misfired },
    );
    if (score?.mark == null) return refuse('firing.scoresMissing', { relay: relay.number, lanes: [String(lane)] });
    if (score.fired !== place.fired || score.misfired !== place.misfired)
      refuse('firing.correctsRounds', { name, fired: place.fired, misfired: place.misfired });
    if (score.total === place.total) refuse('firing.sameScore', { name, total: score.total });
    const shots = 'shots' in typed ? JSON.stringify(typed.shots) : null;
    const { total, mark } = score;
    insertCorrection(db, { relayId, lane, shots, total, mark, reason, at: now, personId: person.personId });
    tell({ name, before: place.total, total, mark, reason });
    return { revision: revision + 1, total, mark };
  },

  'firing.corrections': ({ db }, { dayId }) => {
    const book = readDay(db, dayId);
    const key = ({ relayId, lane }: { relayId: number; lane: number }) => `${relayId} ${lane}`;
    const stood = new Map(listScoresAsWritten(db, dayId).map((place) => [key(place), place]));
    return listCorrections(db, dayId).flatMap(({ shots: _, relayId, ...correction }) => {
      const at = key({ relayId, lane: correction.lane });
      const before = stood.get(at);
      if (!before) return [];
      stood.set(at, { ...before, total: correction.total, mark: correction.mark });
      const relay = book.relays.find((one) => one.relayId === relayId)?.number ?? 0;
      return [
        {
          ...nameMan(manOf(book, before.cadetId)),
          ...correction,
          relay,
          before: { total: before.total, mark: before.mark },
        },
      ];
    });
  },
};
