import type { admissionsOperations } from '../../shared/contract/admissions.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { enrolmentHandlers } from './enrolment.operations.ts';
import { feeHandlers } from './fees.operations.ts';
import { listHandlers } from './list.operations.ts';
import { manHandlers } from './men.operations.ts';
import { paperHandlers } from './papers-and-payments.operations.ts';
import { rosterHandlers } from './roster.operations.ts';

/** From a clerk's list to an enrolment order. */
export const admissionsHandlers: HandlersOf<typeof admissionsOperations> = {
  ...listHandlers,
  ...feeHandlers,
  ...manHandlers,
  ...paperHandlers,
  ...enrolmentHandlers,
  ...rosterHandlers,
};
