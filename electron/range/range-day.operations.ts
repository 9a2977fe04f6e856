import type { rangeDayOperations } from '../../shared/contract/range-day.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';

const later = (): never => refuse('range.notYet');

export const rangeDayHandlers: HandlersOf<typeof rangeDayOperations> = {
  'rangeDay.list': later,
  'rangeDay.get': later,
  'rangeDay.preview': later,
  'rangeDay.make': later,
  'rangeDay.change': later,
  'rangeDay.remove': later,
  'rangeDay.setRoles': later,
  'rangeDay.check': later,
  'rangeDay.markReady': later,
  'rangeDay.close': later,
};
