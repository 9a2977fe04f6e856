import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { admissionsOperations } from '../../shared/contract/admissions.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import type { ManRow } from './admissions.repository.ts';
import type { IntakeTerms } from './intake-terms.repository.ts';
import { demandMen, demandTerms, judgedMan, tellMen } from './judged-man.ts';
import { enrolByOrder, leavingOrderNumbered, orderNumbered } from './orders-and-imports.repository.ts';

/** Enrolment by order: all or none. */
export const enrolmentHandlers: HandlersOf<Pick<typeof admissionsOperations, 'admissions.enrol'>> = {
  'admissions.enrol': ({ db, today, tell }, { cohortId, cadetIds, orderNumber, orderDate, basis }) => {
    const terms = demandTerms(db, cohortId);
    const men = demandMen(db, cadetIds);
    const stuck = men.flatMap((man) => {
      const reasons = whatStandsInTheWay(man, terms);
      return reasons.length === 0 ? [] : [{ cadetId: man.id, name: fullName(man), reasons }];
    });
    if (stuck.length > 0)
      refuse('admissions.cannotEnrol', {
        count: stuck.length,
        of: men.length,
        men: stuck,
        names: stuck.slice(0, 3).map(({ name }) => name),
      });
    if (orderDate > terms.endsOn)
      refuse('admissions.orderAfterCourse', { number: orderNumber, date: orderDate, endsOn: terms.endsOn });
    // Made ready for the first day of the course it may be; afterwards a day that has not come enrols nobody yet.
    if (orderDate > today && orderDate > terms.startsOn)
      refuse('admissions.orderAhead', { number: orderNumber, date: orderDate, today, startsOn: terms.startsOn });
    const taken = orderNumbered(db, orderNumber, orderDate);
    if (taken)
      refuse('admissions.orderTaken', { number: orderNumber, date: orderDate, men: taken.men, intake: taken.intake });
    const leaving = leavingOrderNumbered(db, orderNumber, orderDate);
    if (leaving) refuse('orders.numberTaken', { number: orderNumber, date: orderDate, intake: leaving.intake });
    const order = { cohortId, number: orderNumber, date: orderDate, basis };
    const orderId = enrolByOrder(
      db,
      order,
      men.map(({ id }) => id),
    );
    tell({ ...tellMen(men), number: orderNumber, date: orderDate, intake: terms.code });
    return { orderId, enrolled: men.length };
  },
};

type Reason = { code: string; params: Record<string, Param> };

function whatStandsInTheWay(man: ManRow, terms: IntakeTerms): Reason[] {
  if (man.cohortId !== terms.cohortId) return [{ code: 'decision.otherIntake', params: {} }];
  if (man.orderId !== null) return [{ code: 'decision.enrolled', params: {} }];
  if (man.refusedOn !== null)
    return [{ code: 'decision.refused', params: { date: man.refusedOn, reason: man.refusalReason } }];
  return judgedMan(man, terms)
    .findings.filter(({ level }) => level === 'bar')
    .map(({ code, params }) => ({ code, params: params as Record<string, Param> }));
}
