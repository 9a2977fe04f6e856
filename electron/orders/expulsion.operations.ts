import type { ordersOperations } from '../../shared/contract/orders.contract.ts';
import { fewNames } from '../../shared/kit/few-names.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import type { ExpulsionReason } from '../../shared/orders/leaving.ts';
import { whereIs } from '../../shared/presence/whereabouts.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { readPresence } from '../presence/read-presence.ts';
import { changeOrder, countAhead, insertOrder, listLeavingMen, putMen } from './orders.repository.ts';
import { demandIntake, demandOrder, demandPrepared, type OrderMan, readOrderMen } from './read-men.ts';
import { demandLaterIntake } from './set-back.ts';

type ExpulsionOperation = 'orders.expulsionEffects' | 'orders.prepareExpulsion' | 'orders.changeExpulsion';

export const expulsionHandlers: HandlersOf<Pick<typeof ordersOperations, ExpulsionOperation>> = {
  'orders.expulsionEffects': ({ db, now }, { cohortId, cadetIds, offFrom }) => {
    demandIntake(db, cohortId);
    const effects = { bunks: [] as string[], nights: 0, duties: 0, exams: 0, paid: 0, out: [] as string[] };
    const known = readOrderMen(db, cohortId);
    for (const cadetId of new Set(cadetIds)) {
      const presence = readPresence(db, cohortId, now, cadetId, { from: now, to: now });
      const man = presence.men.get(cadetId) ?? refuse('orders.unknownMan', { cadetId });
      const facts = presence.facts.get(cadetId);
      const where = facts ? whereIs(facts, now, now)?.where : undefined;
      const ahead = countAhead(db, cadetId, offFrom);
      if (man.bunk !== null) effects.bunks.push(man.bunk);
      for (const key of ['nights', 'duties', 'exams', 'paid'] as const) effects[key] += ahead[key];
      if (where === 'leave' || where === 'offGrounds') effects.out.push(known.get(cadetId)?.name ?? '');
    }
    return effects;
  },

  'orders.prepareExpulsion': (context, { cohortId, cadetIds, basis, agreed, ...said }) => {
    const { db, now, person, tell } = context;
    const { endsOn } = demandIntake(db, cohortId);
    const men = demandFree(context, cohortId, cadetIds, null);
    demandSound(context, cohortId, { ...said, endsOn });
    const intoCohortId = demandLaterIntake(db, cohortId, men, said);
    const draft = { basis, agreed, at: now, by: person.personId };
    const orderId = insertOrder(db, { cohortId, kind: 'expulsion', ...draft });
    putMen(db, orderId, ids(men), { ...said, intoCohortId });
    tell({ ...told(said.reason), count: men.length, names: fewNames(men), date: said.offFrom });
    return { orderId };
  },

  'orders.changeExpulsion': (context, { orderId, cadetIds, basis, agreed, ...said }) => {
    const { db, now, person, tell } = context;
    const { cohortId, kind } = demandPrepared(db, orderId);
    if (kind !== 'expulsion') refuse('orders.otherKind');
    const { endsOn } = demandIntake(db, cohortId);
    const men = demandFree(context, cohortId, cadetIds, orderId);
    demandSound(context, cohortId, { ...said, endsOn });
    const intoCohortId = demandLaterIntake(db, cohortId, men, said);
    changeOrder(db, { orderId, basis, agreed, at: now, by: person.personId });
    putMen(db, orderId, ids(men), { ...said, intoCohortId });
    tell({ ...told(said.reason), count: men.length, names: fewNames(men), date: said.offFrom });
    return {};
  },
};

/** The reason, with its own sentence where it is no expulsion to whoever reads it. */
const told = (reason: ExpulsionReason) => ({ reason, ...(reason === 'setBack' && { context: reason }) });

const ids = (men: readonly OrderMan[]): number[] => men.map(({ cadetId }) => cadetId);

/**
 * A man leaves once.
 * @param besides the order that is changed: standing in it is no hindrance
 * @throws Refusal orders.unknownMan, orders.inOrder
 */
function demandFree(
  { db }: Context,
  cohortId: number,
  cadetIds: readonly number[],
  besides: number | null,
): OrderMan[] {
  const known = readOrderMen(db, cohortId);
  const standing = listLeavingMen(db, cohortId).filter((row) => row.stands === 1 && row.orderId !== besides);
  return [...new Set(cadetIds)].map((cadetId) => {
    const man = known.get(cadetId) ?? refuse('orders.unknownMan', { cadetId });
    const named = standing.find((row) => row.cadetId === cadetId);
    if (named) {
      const { kind, number, date } = demandOrder(db, named.orderId);
      refuse('orders.inOrder', { name: man.name, kind, number, date });
    }
    return man;
  });
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
