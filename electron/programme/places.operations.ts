import type { programmeOperations } from '../../shared/contract/programme.contract.ts';
import { compareKazakh, searchFold } from '../../shared/kit/kazakh.ts';
import { hoursInService } from '../../shared/programme/instructor-hours.ts';
import { PLACE_TYPES } from '../../shared/programme/programme-types.ts';
import { USUAL_PLACES } from '../../shared/programme/usual-places.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { hoursByPlace, listDays } from './availability.repository.ts';
import { standingLessons, unplaceFromDrafts } from './plan-uses.repository.ts';
import { demandCohort } from './programme-reading.ts';
import {
  findPlace,
  insertPlace,
  listPlaceAbsences,
  listPlaces,
  type StoredPlace,
  setPlaceActive,
  updatePlace,
} from './staff.repository.ts';

/** Places in service first, then by kind and name. */
export const byTypeAndName = (
  a: Pick<StoredPlace, 'active' | 'type' | 'name'>,
  b: Pick<StoredPlace, 'active' | 'type' | 'name'>,
): number =>
  Number(b.active) - Number(a.active) ||
  PLACE_TYPES.indexOf(a.type) - PLACE_TYPES.indexOf(b.type) ||
  compareKazakh(a.name, b.name);

type Names = 'places' | 'addPlace' | 'addUsualPlaces' | 'savePlace' | 'deactivatePlace' | 'reactivatePlace';

export const placeHandlers: HandlersOf<Pick<typeof programmeOperations, `programme.${Names}`>> = {
  'programme.places': ({ db }, { cohortId }) => {
    const days = cohortId === undefined ? null : listDays(db, demandCohort(db, cohortId).id);
    const taken = cohortId === undefined || !days ? null : hoursByPlace(db, cohortId, days);
    const closed = listPlaceAbsences(db);
    return listPlaces(db)
      .map((place) => ({
        ...place,
        plannedHours: taken && (taken.get(place.id) ?? 0),
        availableHours: days && hoursInService(days, closed.get(place.id) ?? []),
        absences: closed.get(place.id) ?? [],
      }))
      .sort(byTypeAndName);
  },

  'programme.addPlace': ({ db, tell }, place) => {
    refuseNameTaken(db, place.name, null);
    const id = insertPlace(db, place);
    tell({ name: place.name });
    return { id };
  },

  'programme.addUsualPlaces': ({ db, tell }, { language }) => {
    const taken = new Set(listPlaces(db).map((place) => searchFold(place.name)));
    const missing = USUAL_PLACES.filter((place) => !taken.has(searchFold(place.names[language])));
    if (missing.length === 0) refuse('programme.usualPlacesThere', { places: USUAL_PLACES.length });
    for (const { type, capacity, names } of missing) insertPlace(db, { name: names[language], type, capacity });
    tell({ count: missing.length });
    return { added: missing.length };
  },

  'programme.savePlace': ({ db, today, tell }, { placeId, ...place }) => {
    const before = demandPlace(db, placeId);
    refuseNameTaken(db, place.name, placeId);
    const unplaced = place.type === before.type ? 0 : release(db, before, today);
    updatePlace(db, placeId, place);
    tell({ name: place.name, unplaced });
    return { unplaced };
  },

  'programme.deactivatePlace': ({ db, today, tell }, { placeId }) => {
    const place = demandPlace(db, placeId);
    const unplaced = release(db, place, today);
    setPlaceActive(db, placeId, false);
    tell({ name: place.name, unplaced });
    return { unplaced };
  },

  'programme.reactivatePlace': ({ db, tell }, { placeId }) => {
    const { name } = demandPlace(db, placeId);
    setPlaceActive(db, placeId, true);
    tell({ name });
    return {};
  },
};

/** @throws Refusal programme.unknownPlace */
const demandPlace = (db: Db, id: number): StoredPlace => findPlace(db, id) ?? refuse('programme.unknownPlace');

/** @throws Refusal programme.placeNameTaken */
function refuseNameTaken(db: Db, name: string, except: number | null): void {
  const taken = listPlaces(db).find((one) => one.id !== except && searchFold(one.name) === searchFold(name));
  if (taken) refuse('programme.placeNameTaken', { name: taken.name, active: taken.active });
}

/** Frees a place of its lessons in drafts. @throws Refusal programme.placePlanned when approved lessons need it */
function release(db: Db, place: StoredPlace, today: string): number {
  const support = { kind: 'place', id: place.id } as const;
  const standing = standingLessons(db, support, today);
  if (standing.count > 0) {
    refuse('programme.placePlanned', { name: place.name, lessons: standing.count, first: standing.first });
  }
  return unplaceFromDrafts(db, support, today);
}
