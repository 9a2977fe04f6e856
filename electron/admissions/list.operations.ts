import { ADMISSION_GROUPS, type AdmissionGroup } from '../../shared/admissions/groups.ts';
import { judgeIdentity, typedIin } from '../../shared/admissions/identity.ts';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { admissionsOperations } from '../../shared/contract/admissions.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { ownMen } from '../people/own-rows.ts';
import { knownMen, menOfIntake } from './admissions.repository.ts';
import { demandMan, demandTerms, judgedMan, requiredOf } from './judged-man.ts';
import { enrolmentOrders, findOrder } from './orders-and-imports.repository.ts';
import { documentsOf, paymentsOf } from './papers-and-payments.repository.ts';

type ListOperation = 'admissions.list' | 'admissions.get' | 'admissions.judge' | 'admissions.unmask';

/** Reading: the list, one man, what would be wrong with a man, his whole number. */
export const listHandlers: HandlersOf<Pick<typeof admissionsOperations, ListOperation>> = {
  'admissions.list': (context, { cohortId }) => {
    const { db } = context;
    const terms = demandTerms(db, cohortId);
    const men = ownMen(context, 'admissions.list', menOfIntake(db, cohortId), ({ id }) => id);
    const applicants = men.map((man) => judgedMan(man, terms));
    const counts = Object.fromEntries(
      ADMISSION_GROUPS.map((group) => [group, applicants.filter((man) => man.group === group).length]),
    ) as Record<AdmissionGroup, number>;
    return { applicants, counts, orders: enrolmentOrders(db, cohortId) };
  },

  'admissions.get': ({ db }, { cadetId }) => {
    const man = demandMan(db, cadetId);
    const terms = demandTerms(db, man.cohortId);
    const order = man.orderId === null ? undefined : findOrder(db, man.orderId);
    return {
      ...judgedMan(man, terms),
      phone: man.phone,
      defenceDepartment: man.defenceDepartment,
      family: man.family,
      familyNote: man.familyNote,
      medical: {
        result: man.medicalResult,
        date: man.medicalDate,
        commission: man.medicalCommission,
        limits: man.medicalLimits,
      },
      documentsRequired: requiredOf(man, terms),
      documentsReceived: documentsOf(db, cadetId),
      payments: paymentsOf(db, cadetId).map(({ cadetId: _, ...payment }) => payment),
      order: order ? { id: order.id, number: order.number, date: order.date } : null,
      refusal: man.refusedOn === null ? null : { on: man.refusedOn, reason: man.refusalReason ?? '' },
    };
  },

  'admissions.judge': ({ db }, { cohortId, iin, birthDate, cadetId }) => {
    const terms = demandTerms(db, cohortId);
    const others = knownMen(db, typedIin(iin)).filter((man) => man.cadetId !== cadetId);
    return judgeIdentity({ iin, birthDate }, terms, terms.code, others);
  },

  'admissions.unmask': ({ db, tell, reveal }, { cadetId, purpose }) => {
    const man = demandMan(db, cadetId);
    reveal({ cadetIds: [cadetId], whole: true });
    tell({ name: fullName(man), purpose });
    return { iin: man.iin };
  },
};
