import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { PaymentLine } from './payment-line.ts';

/** What a letter about one man's fee says, in whole tenge. */
export interface FeeLetterFacts {
  name: string;
  birthDate: LocalDate;
  intake: { code: string; startsOn: LocalDate; endsOn: LocalDate };
  due: number;
  paid: number;
  /** In their order. */
  payments: PaymentLine[];
  date: LocalDate;
}
