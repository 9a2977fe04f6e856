import type { ammunitionOperations } from '../../shared/contract/ammunition.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';

const later = (): never => refuse('range.notYet');

export const ammunitionHandlers: HandlersOf<typeof ammunitionOperations> = {
  'ammunition.stock': later,
  'ammunition.card': later,
  'ammunition.receive': later,
  'ammunition.writeOff': later,
  'ammunition.draw': later,
  'ammunition.handIn': later,
  'ammunition.issue': later,
  'ammunition.account': later,
  'ammunition.returnRest': later,
  'ammunition.casesComplete': later,
  'ammunition.act': later,
  'ammunition.lines': later,
  'ammunition.sign': later,
};
