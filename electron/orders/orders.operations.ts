import type { OrderRow, ordersOperations } from '../../shared/contract/orders.contract.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { expulsionHandlers } from './expulsion.operations.ts';
import { demandStillFit, graduationHandlers } from './graduation.operations.ts';
import { oathHandlers } from './oath.operations.ts';
import {
  clearBunk,
  deleteOrder,
  freezeOveralls,
  type LeavingManRow,
  listLeavingMen,
  listOrders,
  type OrderRecord,
  orderNumbered,
  signOrder,
} from './orders.repository.ts';
import { readGraduation } from './read-graduation.ts';
import { demandIntake, demandPrepared, nameOrderMan, type OrderMan, readOrderMen } from './read-men.ts';

const NAMES_SHOWN = 5;

export const ordersHandlers: HandlersOf<typeof ordersOperations> = {
  ...graduationHandlers,
  ...expulsionHandlers,
  ...oathHandlers,

  'orders.list': (context, { cohortId }) => {
    const { db, now } = context;
    demandIntake(db, cohortId);
    const men = readOrderMen(db, cohortId);
    const named = Map.groupBy(listLeavingMen(db, cohortId), ({ orderId }) => orderId);
    const orders = listOrders(db, cohortId);
    // A signed order says what it said; results and bars are asked only where one still waits.
    const standing = orders.some(({ kind, signedAt }) => kind === 'graduation' && signedAt === null)
      ? readGraduation(db, cohortId, now)
      : null;
    return orders.map((order) => {
      const rows = new Map((named.get(order.orderId) ?? []).map((row) => [row.cadetId, row]));
      const ofOrder = [...men.values()].filter(({ cadetId }) => rows.has(cadetId));
      return orderRow(context, order, ofOrder, rows, standing);
    });
  },

  'orders.withdraw': ({ db, tell }, { orderId }) => {
    const order = demandPrepared(db, orderId);
    const names = namesOf(db, order);
    deleteOrder(db, orderId);
    tell({ context: order.kind, count: names.length, names: names.slice(0, NAMES_SHOWN) });
    return {};
  },

  'orders.sign': (context, { orderId, number, date }) => {
    const { db, now, today, person, tell } = context;
    const order = demandPrepared(db, orderId);
    if (order.preparedById === person.personId) refuse('orders.ownOrder', { name: order.preparedBy });
    if (date > today) refuse('orders.dateAhead', { date, today });
    const taken = orderNumbered(db, number, date);
    if (taken) refuse('orders.numberTaken', { number, date, intake: taken.intake });
    if (order.kind === 'graduation') freezeOveralls(db, demandStillFit(context, order));
    const men = listLeavingMen(db, order.cohortId).filter((row) => row.orderId === orderId);
    signOrder(db, { orderId, number, date, at: now, by: person.personId });
    // Who is off the list today already sleeps here no longer; of a later day the bunk is free from that day on.
    for (const { cadetId, offFrom } of men) if (offFrom !== null && offFrom <= today) clearBunk(db, cadetId);
    const names = namesOf(db, order);
    tell({ context: order.kind, number, date, count: names.length, names: names.slice(0, NAMES_SHOWN) });
    return { men: men.length };
  },
};

function namesOf(db: Context['db'], { cohortId, orderId }: OrderRecord): string[] {
  const inOrder = new Set(
    listLeavingMen(db, cohortId)
      .filter((row) => row.orderId === orderId)
      .map(({ cadetId }) => cadetId),
  );
  return [...readOrderMen(db, cohortId).values()].filter(({ cadetId }) => inOrder.has(cadetId)).map(({ name }) => name);
}

function orderRow(
  { person }: Context,
  { preparedById, cohortId: _, ...order }: OrderRecord,
  men: readonly OrderMan[],
  rows: ReadonlyMap<number, LeavingManRow>,
  standing: ReturnType<typeof readGraduation> | null,
): OrderRow {
  const prepared = order.signedAt === null;
  const graduates = men.flatMap((man) => {
    const { paper = null, overall = null } = rows.get(man.cadetId) ?? {};
    if (!paper) return [];
    const now = standing?.get(man.cadetId);
    const bars = now?.reasons.filter(({ code, level }) => level === 'bar' && code !== 'inOrder') ?? [];
    return [
      {
        ...nameOrderMan(man),
        paper,
        overall: prepared ? (now?.overall ?? null) : overall,
        reasons: prepared ? bars : [],
      },
    ];
  });
  const [expelled] = men;
  const row = expelled && rows.get(expelled.cadetId);
  return {
    ...order,
    state: prepared ? 'prepared' : 'signed',
    maySign: prepared && preparedById !== person.personId && person.rights.includes('orders.sign'),
    men: graduates,
    certificates: graduates.filter(({ paper }) => paper === 'certificate').length,
    references: graduates.filter(({ paper }) => paper === 'reference').length,
    expulsion:
      expelled && row && row.offFrom !== null && row.reason !== null
        ? { ...nameOrderMan(expelled), offFrom: row.offFrom, reason: row.reason, note: row.note }
        : null,
  };
}
