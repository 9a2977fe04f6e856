import type { leaveOperations } from '../../shared/contract/leave.contract.ts';
import { ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { endDelegation, findPersonName, insertDelegation, listDelegations } from './delegation.repository.ts';

type DelegationOperation = 'leave.delegations' | 'leave.delegate' | 'leave.endDelegation';

export const delegationHandlers: HandlersOf<Pick<typeof leaveOperations, DelegationOperation>> = {
  'leave.delegations': ({ db }) => listDelegations(db),

  'leave.delegate': (context, { personId, fromDate, toDate, orderNumber }) => {
    const { db, now, today, person, tell } = context;
    demandOwnRight(context);
    if (personId === person.personId) refuse('leave.toHimself');
    const name = findPersonName(db, personId) ?? refuse('leave.unknownPerson', { personId });
    if (toDate < fromDate || toDate < today) refuse('leave.datesCross', { fromDate, toDate });
    const id = insertDelegation(db, {
      fromId: person.personId,
      toId: personId,
      fromDate,
      toDate,
      orderNumber,
      at: now,
    });
    tell({ name, fromDate, toDate, orderNumber });
    return { id };
  },

  'leave.endDelegation': (context, { id }) => {
    const { db, now, tell } = context;
    demandOwnRight(context);
    const one = listDelegations(db).find((delegation) => delegation.id === id);
    if (!one) return refuse('leave.unknownDelegation', { id });
    endDelegation(db, id, now);
    tell({ name: one.to });
    return {};
  },
};

/** Who only stands in does not hand the right on. @throws Refusal leave.notYours */
function demandOwnRight({ person }: Context): void {
  if (!ROLE_RIGHTS[person.role].includes('leave.decide')) refuse('leave.notYours');
}
