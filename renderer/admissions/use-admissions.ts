import { useMemo, useState } from 'react';
import { ADMISSION_GROUPS, type AdmissionGroup } from '../../shared/admissions/groups.ts';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { ApplicantRow } from '../../shared/contract/admissions.contract.ts';
import { foldedIncludes } from '../../shared/kit/kazakh.ts';
import { goTo, useLocation } from '../app/location.ts';
import type { RowKey } from '../components/table-column.ts';
import { LACKING, type Lacking, lacks } from './lacking.ts';

export type OpenPanel = { what: 'man'; id: number } | { what: 'add' | 'import' | 'enrol' } | null;

const PANELS = ['add', 'import', 'enrol'] as const;

function openPanel(params: Record<string, string>): OpenPanel {
  const panel = PANELS.find((name) => name === params.panel);
  if (panel) return { what: panel };
  const id = Number(params.man);
  return Number.isInteger(id) && id > 0 ? { what: 'man', id } : null;
}

/** Who is shown, who is ticked and which panel is open. Filters and panel stand in the address, the search does not. */
export function useAdmissions(applicants: readonly ApplicantRow[]) {
  const { params } = useLocation();
  const [search, setSearch] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<RowKey>>(new Set());
  const group = ADMISSION_GROUPS.find((name) => name === params.group) ?? 'all';
  const lacking = LACKING.find((name) => name === params.lacking) ?? null;
  const panel = useMemo(() => openPanel(params), [params]);

  const shown = useMemo(
    () =>
      applicants.filter(
        (man) =>
          (group === 'all' || man.group === group) &&
          (lacking === null || lacks(man, lacking)) &&
          foldedIncludes(`${fullName(man)} ${man.maskedIin.slice(-4)}`, search.trim()),
      ),
    [applicants, group, lacking, search],
  );
  // Whoever has gone since (an undone import) is no longer ticked.
  const chosen = useMemo(() => applicants.filter(({ id }) => ticked.has(id)), [applicants, ticked]);

  const go = (changed: Record<string, string | null>) => {
    const next = { ...params, ...changed };
    goTo(
      'admissions',
      Object.fromEntries(Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null)),
    );
  };
  const open = (next: OpenPanel) => {
    if (next === null) go({ man: null, panel: null });
    else if (next.what === 'man') go({ man: String(next.id), panel: null });
    else go({ man: null, panel: next.what });
  };
  return {
    shown,
    search,
    setSearch,
    group: group as AdmissionGroup | 'all',
    setGroup: (value: AdmissionGroup | 'all') => go({ group: value === 'all' ? null : value }),
    lacking,
    setLacking: (value: Lacking | null) => go({ lacking: value }),
    filtered: group !== 'all' || lacking !== null || search.trim() !== '',
    clearFilter: () => {
      setSearch('');
      go({ group: null, lacking: null });
    },
    chosen,
    tick: setTicked,
    panel,
    open,
  };
}

export type Admissions = ReturnType<typeof useAdmissions>;
