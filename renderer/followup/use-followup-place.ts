import { FOLLOWUP_STEPS, type FollowupStep } from '../../shared/followup/chain.ts';
import { goTo, useLocation } from '../app/location.ts';

export const FOLLOWUP_TABS = ['men', 'departments', 'letters'] as const;
export const FILTERS = ['all', 'overdue', 'handedOver', 'certified', 'ready', 'collected'] as const;
export type FollowupFilter = (typeof FILTERS)[number];

/** What of the board is looked at; the address keeps it. */
export interface FollowupPlace {
  tab: (typeof FOLLOWUP_TABS)[number];
  /** This intake, or every one of them: a man of an earlier one may still wait. */
  scope: 'intake' | 'all';
  filter: FollowupFilter;
  /** One department alone; null: every one. */
  department: string | null;
  /** The man whose panel is open. */
  man: number | null;
  /** The step that is being put down for the chosen men. */
  step: FollowupStep | null;
}

export function useFollowupPlace(): FollowupPlace & { open: (change: Partial<FollowupPlace>) => void } {
  const { params } = useLocation();
  const place: FollowupPlace = {
    tab: FOLLOWUP_TABS.find((one) => one === params.tab) ?? 'men',
    scope: params.scope === 'all' ? 'all' : 'intake',
    filter: FILTERS.find((one) => one === params.filter) ?? 'all',
    department: params.department ?? null,
    man: Number(params.man) || null,
    step: FOLLOWUP_STEPS.find((one) => one === params.step) ?? null,
  };
  const open = (change: Partial<FollowupPlace>) => {
    const { tab, scope, filter, department, man, step } = { ...place, ...change };
    goTo('followup', {
      part: 'board',
      tab,
      scope,
      filter,
      ...(department !== null && { department }),
      ...(man !== null && { man: String(man) }),
      ...(step !== null && { step }),
    });
  };
  return { ...place, open };
}
