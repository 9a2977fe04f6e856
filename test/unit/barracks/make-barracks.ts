import fc from 'fast-check';
import type { Barracks, Bunk, Room, Sleeper } from '../../../shared/barracks/model.ts';

/** A room of frames 1…n; ids of its places are room × 100 + 1, 2 … in reading order. */
export function room(id: number, frames: number, change: (bunk: Bunk) => Partial<Bunk> = () => ({})): Room {
  const bunks = Array.from({ length: frames * 2 }, (_, index): Bunk => {
    const bunk: Bunk = {
      id: id * 100 + index + 1,
      number: Math.floor(index / 2) + 1,
      tier: index % 2 === 0 ? 'upper' : 'lower',
      outOfUse: null,
      otherIntake: null,
    };
    return { ...bunk, ...change(bunk) };
  });
  return { id, name: String(id), bunks };
}

/** Cadets 1…n of one platoon (or none), unplaced, in alphabetical order. */
export function men(first: number, count: number, platoonId: number | null, squad: number | null = null): Sleeper[] {
  return Array.from({ length: count }, (_, index) => ({
    id: first + index,
    surname: `Тегі${String(first + index).padStart(3, '0')}`,
    givenName: 'Асан',
    patronymic: null,
    platoonId,
    squad,
    bunkId: null,
  }));
}

export const broken = { from: '2027-01-24', reason: 'тор үзілген' };

/** Any barracks: rooms with broken and foreign bunks, platoons, some men lying already. */
export const anyBarracks: fc.Arbitrary<Barracks> = fc
  .record({
    frames: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 }),
    states: fc.infiniteStream(fc.constantFrom('free', 'free', 'free', 'lying', 'lying', 'broken', 'foreign')),
    platoons: fc.integer({ min: 0, max: 4 }),
    serving: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3 })), { maxLength: 90 }),
  })
  .map(({ frames, states, platoons, serving }) => {
    const rooms = frames.map((count, index) => room(index + 1, count));
    const cadets = serving.map(([platoon, squad], index) => ({
      ...(men(index + 1, 1, platoon === 0 || platoon > platoons ? null : platoon)[0] as Sleeper),
      squad,
    }));
    let next = 0;
    for (const bunk of rooms.flatMap((one) => one.bunks)) {
      const state = states.next().value;
      if (state === 'broken') bunk.outOfUse = broken;
      if (state === 'foreign') bunk.otherIntake = '2026-07';
      const cadet = cadets[next];
      if (state === 'lying' && cadet) {
        cadet.bunkId = bunk.id;
        next += 1;
      }
    }
    return {
      rooms,
      platoons: Array.from({ length: platoons }, (_, index) => ({ id: index + 1, number: index + 1 })),
      cadets,
    };
  });
