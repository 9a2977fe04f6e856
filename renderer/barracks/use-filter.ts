import { useMemo, useState } from 'react';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { foldedIncludes } from '../../shared/kit/kazakh.ts';
import { goTo, useLocation } from '../app/location.ts';

/** Whom platoon, 'at home tonight' and search leave, each within the others; all but the search stand in the address. */
export function useFilter(overview: BarracksOverview | undefined, atHome: ReadonlySet<number> | null) {
  const { params } = useLocation();
  const [search, setSearch] = useState('');
  const wanted = params.platoon ?? 'all';
  const platoon = overview?.platoons.some(({ id }) => String(id) === wanted) ? wanted : 'all';
  const home = params.home === 'tonight' ? atHome : null;
  const cadets = overview?.cadets;
  const shown = useMemo((): ReadonlySet<number> | null => {
    if (!cadets || (platoon === 'all' && home === null && search.trim() === '')) return null;
    const left = cadets.filter(
      (cadet) =>
        (platoon === 'all' || String(cadet.platoonId) === platoon) &&
        (home === null || home.has(cadet.id)) &&
        foldedIncludes(fullName(cadet), search.trim()),
    );
    return new Set(left.map(({ id }) => id));
  }, [cadets, platoon, search, home]);
  const go = (changed: Record<string, string>) => {
    const next = { ...params, ...changed };
    goTo(
      'barracks',
      Object.fromEntries(Object.entries(next).filter(([, value]) => !['all', 'rooms', 'anywhere'].includes(value))),
    );
  };
  return {
    view: params.view === 'list' ? ('list' as const) : ('rooms' as const),
    setView: (view: 'rooms' | 'list') => go({ view }),
    platoon,
    setPlatoon: (value: string) => go({ platoon: value }),
    onlyHome: home !== null,
    setOnlyHome: (only: boolean) => go({ home: only ? 'tonight' : 'anywhere' }),
    search,
    setSearch,
    shown,
  };
}
