import type { followupOperations } from '../../shared/contract/followup.contract.ts';
import { countStates, departmentFigures } from '../../shared/followup/department-figures.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { enquiryHandlers } from './enquiries.operations.ts';
import { countAwaiting } from './followup.repository.ts';
import { type FollowedMan, readFollowup, readLetters } from './read-followup.ts';
import { stepHandlers } from './steps.operations.ts';

export const followupHandlers: HandlersOf<typeof followupOperations> = {
  ...stepHandlers,
  ...enquiryHandlers,

  'followup.board': ({ db, today }, { cohortId }) => {
    const men = readFollowup(db, cohortId, today);
    return {
      today,
      men: men.map(shown),
      counts: countStates(men),
      awaitingCertificate: countAwaiting(db, cohortId),
    };
  },

  'followup.departments': ({ db, today }, { cohortId }) => departmentFigures(readFollowup(db, cohortId, today)),

  'followup.letters': ({ db, today }, { cohortId, department }) => ({
    today,
    letters: readLetters(db, cohortId, today, department).map((letter) => ({
      department: letter.department,
      men: letter.men.map(shown),
    })),
  }),
};

const shown = ({ certifiedOn: _, ...man }: FollowedMan) => man;
