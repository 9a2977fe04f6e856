import { fullName } from '../../../shared/barracks/cadet-name.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import { findIntakeOfMan } from './fee-letter.repository.ts';
import type { FeeLetterFacts } from './fee-letter-facts.ts';
import { paymentLine } from './payment-line.ts';

/** @throws Refusal admissions.unknownMan, papers.noPayments */
export function readFeeLetter({ db, today, perform }: Context, { cadetId }: { cadetId: number }): FeeLetterFacts {
  const { value: man } = perform('admissions.get', { cadetId });
  const intake = findIntakeOfMan(db, cadetId);
  if (!intake || man.payments.length === 0) return refuse('papers.noPayments', { name: fullName(man) });
  return {
    name: fullName(man),
    birthDate: man.birthDate,
    intake,
    due: man.feeTenge,
    paid: man.paidTenge,
    payments: man.payments.map(paymentLine),
    date: today,
  };
}
