import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { countCapacity } from '../../shared/barracks/capacity.ts';
import { judgeBarracks, platoonSizes } from '../../shared/barracks/findings.ts';
import type { Sleeper } from '../../shared/barracks/model.ts';
import { planPlacement, settleMoves, type Target, withMoves } from '../../shared/barracks/move-men.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import type { Failure } from '../../shared/kit/result.ts';
import { useCommand } from '../app/queries.ts';

/** Everything on the screen follows from who lies where, so a changed list of cadets is a whole new overview. */
export function withCadets(overview: BarracksOverview, cadets: Sleeper[]): BarracksOverview {
  const barracks = { rooms: overview.rooms, platoons: overview.platoons, cadets };
  const capacity = countCapacity(barracks);
  const sizes = platoonSizes(barracks);
  return {
    ...overview,
    cadets,
    platoons: overview.platoons.map((platoon, index) => ({ ...platoon, size: sizes[index] ?? 0 })),
    capacity,
    findings: judgeBarracks(barracks, capacity),
  };
}

/** What was refused on the spot, with what was wanted, so that the remedies can be offered. */
export interface RefusedPlacement {
  failure: Failure;
  cadetIds: readonly number[];
  target: Target;
}

/**
 * Putting men down and taking them off, shown at once: the same rules as the host's decide here, the host is told
 * behind, and what it refuses is read anew.
 */
export function useMoves(overview: BarracksOverview | undefined) {
  const client = useQueryClient();
  const place = useCommand('barracks.place');
  const unplace = useCommand('barracks.unplace');
  const [refused, setRefused] = useState<RefusedPlacement | null>(null);
  const key = ['barracks.overview', { cohortId: overview?.cohort.id }];

  const show = (cadets: Sleeper[]) => {
    void client.cancelQueries({ queryKey: key });
    client.setQueryData<BarracksOverview>(key, (before) => before && withCadets(before, cadets));
  };
  const readAnewUnless = (ok: boolean) => {
    if (!ok) void client.invalidateQueries({ queryKey: key });
  };

  return {
    refused,
    forget: () => setRefused(null),
    /** @returns whether the men lie there now */
    place: (cadetIds: readonly number[], target: Target): boolean => {
      if (!overview || cadetIds.length === 0) return false;
      const plan = planPlacement(overview, cadetIds, target);
      const settled = plan.ok ? settleMoves(overview, plan.value) : plan;
      if (!plan.ok || !settled.ok) {
        setRefused({ failure: (settled.ok ? plan : settled) as Failure, cadetIds, target });
        return false;
      }
      setRefused(null);
      show(withMoves(overview.cadets, settled.value));
      void place.run({ moves: plan.value }).then((result) => readAnewUnless(result.ok));
      return true;
    },
    unplace: (cadetIds: readonly number[]): void => {
      const lying = new Set(cadetIds);
      const chosen = overview?.cadets.filter((cadet) => lying.has(cadet.id) && cadet.bunkId !== null) ?? [];
      if (!overview || chosen.length === 0) return;
      setRefused(null);
      show(overview.cadets.map((cadet) => (lying.has(cadet.id) ? { ...cadet, bunkId: null } : cadet)));
      void unplace.run({ cadetIds: chosen.map((cadet) => cadet.id) }).then((result) => readAnewUnless(result.ok));
    },
  };
}

export type Moves = ReturnType<typeof useMoves>;
