import type { LocalDate } from '../../../shared/kit/local-time.ts';

/** What a letter about one man's fee says, in whole tenge. */
export interface FeeLetterFacts {
  name: string;
  birthDate: LocalDate;
  intake: { code: string; startsOn: LocalDate; endsOn: LocalDate };
  due: number;
  paid: number;
  /** In their order; below 0: given back. */
  payments: {
    paidOn: LocalDate | null;
    amount: number;
    receipt: string | null;
    byState: boolean;
    basis: string | null;
  }[];
  date: LocalDate;
}
