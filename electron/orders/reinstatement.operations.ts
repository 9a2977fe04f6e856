import type { ordersOperations } from '../../shared/contract/orders.contract.ts';
import { fewNames } from '../../shared/kit/few-names.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  changeOrder,
  clearDaysOff,
  insertDaysOff,
  insertOrder,
  type LeavingManRow,
  listLeavingMen,
  type OrderRecord,
  putMen,
} from './orders.repository.ts';
import { demandIntake, demandOrder, demandPrepared, type OrderMan, readOrderMen } from './read-men.ts';
import { demandNotLater } from './set-back.ts';

type ReinstatementOperation = 'orders.prepareReinstatement' | 'orders.changeReinstatement';

export const reinstatementHandlers: HandlersOf<Pick<typeof ordersOperations, ReinstatementOperation>> = {
  'orders.prepareReinstatement': (context, { orderId: undoes, cadetIds, backFrom, basis, agreed }) => {
    const { db, now, person, tell } = context;
    const expulsion = demandOrder(db, undoes);
    const { cohortId } = expulsion;
    const men = demandExpelled(context, expulsion, cadetIds, null);
    demandBack(context, expulsion, backFrom);
    const draft = { basis, agreed, at: now, by: person.personId };
    const orderId = insertOrder(db, { cohortId, kind: 'reinstatement', ...draft });
    putMen(db, orderId, ids(men), { backFrom, undoes });
    tell({ count: men.length, names: fewNames(men), date: backFrom });
    return { orderId };
  },

  'orders.changeReinstatement': (context, { orderId, cadetIds, backFrom, basis, agreed }) => {
    const { db, now, person, tell } = context;
    const { cohortId, kind } = demandPrepared(db, orderId);
    if (kind !== 'reinstatement') refuse('orders.otherKind');
    const undoes = listLeavingMen(db, cohortId).find((row) => row.orderId === orderId)?.undoes ?? 0;
    const expulsion = demandOrder(db, undoes);
    const men = demandExpelled(context, expulsion, cadetIds, orderId);
    demandBack(context, expulsion, backFrom);
    changeOrder(db, { orderId, basis, agreed, at: now, by: person.personId });
    putMen(db, orderId, ids(men), { backFrom, undoes });
    tell({ count: men.length, names: fewNames(men), date: backFrom });
    return {};
  },
};

const ids = (men: readonly OrderMan[]): number[] => men.map(({ cadetId }) => cadetId);

/**
 * Men of a signed expulsion whom no other order takes back.
 * @throws Refusal orders.otherKind, orders.notSigned, orders.unknownMan, orders.inOrder, orders.inLaterIntake
 */
function demandExpelled(
  { db }: Context,
  { orderId, cohortId, kind, signedAt }: OrderRecord,
  cadetIds: readonly number[],
  besides: number | null,
): OrderMan[] {
  if (kind !== 'expulsion') refuse('orders.otherKind');
  if (signedAt === null) refuse('orders.notSigned');
  const rows = listLeavingMen(db, cohortId);
  const known = readOrderMen(db, cohortId);
  const men = [...new Set(cadetIds)].map((cadetId) => {
    const named = rows.some((row) => row.cadetId === cadetId && row.orderId === orderId);
    const man = (named && known.get(cadetId)) || refuse('orders.unknownMan', { cadetId });
    const back = rows.find((row) => row.cadetId === cadetId && row.undoes === orderId && row.orderId !== besides);
    if (back) {
      const { number, date } = demandOrder(db, back.orderId);
      refuse('orders.inOrder', { name: man.name, kind: 'reinstatement', number, date });
    }
    return man;
  });
  demandNotLater(db, orderId, rows, men);
  return men;
}

/** Back on the day he was struck off from, or later. @throws Refusal orders.backOutside */
function demandBack({ db }: Context, { orderId, cohortId }: OrderRecord, backFrom: LocalDate): void {
  const { endsOn } = demandIntake(db, cohortId);
  const from = listLeavingMen(db, cohortId).find((row) => row.orderId === orderId)?.offFrom ?? endsOn;
  if (backFrom < from || backFrom > endsOn) refuse('orders.backOutside', { date: backFrom, from, to: endsOn });
}

/**
 * What comes into force with a reinstatement: the days off the list become days of absence, and nothing else
 * keeps him away on them. His bunk is not given back; it
 * may have another man by now.
 * @throws Refusal orders.backAhead for a day that has not come, on which he is still struck off; orders.inLaterIntake
 */
export function takeBack(
  { db, now, today, person }: Context,
  order: OrderRecord,
  rows: readonly LeavingManRow[],
  number: string,
): void {
  const all = listLeavingMen(db, order.cohortId);
  const known = readOrderMen(db, order.cohortId);
  for (const { cadetId, backFrom, undoes } of rows) {
    if (backFrom === null || undoes === null) continue;
    demandNotLater(db, undoes, all, [known.get(cadetId) ?? refuse('orders.unknownMan', { cadetId })]);
    const from = all.find((row) => row.orderId === undoes && row.cadetId === cadetId)?.offFrom ?? backFrom;
    if (from === backFrom) continue;
    if (backFrom > today) refuse('orders.backAhead', { date: backFrom, today });
    const expulsion = demandOrder(db, undoes);
    const note = `Тізімнен шығарылған: № ${expulsion.number}, ${formatDate(expulsion.date ?? from)}`;
    clearDaysOff(db, { cadetId, from, to: backFrom });
    insertDaysOff(db, { cadetId, from, to: backFrom, number, note, at: now, by: person.personId });
  }
}
