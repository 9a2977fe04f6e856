import type { followupOperations } from '../../shared/contract/followup.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

const notYet = (): never => {
  throw new Error('not built yet');
};

export const followupHandlers: HandlersOf<typeof followupOperations> = {
  'followup.board': notYet,
  'followup.departments': notYet,
  'followup.letters': notYet,
  'followup.handOver': notYet,
  'followup.markReady': notYet,
  'followup.markCollected': notYet,
  'followup.takeBack': notYet,
  'followup.enquire': notYet,
  'followup.enquiries': notYet,
};
