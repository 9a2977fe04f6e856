import { useMemo, useState } from 'react';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { foldedIncludes } from '../../shared/kit/kazakh.ts';
import { goTo, useLocation } from '../app/location.ts';

/** The chip beside the platoons: who sleeps at home tonight. */
export const AT_HOME = 'home';

/** Whom platoon (or who sleeps at home tonight) and search leave; the platoon and the view stand in the address, the search does not. */
export function useFilter(overview: BarracksOverview | undefined, atHome: ReadonlySet<number> | null) {
  const { params } = useLocation();
  const [search, setSearch] = useState('');
  const wanted = params.platoon ?? 'all';
  const known = wanted === AT_HOME ? atHome !== null : overview?.platoons.some(({ id }) => String(id) === wanted);
  const platoon = known ? wanted : 'all';
  const cadets = overview?.cadets;
  const shown = useMemo((): ReadonlySet<number> | null => {
    if (!cadets || (platoon === 'all' && search.trim() === '')) return null;
    const left = cadets.filter(
      (cadet) =>
        (platoon === 'all' || (platoon === AT_HOME ? atHome?.has(cadet.id) : String(cadet.platoonId) === platoon)) &&
        foldedIncludes(fullName(cadet), search.trim()),
    );
    return new Set(left.map(({ id }) => id));
  }, [cadets, platoon, search, atHome]);
  const go = (changed: Record<string, string>) => {
    const next = { ...params, ...changed };
    goTo(
      'barracks',
      Object.fromEntries(Object.entries(next).filter(([, value]) => value !== 'all' && value !== 'rooms')),
    );
  };
  return {
    view: params.view === 'list' ? ('list' as const) : ('rooms' as const),
    setView: (view: 'rooms' | 'list') => go({ view }),
    platoon,
    setPlatoon: (value: string) => go({ platoon: value }),
    search,
    setSearch,
    shown,
  };
}
