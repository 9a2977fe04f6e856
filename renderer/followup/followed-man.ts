import type { OutputOf } from '../../shared/contract/contract.ts';
import type { FollowupState, FollowupStep } from '../../shared/followup/chain.ts';
import type { FollowupFilter } from './use-followup-place.ts';

export type FollowedMan = OutputOf<'followup.board'>['men'][number];

/** The step that comes next. */
export const STEP_AFTER: Record<FollowupState, FollowupStep | null> = {
  certified: 'handedOver',
  handedOver: 'ready',
  ready: 'collected',
  collected: null,
};

/** Waiting past the last day; one that came late is no longer overdue. */
export const isOverdue = ({ state, overdueBy }: FollowedMan): boolean => state === 'handedOver' && overdueBy > 0;

export const isOfFilter = (man: FollowedMan, filter: FollowupFilter): boolean =>
  filter === 'all' || (filter === 'overdue' ? isOverdue(man) : man.state === filter);
