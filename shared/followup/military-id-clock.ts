import { addDays, daysBetween, type LocalDate } from '../kit/local-time.ts';
import type { FollowupState } from './chain.ts';

/** The days of a man's steps; null: not taken yet. */
export interface FollowupDays {
  handedOn: LocalDate | null;
  readyOn: LocalDate | null;
  collectedOn: LocalDate | null;
}

export interface MilitaryIdClock {
  state: FollowupState;
  /** The last day on which the military ID is in time. */
  dueOn: LocalDate | null;
  /** While it waits: 0 on the last day. */
  daysLeft: number | null;
  /** Days past the last day, up to today while it waits, else up to the day it was ready. */
  overdueBy: number;
}

/**
 * The military ID is ready within so many calendar days of the hand-over (DOMAIN §1): the day of the hand-over is not
 * counted, the last day is still in time, whatever day of the week it is.
 * @param days rule militaryId.days
 */
export function militaryIdClock(steps: FollowupDays, days: number, today: LocalDate): MilitaryIdClock {
  const { handedOn, readyOn, collectedOn } = steps;
  if (handedOn === null) return { state: 'certified', dueOn: null, daysLeft: null, overdueBy: 0 };
  const dueOn = addDays(handedOn, days);
  const overdueBy = Math.max(0, daysBetween(dueOn, readyOn ?? today));
  if (readyOn === null)
    return { state: 'handedOver', dueOn, daysLeft: Math.max(0, daysBetween(today, dueOn)), overdueBy };
  return { state: collectedOn === null ? 'ready' : 'collected', dueOn, daysLeft: null, overdueBy };
}
