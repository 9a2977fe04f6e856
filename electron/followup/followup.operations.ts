import type { followupOperations } from '../../shared/contract/followup.contract.ts';
import { countStates, departmentFigures } from '../../shared/followup/department-figures.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { ownMen } from '../people/own-rows.ts';
import { enquiryHandlers } from './enquiries.operations.ts';
import { listAwaiting } from './followup.repository.ts';
import { letterHandlers } from './letters.operations.ts';
import { type FollowedMan, readFollowup } from './read-followup.ts';
import { stepHandlers } from './steps.operations.ts';

export const followupHandlers: HandlersOf<typeof followupOperations> = {
  ...stepHandlers,
  ...enquiryHandlers,
  ...letterHandlers,

  'followup.board': (context, { cohortId }) => {
    const { db, today } = context;
    const men = ownMen(context, 'followup.board', readFollowup(db, cohortId, today), ({ cadetId }) => cadetId);
    const awaiting = ownMen(context, 'followup.board', listAwaiting(db, cohortId), (cadetId) => cadetId);
    return {
      today,
      men: men.map(shown),
      counts: countStates(men),
      awaitingCertificate: awaiting.length,
    };
  },

  'followup.departments': ({ db, today }, { cohortId }) => departmentFigures(readFollowup(db, cohortId, today)),
};

const shown = ({ certifiedOn: _, ...man }: FollowedMan) => man;
