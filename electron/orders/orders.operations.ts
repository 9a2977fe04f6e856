import type { OrderRow, ordersOperations } from '../../shared/contract/orders.contract.ts';
import { fewNames } from '../../shared/kit/few-names.ts';
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
import { reinstatementHandlers, takeBack } from './reinstatement.operations.ts';
import { enterLaterIntake } from './set-back.ts';

export const ordersHandlers: HandlersOf<typeof ordersOperations> = {
  ...graduationHandlers,
  ...expulsionHandlers,
  ...reinstatementHandlers,
  ...oathHandlers,

  'orders.list': (context, { cohortId }) => {
    const { db, now } = context;
    demandIntake(db, cohortId);
    const men = readOrderMen(db, cohortId);
    const rows = listLeavingMen(db, cohortId);
    const named = Map.groupBy(rows, ({ orderId }) => orderId);
    const orders = listOrders(db, cohortId);
    const listed: Listed = { orders: new Map(orders.map((order) => [order.orderId, order])), rows };
    // A signed order says what it said; results and bars are asked only where one still waits.
    const standing = orders.some(({ kind, signedAt }) => kind === 'graduation' && signedAt === null)
      ? readGraduation(db, cohortId, now)
      : null;
    return orders.map((order) => {
      const said = new Map((named.get(order.orderId) ?? []).map((row) => [row.cadetId, row]));
      const ofOrder = [...men.values()].filter(({ cadetId }) => said.has(cadetId));
      return {
        ...orderRow(context, order, ofOrder, said, standing),
        expulsion: expulsionOf(order, ofOrder, said, listed),
        reinstatement: reinstatementOf(ofOrder, said, listed),
      };
    });
  },

  'orders.withdraw': ({ db, tell }, { orderId }) => {
    const order = demandPrepared(db, orderId);
    const names = namesOf(db, order);
    const rows = listLeavingMen(db, order.cohortId).filter((row) => row.orderId === orderId);
    deleteOrder(db, orderId);
    const context = rows.some(({ reason }) => reason === 'setBack') ? 'setBack' : order.kind;
    tell({ context, count: names.length, names: fewNames(names) });
    return {};
  },

  'orders.sign': (context, { orderId, number, date }) => {
    const { db, now, today, person, tell } = context;
    const order = demandPrepared(db, orderId);
    if (order.preparedById === person.personId) refuse('orders.ownOrder', { name: order.preparedBy });
    if (date > today) refuse('orders.dateAhead', { date, today });
    const taken = orderNumbered(db, number, date);
    if (taken) refuse('orders.numberTaken', { number, date, intake: taken.intake });
    if (order.kind === 'graduation') freezeOveralls(db, orderId, demandStillFit(context, order));
    const men = listLeavingMen(db, order.cohortId).filter((row) => row.orderId === orderId);
    if (order.kind === 'reinstatement') takeBack(context, order, men, number);
    const setBack = order.kind === 'expulsion' ? enterLaterIntake(db, order, men) : null;
    signOrder(db, { orderId, number, date, at: now, by: person.personId });
    // Who is off the list today already sleeps here no longer; of a later day the bunk is free from that day on.
    for (const { cadetId, offFrom } of men) if (offFrom !== null && offFrom <= today) clearBunk(db, cadetId);
    const names = namesOf(db, order);
    const told = { number, date, count: names.length, names: fewNames(names) };
    tell(setBack ? { context: 'setBack', ...told, ...setBack } : { context: order.kind, ...told });
    return { men: men.length };
  },
};

function namesOf(db: Context['db'], { cohortId, orderId }: OrderRecord): OrderMan[] {
  const inOrder = new Set(
    listLeavingMen(db, cohortId)
      .filter((row) => row.orderId === orderId)
      .map(({ cadetId }) => cadetId),
  );
  return [...readOrderMen(db, cohortId).values()].filter(({ cadetId }) => inOrder.has(cadetId));
}

function orderRow(
  { person }: Context,
  { preparedById, cohortId: _, ...order }: OrderRecord,
  men: readonly OrderMan[],
  rows: ReadonlyMap<number, LeavingManRow>,
  standing: ReturnType<typeof readGraduation> | null,
): Omit<OrderRow, 'expulsion' | 'reinstatement'> {
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
  return {
    ...order,
    state: prepared ? 'prepared' : 'signed',
    maySign: prepared && preparedById !== person.personId && person.rights.includes('orders.sign'),
    men: graduates,
    certificates: graduates.filter(({ paper }) => paper === 'certificate').length,
    references: graduates.filter(({ paper }) => paper === 'reference').length,
  };
}

/** All orders of the intake and what each says of whom. */
interface Listed {
  orders: ReadonlyMap<number, OrderRecord>;
  rows: readonly LeavingManRow[];
}

function expulsionOf(
  { orderId }: OrderRecord,
  men: readonly OrderMan[],
  said: ReadonlyMap<number, LeavingManRow>,
  { orders, rows }: Listed,
): OrderRow['expulsion'] {
  const [first] = said.values();
  if (!first || first.offFrom === null || first.reason === null) return null;
  const back = (cadetId: number) => {
    const row = rows.find((one) => one.cadetId === cadetId && one.undoes === orderId);
    return row ? (orders.get(row.orderId)?.signedAt == null ? 'prepared' : 'signed') : null;
  };
  const { offFrom, reason, note, intoCohortId, intoCode } = first;
  const into = intoCohortId !== null && intoCode !== null ? { cohortId: intoCohortId, code: intoCode } : null;
  return { men: men.map((man) => ({ ...nameOrderMan(man), back: back(man.cadetId) })), offFrom, reason, note, into };
}

function reinstatementOf(
  men: readonly OrderMan[],
  said: ReadonlyMap<number, LeavingManRow>,
  { orders, rows }: Listed,
): OrderRow['reinstatement'] {
  const [first] = said.values();
  if (!first || first.backFrom === null || first.undoes === null) return null;
  const { backFrom, undoes } = first;
  const expulsion = orders.get(undoes);
  const offFrom = rows.find((row) => row.orderId === undoes)?.offFrom;
  if (expulsion?.number == null || expulsion.date === null || offFrom == null) return null;
  const { number, date } = expulsion;
  return { men: men.map(nameOrderMan), backFrom, undoes: { orderId: undoes, number, date, offFrom } };
}
