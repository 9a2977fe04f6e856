import type { firingOperations } from '../../shared/contract/firing.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';

const later = (): never => refuse('range.notYet');

export const firingHandlers: HandlersOf<typeof firingOperations> = {
  'firing.get': later,
  'firing.fill': later,
  'firing.place': later,
  'firing.takeOut': later,
  'firing.refire': later,
  'firing.startRelay': later,
  'firing.score': later,
  'firing.swapLanes': later,
  'firing.finishRelay': later,
  'firing.owed': later,
  'firing.results': later,
  'firing.trend': later,
};
