import type { PlaceType } from '../../../shared/programme/programme-types.ts';
import { act, type Candidate, idsOf, type Shortage } from './remedy.ts';

/** Names of new places, in the school's first language. */
const NAMES: Record<string, string> = {
  class: 'Сынып',
  drill: 'Плац',
  gym: 'Спорт залы',
  field: 'Дала алаңы',
  range: 'Полигон',
};

/** Room for the platoons: a place put back into service, a place with more seats, one more place. */
export function morePlaces({ finding, facts, beside, short }: Shortage): Candidate[] {
  return idsOf(finding, 'roomType', 'roomTypes').flatMap((type) => {
    const named = new Set(idsOf(finding, 'platoon', 'platoons'));
    const crowd = facts.platoons.filter(({ id }) => named.size === 0 || named.has(String(id)));
    const men = Math.max(1, ...crowd.map(({ size }) => size));
    const candidates: Candidate[] = beside.closedPlaces
      .filter((place) => place.type === type && place.capacity >= men)
      .slice(0, 2)
      .map(({ id, name }) => ({
        code: 'reopen',
        params: { place: name },
        acts: [act('programme.reactivatePlace', { placeId: id })],
        size: 1,
      }));
    const narrow = facts.places
      .filter((place) => place.active && place.type === type && place.capacity < men)
      .sort((a, b) => b.capacity - a.capacity);
    for (const { id, name, capacity } of narrow.slice(0, 1)) {
      candidates.push({
        code: 'seats',
        params: { place: name, seats: men - capacity, capacity: men },
        acts: [act('programme.savePlace', { placeId: id, name, type: type as PlaceType, capacity: men })],
        size: 2,
      });
    }
    // An hour of each day is what one more place gives at least.
    const days = facts.lessonDays.length;
    const hoursEach = facts.lessonDays.reduce((sum, day) => sum + day.lessonHours, 0);
    const perPlace = finding.code === 'roomBlocks' ? 2 * days : hoursEach;
    const most = finding.code === 'noRoom' ? 1 : Math.min(4, Math.max(1, Math.ceil(short / Math.max(1, perPlace))));
    for (const count of [most, most + 1]) {
      const names = freeNames(NAMES[type] ?? type, beside.placeNames, count);
      candidates.push({
        code: 'addPlace',
        params: { placeType: type, count, capacity: men },
        acts: names.map((name) => act('programme.addPlace', { name, type: type as PlaceType, capacity: men })),
        size: 3 + 3 * count,
      });
    }
    return candidates;
  });
}

function freeNames(stem: string, taken: readonly string[], count: number): string[] {
  const known = new Set(taken);
  const names: string[] = [];
  for (let number = 1; names.length < count; number++) {
    const name = `${stem} ${number} (жаңа)`;
    if (!known.has(name)) names.push(name);
  }
  return names;
}
