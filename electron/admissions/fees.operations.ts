import { type FeeMan, feeDays, feeOfDay, feeSums } from '../../shared/admissions/fee-days.ts';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { admissionsOperations } from '../../shared/contract/admissions.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { ownMen } from '../people/own-rows.ts';
import { menOfIntake } from './admissions.repository.ts';
import { demandTerms } from './judged-man.ts';
import { paymentsOfIntake } from './papers-and-payments.repository.ts';

/** Fee income of an intake over the days. */
export const feeHandlers: HandlersOf<Pick<typeof admissionsOperations, 'admissions.fees'>> = {
  'admissions.fees': (context, { cohortId }) => {
    const { db, today } = context;
    const { feeTenge, endsOn } = demandTerms(db, cohortId);
    const payments = Map.groupBy(paymentsOfIntake(db, cohortId), ({ cadetId }) => cadetId);
    const men = ownMen(context, 'admissions.fees', menOfIntake(db, cohortId), ({ id }) => id).map((man) => ({
      id: man.id,
      name: fullName(man),
      asked: man.refusedOn === null && man.offFrom === null,
      payments: (payments.get(man.id) ?? []).map(({ cadetId, ...payment }) => payment),
    })) satisfies (FeeMan & { id: number; name: string })[];
    const days = feeDays(men, today < endsOn ? today : endsOn);
    return {
      feeTenge,
      sums: feeSums(men, feeTenge),
      days: days.map((date) => ({ date, parts: feeOfDay(men, feeTenge, date) })),
      men,
    };
  },
};
