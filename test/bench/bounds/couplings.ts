import type { Model } from '../../../shared/timetable/problem/model.ts';
import { bitCount, PARTS, type Place, type PlatoonProgram, partMask } from './platoon-program.ts';
import type { Term } from './program.ts';

/** What platoons share: the sum of the terms of all platoons is at most `most` in every plan without hard violations. */
export interface Coupling {
  most: number;
  /** By platoon: columns of its program with their coefficients. */
  terms: Map<number, Term[]>;
}

interface Use {
  platoon: number;
  place: Place;
  /** Most blocks that can stand there. */
  blocks: number;
}

/**
 * Rooms and instructors by the part of a day, and instructors by the day. Blocks that only one set of rooms (or of
 * instructors) may serve take no more hours than the set has then, and no more blocks of L hours than the sum of
 * ⌊hours ÷ L⌋ over the set. What could not be exceeded is left out.
 */
export function couplingsOf(model: Model, programs: readonly PlatoonProgram[]): Coupling[] {
  const { tables, dayCount } = model;
  const uses = programs.flatMap(({ places, program }, platoon) =>
    places.map((place): Use => ({ platoon, place, blocks: program.upper[place.column]! })),
  );
  const roomHours = (room: number, day: number, slots: number) =>
    bitCount(slots & ~model.roomClosed[room * dayCount + day]!);
  const dayHours = (who: number, day: number) => model.instructorMax[who * dayCount + day]!;
  const partHours = (who: number, day: number, slots: number) =>
    Math.min(dayHours(who, day), bitCount(slots & ~model.instructorAway[who * dayCount + day]!));

  const couplings: Coupling[] = [];
  for (const { owners, served } of ownerSets(model, uses, 'rooms')) {
    for (const { used, day, slots } of byPart(model, served)) {
      const hours = owners.map((room) => roomHours(room, day, slots));
      couplings.push(...shared(used, hours));
    }
  }
  for (const { owners, served } of ownerSets(model, uses, 'instructors')) {
    for (const { used, day, slots } of byPart(model, served)) {
      const hours = owners.map((who) => partHours(who, day, slots));
      couplings.push(...shared(used, hours));
    }
    for (let day = 0; day < tables.days.length; day++) {
      const hours = owners.map((who) => dayHours(who, day));
      couplings.push(
        ...shared(
          served.filter(({ place }) => place.day === day),
          hours,
        ),
      );
    }
  }
  return couplings;
}

/** Every set of rooms or instructors that some lesson may have, with all blocks that must have one out of it. */
function ownerSets(model: Model, uses: readonly Use[], kind: 'rooms' | 'instructors') {
  const setOf = new Map<Place['blocks'], number[]>();
  for (const { place } of uses) {
    if (setOf.has(place.blocks)) continue;
    const owners = new Set(place.blocks.flatMap((block) => [...model.domainOf[block]![kind]]));
    setOf.set(
      place.blocks,
      [...owners].sort((a, b) => a - b),
    );
  }
  const distinct = new Map([...setOf.values()].map((owners) => [owners.join(' '), owners]));
  return [...distinct.values()].map((owners) => {
    const among = new Set(owners);
    return { owners, served: uses.filter(({ place }) => setOf.get(place.blocks)!.every((owner) => among.has(owner))) };
  });
}

function byPart({ tables }: Model, uses: readonly Use[]) {
  const parts = Map.groupBy(uses, ({ place }) => place.day * PARTS.length + place.part);
  return [...parts.values()].map((used) => {
    const { day, part } = used[0]!.place;
    return { used, day, slots: partMask(tables, day, part) };
  });
}

/** The couplings of blocks that share the hours of some owners: in hours, and in blocks of each length that occurs. */
function shared(used: readonly Use[], ownerHours: readonly number[]): Coupling[] {
  const lengths = new Set([1, ...used.map(({ place }) => place.lesson.hours)]);
  return [...lengths].flatMap((length) => {
    const most = ownerHours.reduce((sum, hours) => sum + Math.floor(hours / length), 0);
    const terms = new Map<number, Term[]>();
    let wanted = 0;
    for (const { platoon, place, blocks } of used) {
      const share = Math.floor(place.lesson.hours / length);
      if (share === 0) continue;
      const list = terms.get(platoon) ?? [];
      terms.set(platoon, list);
      list.push([place.column, share]);
      wanted += share * blocks;
    }
    return wanted > most ? [{ most, terms }] : [];
  });
}
