import type { OutputOf } from '../../shared/contract/contract.ts';
import type { FollowupState, FollowupStep } from '../../shared/followup/chain.ts';
import { isOverdue } from '../../shared/followup/department-figures.ts';
import type { FollowupFilter } from './use-followup-place.ts';

export type FollowedMan = OutputOf<'followup.board'>['men'][number];

/** The step that comes next. */
export const STEP_AFTER: Record<FollowupState, FollowupStep | null> = {
  certified: 'handedOver',
  handedOver: 'ready',
  ready: 'collected',
  collected: null,
};

export const isOfFilter = (man: FollowedMan, filter: FollowupFilter): boolean =>
  filter === 'all' || (filter === 'overdue' ? isOverdue(man) : man.state === filter);
