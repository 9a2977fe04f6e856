import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type CohortRow, findCohort, findOrder, listMen, type OrderRecord } from './orders.repository.ts';

export interface OrderMan {
  cadetId: number;
  name: string;
  platoonId: number | null;
  platoon: number | null;
  offFrom: LocalDate | null;
}

/** Enrolled men in the order of the Kazakh alphabet, by their number. */
export const readOrderMen = (db: Db, cohortId: number): Map<number, OrderMan> =>
  new Map(
    listMen(db, cohortId)
      .toSorted(byName)
      .map((row) => [
        row.id,
        { cadetId: row.id, name: fullName(row), platoonId: row.platoonId, platoon: row.platoon, offFrom: row.offFrom },
      ]),
  );

export const nameOrderMan = ({ cadetId, name, platoonId, platoon }: OrderMan) => ({
  cadetId,
  name,
  platoonId,
  platoon,
});

/** Whether he is on the list on a day, by his expulsion. */
export const isOnList = ({ offFrom }: Pick<OrderMan, 'offFrom'>, on: LocalDate): boolean =>
  offFrom === null || offFrom > on;

/** @throws Refusal orders.unknownIntake */
export const demandIntake = (db: Db, cohortId: number): CohortRow =>
  findCohort(db, cohortId) ?? refuse('orders.unknownIntake', { cohortId });

/** @throws Refusal orders.unknownOrder */
export const demandOrder = (db: Db, orderId: number): OrderRecord =>
  findOrder(db, orderId) ?? refuse('orders.unknownOrder', { orderId });

/** An order that may still be changed. @throws Refusal orders.unknownOrder, orders.signed */
export function demandPrepared(db: Db, orderId: number): OrderRecord {
  const order = demandOrder(db, orderId);
  if (order.signedAt !== null) refuse('orders.signed', { number: order.number, date: order.date });
  return order;
}
