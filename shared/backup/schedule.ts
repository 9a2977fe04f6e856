import type { LocalDateTime } from '../kit/local-time.ts';

/** While something was changed a copy is made so often. */
export const COPY_EVERY_MINUTES = 60;
/** A copy so much older than a change is said to be late: the schedule has missed its turn more than once. */
export const LATE_AFTER_MINUTES = 180;

export interface CopyFacts {
  now: LocalDateTime;
  /** Null where there is none. Copies of a clock that ran ahead say nothing of what was written since: leave them out. */
  newestCopyAt: LocalDateTime | null;
  /** The newest entry of the history; null in a file nobody has written to. */
  changedAt: LocalDateTime | null;
}

/** Whether a copy is to be made now: something was changed since the newest one, and that one is an hour old. */
export const isCopyDue = (facts: CopyFacts): boolean => isOlderThan(facts, COPY_EVERY_MINUTES);

/** Whether it is time to warn: what was changed has stood without a copy for hours. */
export const isCopyLate = (facts: CopyFacts): boolean => isOlderThan(facts, LATE_AFTER_MINUTES);

function isOlderThan({ now, newestCopyAt, changedAt }: CopyFacts, minutes: number): boolean {
  if (changedAt === null) return false;
  if (newestCopyAt === null) return true;
  return changedAt >= newestCopyAt && minutesBetween(newestCopyAt, now) >= minutes;
}

/** Both as if in UTC: only their difference is asked for. */
const minutesBetween = (from: LocalDateTime, to: LocalDateTime): number =>
  (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
