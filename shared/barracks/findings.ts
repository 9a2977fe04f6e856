import type { Param } from '../kit/result.ts';
import type { Capacity } from './capacity.ts';
import { type Barracks, isUsable, type Sleeper } from './model.ts';

/** bar: cannot be right as it stands. notice: worth a look. */
export interface BarracksFinding {
  code: 'barracks.tooFewBunks' | 'barracks.mustMove' | 'barracks.unbalanced' | 'barracks.withoutPlatoon';
  level: 'bar' | 'notice';
  params: Record<string, Param>;
}

/** How many men serve in each platoon, in the platoons' order. */
export function platoonSizes({ platoons, cadets }: Pick<Barracks, 'platoons' | 'cadets'>): number[] {
  return platoons.map((platoon) => cadets.filter((cadet) => cadet.platoonId === platoon.id).length);
}

/** Cadets in bunks that are no longer theirs to sleep in, because an intake's dates were moved onto another's. */
export function mustMove({ rooms, cadets }: Pick<Barracks, 'rooms' | 'cadets'>): Sleeper[] {
  const barred = new Set(rooms.flatMap((room) => room.bunks.filter((bunk) => !isUsable(bunk)).map((bunk) => bunk.id)));
  return cadets.filter((cadet) => cadet.bunkId !== null && barred.has(cadet.bunkId));
}

/** What stands in the way of every cadet having a platoon and a bunk. */
export function judgeBarracks(barracks: Barracks, { cadets, usable, short }: Capacity): BarracksFinding[] {
  const findings: BarracksFinding[] = [];
  if (short > 0) findings.push({ code: 'barracks.tooFewBunks', level: 'bar', params: { cadets, usable, short } });
  const misplaced = mustMove(barracks).length;
  if (misplaced > 0) findings.push({ code: 'barracks.mustMove', level: 'bar', params: { count: misplaced } });
  const sizes = platoonSizes(barracks);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  if (sizes.length > 1 && largest - smallest > 1)
    findings.push({ code: 'barracks.unbalanced', level: 'notice', params: { smallest, largest } });
  const without = barracks.cadets.filter((cadet) => cadet.platoonId === null).length;
  if (barracks.platoons.length > 0 && without > 0)
    findings.push({ code: 'barracks.withoutPlatoon', level: 'notice', params: { count: without } });
  return findings;
}
