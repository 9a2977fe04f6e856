import { useMemo } from 'react';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';

/** How often it is asked again, in milliseconds: a night is approved, or a man goes out, elsewhere. */
const LOOK_AGAIN = 30_000;

/** Who of an intake sleeps at home in the night that is on or to come; null where one may not know, or does not yet. */
export function useHomeTonight(cohortId: number): ReadonlySet<number> | null {
  const mayRead = useMay('presence.read');
  const { data } = useOperation(
    'strength.homeTonight',
    { cohortId },
    { enabled: mayRead, refetchInterval: LOOK_AGAIN },
  );
  const ids = data?.cadetIds;
  return useMemo(() => ids && new Set(ids), [ids]) ?? null;
}
