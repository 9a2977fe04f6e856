import { createHash } from 'node:crypto';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import type { Db } from '../database/open.ts';
import type { TimetableFacts } from './facts.ts';
import { findSubmission, listOpenSubmissions } from './submissions.repository.ts';
import { listPlacements, type PlanRow, type StoredPlacement } from './timetable.repository.ts';

type Submission = NonNullable<NonNullable<Board['draft']>['submission']>;

/** The version a draft would become. */
export const nextVersion = (plans: readonly PlanRow[]): number => Math.max(0, ...plans.map((plan) => plan.version)) + 1;

/** Names a state of a draft: two states are one when every lesson stands alike; locks do not count. */
export function draftState(placements: readonly StoredPlacement[]): string {
  const digest = createHash('sha256');
  for (const { platoonId, lessonKindId, blockIndex, date, slot, placeId, instructorId } of placements)
    digest.update(`${[platoonId, lessonKindId, blockIndex, date, slot, placeId, instructorId].join(' ')}\n`);
  return digest.digest('hex');
}

/** The request for approval that is open for the draft; null when there is none. */
export function submissionOf(db: Db, { cohort, plans, draft }: TimetableFacts): Submission | null {
  const row = draft && findSubmission(db, cohort.id, nextVersion(plans));
  return row ? { at: row.at, by: row.by, changed: row.state !== draftState(draft.placements) } : null;
}

/** Requests for approval of all intakes, the oldest first. */
export const openSubmissions = (db: Db) =>
  listOpenSubmissions(db).map(({ draftId, state, ...row }) => ({
    ...row,
    changed: state !== draftState(listPlacements(db, draftId)),
  }));
