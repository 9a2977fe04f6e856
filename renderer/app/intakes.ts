import type { LocalDate } from '../../shared/kit/local-time.ts';

/** What the switcher shows of an intake. */
export interface IntakeHead {
  id: number;
  /** '2027-01'. */
  name: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

const NONE: readonly IntakeHead[] = [];

/** All intakes, newest first. */
export function useIntakes(): readonly IntakeHead[] {
  return NONE;
}
