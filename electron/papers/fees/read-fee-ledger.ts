import { feeOfMan } from '../../../shared/admissions/fee-days.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import type { FeeLedgerFacts } from './fee-ledger-facts.ts';
import { paymentLine } from './payment-line.ts';

/**
 * The fee ledger of an intake (DOMAIN §10), by the same figures as the screen of fee income.
 * @throws Refusal cohorts.unknown; papers.noApplicants while nobody owes or paid anything
 */
export function readFeeLedger({ today, perform }: Context, { cohortId }: { cohortId: number }): FeeLedgerFacts {
  const { code, startsOn, endsOn } = perform('cohorts.get', { cohortId }).value;
  const { feeTenge, sums, men } = perform('admissions.fees', { cohortId }).value;
  const listed = men.filter(({ asked, payments }) => asked || payments.length > 0);
  if (listed.length === 0) refuse('papers.noApplicants', { intake: code });
  return {
    intake: { code, startsOn, endsOn },
    fee: feeTenge,
    date: today,
    sums,
    men: listed.map(({ name, asked, payments }) => ({
      name,
      asked,
      owed: feeOfMan({ asked, payments }, feeTenge, today).owed,
      payments: payments.map(paymentLine),
    })),
  };
}
