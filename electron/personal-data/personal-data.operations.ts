import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { personalDataOperations, Sighting } from '../../shared/contract/personal-data.contract.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { readRetention } from './retention.ts';
import {
  countSightings,
  findSeenMan,
  listSightings,
  peopleOfJournal,
  type SightingRow,
} from './sightings.repository.ts';

/** So many men of a line are named; the number says how many there were. */
const MOST_NAMED = 20;

export const personalDataHandlers: HandlersOf<typeof personalDataOperations> = {
  'personalData.sightings': ({ db }, { before, limit, ...filter }) => ({
    lines: listSightings(db, { ...filter, before: before ?? null, limit }).map((row) => lineOf(db, row)),
    total: countSightings(db, filter),
    people: peopleOfJournal(db),
  }),
  'personalData.intakes': ({ db, today }) => readRetention(db, today),
};

function lineOf(db: Db, { men, ...row }: SightingRow): Sighting {
  const ids = JSON.parse(men) as number[];
  const found = ids.map((cadetId) => ({ cadetId, man: findSeenMan(db, cadetId) }));
  return {
    ...row,
    count: ids.length,
    men: found.slice(0, MOST_NAMED).map(({ cadetId, man }) => ({ cadetId, name: man ? fullName(man) : null })),
    cohorts: [...new Set(found.flatMap(({ man }) => man?.cohort ?? []))],
  };
}
