import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LocalDate, LocalDateTime } from '../../../shared/kit/local-time.ts';

type Sheet = OutputOf<'meals.sheet'>;
type Names = OutputOf<'meals.names'>;

/** One sitting of a list: its figures and the names behind them. */
export interface MealSitting extends Pick<Names, 'fed' | 'missed'> {
  start: string;
  figures: Sheet['sittings'][number]['figures'];
}

export interface MealListFacts {
  cohortCode: string;
  date: LocalDate;
  /** Null while the kitchen has not been told. */
  told: { by: string; at: LocalDateTime } | null;
  diets: Sheet['diets'];
  sittings: MealSitting[];
}

export interface MealSlipFacts {
  cohortCode: string;
  sheet: Sheet;
}

export interface MealMonthFacts {
  cohortCode: string;
  /** '2027-01' */
  month: string;
  total: OutputOf<'meals.month'>;
}
