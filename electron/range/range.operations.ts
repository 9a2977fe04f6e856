import type { rangeOperations } from '../../shared/contract/range.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';

const later = (): never => refuse('range.notYet');

export const rangeHandlers: HandlersOf<typeof rangeOperations> = {
  'range.setup': later,
  'range.saveRange': later,
  'range.saveApproval': later,
  'range.removeApproval': later,
  'range.saveCard': later,
  'range.retireCard': later,
  'range.safety': later,
  'range.safetyLog': later,
  'range.recordSafety': later,
  'range.setMedical': later,
  'range.weapons': later,
  'range.saveWeapon': later,
  'range.issueWeapons': later,
  'range.returnWeapons': later,
  'range.noteCleaning': later,
};
