import { isRealDate, type LocalDate } from '../kit/local-time.ts';

/**
 * The last day on which an intake's personal data is kept: whole years after its last day (law 94-V, DOMAIN §8). 28 February
 * stands in for a missing 29th.
 * @param years rule personalData.retentionYears
 */
export function keptUntil(endsOn: LocalDate, years: number): LocalDate {
  const year = Number(endsOn.slice(0, 4)) + years;
  const same = `${year}${endsOn.slice(4)}`;
  return isRealDate(same) ? same : `${year}-02-28`;
}

export type RetentionState = 'kept' | 'due' | 'anonymised';

/** How it stands with an intake today; its last day is still a day of keeping. */
export function retentionState(until: LocalDate, anonymised: boolean, today: LocalDate): RetentionState {
  if (anonymised) return 'anonymised';
  return today > until ? 'due' : 'kept';
}
