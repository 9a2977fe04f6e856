import type { programmeOperations } from '../../shared/contract/programme.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { availabilityHandlers } from './availability.operations.ts';
import { hoursHandlers } from './hours.operations.ts';
import { instructorHandlers } from './instructors.operations.ts';
import { kindHandlers } from './kinds.operations.ts';
import { placeHandlers } from './places.operations.ts';

export const programmeHandlers: HandlersOf<typeof programmeOperations> = {
  ...hoursHandlers,
  ...kindHandlers,
  ...instructorHandlers,
  ...availabilityHandlers,
  ...placeHandlers,
};
