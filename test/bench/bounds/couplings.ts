import type { Model } from '../../../shared/timetable/problem/model.ts';
import { bitCount, type Place, type PlatoonProgram, partMask } from './platoon-program.ts';
import type { Term } from './program.ts';

/** What platoons share: the sum of the terms of all platoons is at most `most` in every plan without hard violations. */
export interface Coupling {
  most: number;
  /** By platoon: columns of its program with their coefficients. */
  terms: Map<number, Term[]>;
}

type Used = { platoon: number; place: Place };

/**
 * Rooms and instructors by the part of a day. Blocks that only one set of rooms (or of instructors) may serve take no
 * more hours of a part than the set has then, and no more blocks of L hours than the sum of ⌊hours ÷ L⌋ over the set;
 * the same holds for the hours of an instructor's day.
 */
export function couplingsOf(model: Model, programs: readonly PlatoonProgram[]): Coupling[] {
  const couplings: Coupling[] = [];
  const add = (used: readonly Used[], capacities: readonly number[]) => {
    const lengths = new Set(used.map(({ place }) => place.lesson.hours));
    for (const length of new Set([1, ...lengths])) {
      const most = capacities.reduce((sum, hours) => sum + Math.floor(hours / length), 0);
      const terms = new Map<number, Term[]>();
      let largest = 0;
      for (const { platoon, place } of used) {
        const share = Math.floor(place.lesson.hours / length);
        if (share === 0) continue;
        const list = terms.get(platoon) ?? [];
        terms.set(platoon, list);
        list.push([place.column, share]);
        largest += share * programs[platoon]!.program.upper[place.column]!;
      }
      if (largest > most) couplings.push({ most, terms });
    }
  };
  const all = programs.flatMap(({ places }, platoon) => places.map((place) => ({ platoon, place })));
  const key = ({ place }: Used) => place.day * 3 + place.part;
  const sets = (of: 'rooms' | 'instructors') => {
    const serving = ({ place }: Used) =>
      [...new Set(place.blocks.flatMap((block) => [...model.domainOf[block]![of]]))].sort((a, b) => a - b);
    const byBlock = new Map<readonly number[], number[]>();
    const setOf = (used: Used) => {
      const known = byBlock.get(used.place.blocks) ?? serving(used);
      byBlock.set(used.place.blocks, known);
      return known;
    };
    const distinct = new Map(all.map((used) => [setOf(used).join(' '), setOf(used)]));
    return [...distinct.values()].map((owners) => ({
      owners,
      used: all.filter((used) => setOf(used).every((owner) => owners.includes(owner))),
    }));
  };
  for (const { owners, used } of sets('rooms')) {
    for (const inPart of Map.groupBy(used, key).values()) {
      const { day, part } = inPart[0]!.place;
      const slots = partMask(model.tables, day, part);
      add(
        inPart,
        owners.map((room) => bitCount(slots & ~model.roomClosed[room * model.dayCount + day]!)),
      );
    }
  }
  for (const { owners, used } of sets('instructors')) {
    for (const inPart of Map.groupBy(used, key).values()) {
      const { day, part } = inPart[0]!.place;
      const slots = partMask(model.tables, day, part);
      add(
        inPart,
        owners.map((who) => {
          const at = who * model.dayCount + day;
          return Math.min(model.instructorMax[at]!, bitCount(slots & ~model.instructorAway[at]!));
        }),
      );
    }
    for (const today of Map.groupBy(used, ({ place }) => place.day).values()) {
      const { day } = today[0]!.place;
      add(
        today,
        owners.map((who) => model.instructorMax[who * model.dayCount + day]!),
      );
    }
  }
  return couplings;
}
