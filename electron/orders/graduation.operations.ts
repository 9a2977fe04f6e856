import type { GraduationCandidate, ordersOperations } from '../../shared/contract/orders.contract.ts';
import { fewNames } from '../../shared/kit/few-names.ts';
import { mayGraduate } from '../../shared/orders/graduation.ts';
import type { LeavingPaper } from '../../shared/orders/leaving.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { ownMen } from '../people/own-rows.ts';
import { changeOrder, insertOrder, listLeavingMen, type OrderRecord, putGraduates } from './orders.repository.ts';
import { readGraduation } from './read-graduation.ts';
import { demandIntake, demandPrepared } from './read-men.ts';

type GraduationOperation = 'orders.candidates' | 'orders.prepareGraduation' | 'orders.changeGraduation';

export const graduationHandlers: HandlersOf<Pick<typeof ordersOperations, GraduationOperation>> = {
  'orders.candidates': (context, { cohortId }) => {
    const { db, now } = context;
    demandIntake(db, cohortId);
    const all = [...readGraduation(db, cohortId, now).values()];
    const men = [...ownMen(context, 'orders.candidates', all, ({ cadetId }) => cadetId)];
    const able = men.filter(({ reasons }) => mayGraduate(reasons));
    return {
      men,
      certificates: able.filter(({ paper }) => paper === 'certificate').length,
      references: able.filter(({ paper }) => paper === 'reference').length,
      barred: men.length - able.length,
    };
  },

  'orders.prepareGraduation': (context, { cohortId, cadetIds, basis, agreed }) => {
    const { db, now, person, tell } = context;
    const intake = demandIntake(db, cohortId);
    const men = demandFit(context, cohortId, cadetIds, null);
    const order = { cohortId, kind: 'graduation' as const, basis, agreed, at: now, by: person.personId };
    const orderId = insertOrder(db, order);
    putGraduates(db, orderId, men);
    const sums = sumsOf(men);
    tell({ intake: intake.code, count: men.length, ...sums, names: fewNames(men) });
    return { orderId, ...sums };
  },

  'orders.changeGraduation': (context, { orderId, cadetIds, basis, agreed }) => {
    const { db, now, person, tell } = context;
    const { cohortId, kind } = demandPrepared(db, orderId);
    if (kind !== 'graduation') refuse('orders.otherKind');
    const men = demandFit(context, cohortId, cadetIds, orderId);
    changeOrder(db, { orderId, basis, agreed, at: now, by: person.personId });
    putGraduates(db, orderId, men);
    const sums = sumsOf(men);
    tell({ count: men.length, ...sums, names: fewNames(men) });
    return sums;
  },
};

interface Graduate {
  cadetId: number;
  name: string;
  paper: LeavingPaper;
  overall: GraduationCandidate['overall'];
}

/** All of the men or none. @throws Refusal orders.unknownMan, orders.cannotGraduate */
function demandFit(
  { db, now }: Context,
  cohortId: number,
  cadetIds: readonly number[],
  orderId: number | null,
): Graduate[] {
  const candidates = readGraduation(db, cohortId, now, orderId);
  const men = [...new Set(cadetIds)].map(
    (cadetId) => candidates.get(cadetId) ?? refuse('orders.unknownMan', { cadetId }),
  );
  const barred = men.filter(({ reasons }) => !mayGraduate(reasons));
  if (barred.length > 0)
    refuse('orders.cannotGraduate', {
      count: barred.length,
      of: men.length,
      names: fewNames(barred),
      men: barred.map(({ cadetId, name, reasons }) => ({ cadetId, name, codes: reasons.map(({ code }) => code) })),
    });
  return men.flatMap(({ cadetId, name, paper, overall }) =>
    paper === null ? [] : [{ cadetId, name, paper, overall }],
  );
}

/**
 * Between preparing and signing a sheet may have been opened again.
 * @returns the men with what the order is to give them, by the results as they stand
 * @throws Refusal orders.cannotGraduate, orders.paperChanged
 */
export function demandStillFit(context: Context, { cohortId, orderId }: OrderRecord): Graduate[] {
  const rows = listLeavingMen(context.db, cohortId).filter((row) => row.orderId === orderId);
  const was = new Map(rows.map(({ cadetId, paper }) => [cadetId, paper]));
  const men = demandFit(context, cohortId, [...was.keys()], orderId);
  const changed = men.filter(({ cadetId, paper }) => was.get(cadetId) !== paper);
  if (changed.length > 0) refuse('orders.paperChanged', { count: changed.length, names: fewNames(changed) });
  return men;
}

const sumsOf = (men: readonly Graduate[]) => {
  const certificates = men.filter(({ paper }) => paper === 'certificate').length;
  return { certificates, references: men.length - certificates };
};
