import type { ordersOperations } from '../../shared/contract/orders.contract.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import type { ExpulsionReason } from '../../shared/orders/leaving.ts';
import { whereIs } from '../../shared/presence/whereabouts.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { readPresence } from '../presence/read-presence.ts';
import { changeOrder, countAhead, insertOrder, listLeavingMen, putExpelled } from './orders.repository.ts';
import { demandIntake, demandOrder, demandPrepared, type OrderMan, readOrderMen } from './read-men.ts';

type ExpulsionOperation = 'orders.expulsionEffects' | 'orders.prepareExpulsion' | 'orders.changeExpulsion';

export const expulsionHandlers: HandlersOf<Pick<typeof ordersOperations, ExpulsionOperation>> = {
  'orders.expulsionEffects': ({ db, now }, { cohortId, cadetId, offFrom }) => {
    demandIntake(db, cohortId);
    const presence = readPresence(db, cohortId, now, cadetId, { from: now, to: now });
    const man = presence.men.get(cadetId) ?? refuse('orders.unknownMan', { cadetId });
    const facts = presence.facts.get(cadetId);
    const where = facts ? whereIs(facts, now, now)?.where : undefined;
    return { bunk: man.bunk, ...countAhead(db, cadetId, offFrom), out: where === 'leave' || where === 'offGrounds' };
  },

  'orders.prepareExpulsion': (context, { cohortId, cadetId, offFrom, reason, note, basis }) => {
    const { db, now, person, tell } = context;
    const { endsOn } = demandIntake(db, cohortId);
    const man = readOrderMen(db, cohortId).get(cadetId) ?? refuse('orders.unknownMan', { cadetId });
    demandFree(context, cohortId, man);
    demandSound(context, cohortId, { offFrom, endsOn, reason, note });
    const order = { cohortId, kind: 'expulsion' as const, basis, at: now, by: person.personId };
    const orderId = insertOrder(db, order);
    putExpelled(db, { cadetId, orderId, offFrom, reason, note });
    tell({ name: man.name, date: offFrom, reason });
    return { orderId };
  },

  'orders.changeExpulsion': (context, { orderId, offFrom, reason, note, basis }) => {
    const { db, now, person, tell } = context;
    const { cohortId, kind } = demandPrepared(db, orderId);
    if (kind !== 'expulsion') refuse('orders.otherKind');
    const { endsOn } = demandIntake(db, cohortId);
    demandSound(context, cohortId, { offFrom, endsOn, reason, note });
    const row = listLeavingMen(db, cohortId).find((one) => one.orderId === orderId);
    const man = row && readOrderMen(db, cohortId).get(row.cadetId);
    if (!row || !man) return refuse('orders.unknownOrder', { orderId });
    changeOrder(db, { orderId, basis, at: now, by: person.personId });
    putExpelled(db, { cadetId: row.cadetId, orderId, offFrom, reason, note });
    tell({ name: man.name, date: offFrom, reason });
    return {};
  },
};

/** A man leaves once. @throws Refusal orders.inOrder */
function demandFree({ db }: Context, cohortId: number, { cadetId, name }: OrderMan): void {
  const named = listLeavingMen(db, cohortId).find((row) => row.cadetId === cadetId);
  if (!named) return;
  const { kind, number, date } = demandOrder(db, named.orderId);
  refuse('orders.inOrder', { name, kind, number, date });
}

/** @throws Refusal orders.offOutside, orders.noteNeeded */
function demandSound(
  { db }: Context,
  cohortId: number,
  expulsion: { offFrom: LocalDate; endsOn: LocalDate; reason: ExpulsionReason; note: string | null },
): void {
  const { offFrom, endsOn, reason, note } = expulsion;
  // Struck off from the first day, he has not been a cadet for one: the enrolment is what was wrong then.
  const from = addDays(demandIntake(db, cohortId).startsOn, 1);
  if (offFrom < from || offFrom > endsOn) refuse('orders.offOutside', { date: offFrom, from, to: endsOn });
  if (reason === 'other' && note === null) refuse('orders.noteNeeded');
}
