import type { LocalDate } from '../kit/local-time.ts';
import { type Barracks, bunkLabel, isUsable, sleepersByBunk, type Tier } from './model.ts';

/** The sum behind "60 cadets, 59 usable bunks". A bunk here is one place to sleep, a tier. */
export interface Capacity {
  cadets: number;
  bunks: number;
  /** Neither out of use nor taken by another intake. */
  usable: number;
  placed: number;
  free: number;
  /** Cadets for whom there is no bunk at all, wherever the others sleep. */
  short: number;
  outOfUse: { bunkId: number; label: string; tier: Tier; from: LocalDate }[];
  takenByOthers: { intake: string; bunks: number }[];
}

/** Counts cadets against bunks; nobody is ever placed beyond it. */
export function countCapacity({ rooms, cadets }: Pick<Barracks, 'rooms' | 'cadets'>): Capacity {
  const bunks = rooms.flatMap((room) => room.bunks.map((bunk) => ({ room, bunk })));
  const sleepers = sleepersByBunk(cadets);
  const usable = bunks.filter(({ bunk }) => isUsable(bunk));
  const others = new Map<string, number>();
  for (const { bunk } of bunks)
    if (bunk.otherIntake !== null) others.set(bunk.otherIntake, (others.get(bunk.otherIntake) ?? 0) + 1);
  return {
    cadets: cadets.length,
    bunks: bunks.length,
    usable: usable.length,
    placed: sleepers.size,
    free: usable.filter(({ bunk }) => !sleepers.has(bunk.id)).length,
    short: Math.max(0, cadets.length - usable.length),
    outOfUse: bunks.flatMap(({ room, bunk }) =>
      bunk.outOfUse === null
        ? []
        : [{ bunkId: bunk.id, label: bunkLabel(room, bunk), tier: bunk.tier, from: bunk.outOfUse.from }],
    ),
    takenByOthers: [...others].map(([intake, taken]) => ({ intake, bunks: taken })),
  };
}
