import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { admissionsOperations } from '../../shared/contract/admissions.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { demandMan, demandMen, demandTerms, requiredOf, tellMen } from './judged-man.ts';
import {
  addDocument,
  deletePayment,
  findPayment,
  insertPayment,
  removeDocument,
} from './papers-and-payments.repository.ts';

type PaperOperation = 'admissions.setDocuments' | 'admissions.addPayment' | 'admissions.removePayment';

/** What men hand in: papers and money. */
export const paperHandlers: HandlersOf<Pick<typeof admissionsOperations, PaperOperation>> = {
  'admissions.setDocuments': ({ db, today, tell }, { cadetIds, kinds, received }) => {
    const men = demandMen(db, cadetIds);
    let changed = 0;
    for (const man of men) {
      for (const kind of kinds ?? requiredOf(man, demandTerms(db, man.cohortId))) {
        changed += received ? addDocument(db, man.id, kind, today) : removeDocument(db, man.id, kind);
      }
    }
    const off = !received && { context: 'off' };
    tell({ ...tellMen(men), received, papers: changed, kinds: kinds ?? [], ...off });
    return { changed };
  },

  'admissions.addPayment': ({ db, today, tell }, { cadetId, amount, returnBasis, ...payment }) => {
    const man = demandMan(db, cadetId);
    const name = fullName(man);
    if (payment.paidOn > today) refuse('admissions.dateAhead', { date: payment.paidOn, today });
    if (returnBasis !== null && amount > man.paidTenge)
      refuse('admissions.returnTooMuch', { name, paid: man.paidTenge, amount });
    const signed = returnBasis === null ? amount : -amount;
    const id = insertPayment(db, { ...payment, cadetId, amount: signed, returnBasis });
    tell({ name, amount, returned: returnBasis !== null });
    return { id };
  },

  'admissions.removePayment': ({ db, tell }, { paymentId }) => {
    const payment = findPayment(db, paymentId) ?? refuse('admissions.unknownPayment');
    const man = demandMan(db, payment.cadetId);
    const name = fullName(man);
    if (man.paidTenge - payment.amount < 0)
      refuse('admissions.returnStands', { name, returned: payment.amount - man.paidTenge });
    deletePayment(db, paymentId);
    tell({ name, amount: payment.amount });
    return {};
  },
};
