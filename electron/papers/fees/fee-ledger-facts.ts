import type { FeeSums } from '../../../shared/admissions/fee-days.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { PaymentLine } from './payment-line.ts';

/** The fee of an intake, man by man, in whole tenge. */
export interface FeeLedgerFacts {
  intake: { code: string; startsOn: LocalDate; endsOn: LocalDate };
  /** Asked of each man. */
  fee: number;
  date: LocalDate;
  sums: FeeSums;
  /** In the order of the alphabet: of whom the fee is asked, or who paid although none is. */
  men: {
    name: string;
    asked: boolean;
    /** What is still missing of his fee. */
    owed: number;
    /** In their order. */
    payments: PaymentLine[];
  }[];
}
