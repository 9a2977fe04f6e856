import type { FiringMark } from '../../shared/range/card.ts';
import { type FiringStanding, firingStanding } from '../../shared/range/owed.ts';
import type { Db } from '../database/open.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { listPlacesOfIntake, type PlaceRow } from './relays.repository.ts';
import { readGateMen } from './safety-gate.ts';

/** A place with its mark; where a man fired again, the later one alone. */
export type FiredResult = PlaceRow & { mark: FiringMark; total: number };

/** Marks of an intake, one for a man and session: a second firing stands for the first. */
export function resultsOf(db: Db, cohortId: number): FiredResult[] {
  const latest = new Map<string, FiredResult>();
  for (const place of listPlacesOfIntake(db, cohortId)) {
    if (place.mark === null || place.total === null) continue;
    latest.set(`${place.cadetId} ${place.session}`, { ...place, mark: place.mark, total: place.total });
  }
  return [...latest.values()];
}

/**
 * The one reading of what exams need from the range, for every enrolled man of an intake: which sessions he owes, which
 * keeps him from being admitted (DOMAIN §7), and the mark that the firing subject takes from here.
 */
export function readFiringStanding(db: Db, cohortId: number): Map<number, FiringStanding> {
  const sessions = keptRule(db, cohortId, 'range.sessions');
  const results = Map.groupBy(resultsOf(db, cohortId), ({ cadetId }) => cadetId);
  return new Map(
    [...readGateMen(db, cohortId).keys()].map((cadetId) => [
      cadetId,
      firingStanding(sessions, results.get(cadetId) ?? []),
    ]),
  );
}
