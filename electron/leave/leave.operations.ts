import type { leaveOperations } from '../../shared/contract/leave.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { boardHandlers } from './board.operations.ts';
import { decideHandlers } from './decide.operations.ts';
import { delegationHandlers } from './delegation.operations.ts';
import { requestHandlers } from './requests.operations.ts';

export const leaveHandlers: HandlersOf<typeof leaveOperations> = {
  ...boardHandlers,
  ...requestHandlers,
  ...decideHandlers,
  ...delegationHandlers,
};
