import type { ordersOperations } from '../../shared/contract/orders.contract.ts';
import { fewNames } from '../../shared/kit/few-names.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { ownMen } from '../people/own-rows.ts';
import { findOath, listSworn, noteSworn, oathDay, putOath } from './orders.repository.ts';
import { demandIntake, isOnList, nameOrderMan, type OrderMan, readOrderMen } from './read-men.ts';

type OathOperation = 'orders.oath' | 'orders.setOath' | 'orders.noteOath';

export const oathHandlers: HandlersOf<Pick<typeof ordersOperations, OathOperation>> = {
  'orders.oath': (context, { cohortId }) => {
    const { oath, date, men, sworn } = readOath(context, cohortId);
    const own = ownMen(context, 'orders.oath', men, ({ cadetId }) => cadetId);
    const rows = own.map((man) => ({ ...nameOrderMan(man), taken: sworn.has(man.cadetId) }));
    const taken = rows.filter((row) => row.taken).length;
    return {
      date,
      place: oath?.place ?? null,
      set: oath !== undefined,
      men: rows,
      taken,
      notTaken: rows.length - taken,
    };
  },

  'orders.setOath': ({ db, tell }, { cohortId, date, place }) => {
    const { code, startsOn, endsOn } = demandIntake(db, cohortId);
    if (date < startsOn || date > endsOn) refuse('orders.oathOutside', { date, from: startsOn, to: endsOn });
    putOath(db, { cohortId, date, place });
    tell({ intake: code, date, place });
    return {};
  },

  'orders.noteOath': (context, { cohortId, cadetIds, taken }) => {
    const { db, now, today, person, tell } = context;
    const { date, men, sworn } = readOath(context, cohortId);
    if (taken && date > today) refuse('orders.oathAhead', { date, today });
    const byId = new Map(men.map((man) => [man.cadetId, man]));
    const asked = [...new Set(cadetIds)].map(
      (cadetId) => byId.get(cadetId) ?? refuse('orders.unknownMan', { cadetId }),
    );
    const changed = asked.filter(({ cadetId }) => sworn.has(cadetId) !== taken);
    const changedIds = changed.map(({ cadetId }) => cadetId);
    noteSworn(db, changedIds, taken ? { at: now, by: person.personId } : null);
    const names = fewNames(changed);
    tell({ count: changed.length, names, date, ...(!taken && { context: 'not' }) });
    return { men: changed.length };
  },
};

/** The oath with everybody who is on the list on its day. */
function readOath({ db }: Context, cohortId: number) {
  const { endsOn } = demandIntake(db, cohortId);
  const oath = findOath(db, cohortId);
  const date = oath?.date ?? oathDay(db, cohortId) ?? endsOn;
  const sworn = listSworn(db, cohortId);
  const men = [...readOrderMen(db, cohortId).values()].filter(
    (man: OrderMan) => isOnList(man, date) || sworn.has(man.cadetId),
  );
  return { oath, date, men, sworn };
}
