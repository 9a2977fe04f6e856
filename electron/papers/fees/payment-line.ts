import type { ApplicantDetail } from '../../../shared/contract/admissions.contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';

/** A payment as papers show it, in whole tenge; below 0: given back. */
export interface PaymentLine {
  /** Null: a sum of an imported list. */
  paidOn: LocalDate | null;
  amount: number;
  receipt: string | null;
  byState: boolean;
  /** On what ground it was given back. */
  basis: string | null;
}

export const paymentLine = ({
  paidOn,
  amount,
  receipt,
  source,
  returnBasis,
}: ApplicantDetail['payments'][number]): PaymentLine => ({
  paidOn,
  amount,
  receipt,
  byState: source === 'state',
  basis: returnBasis,
});
