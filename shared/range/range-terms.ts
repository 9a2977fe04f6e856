/** Duties at the range, named by order (DOMAIN §6); several men may stand in the cordon. */
export const RANGE_ROLES = ['leader', 'assistant', 'issuer', 'medic', 'cordon'] as const;
export type RangeRole = (typeof RANGE_ROLES)[number];

/** What is ticked off before a day is ready; ammunition is not among them: the ledger says whether it was drawn. */
export const RANGE_CHECKS = ['transport', 'briefing', 'weapons'] as const;
export type RangeCheck = (typeof RANGE_CHECKS)[number];

export const DAY_STATES = ['planned', 'ready', 'closed'] as const;
export type DayState = (typeof DAY_STATES)[number];

export const SIGNATURE_ROLES = ['issuer', 'leader'] as const;
export type SignatureRole = (typeof SIGNATURE_ROLES)[number];

/** Why a man is not put into a relay. */
export const HELD_REASONS = ['noTest', 'testFailed', 'medicalLimit', 'absent'] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

export const WEAPON_STATES = ['inUse', 'repair', 'withdrawn'] as const;

/** Lines of the ledger, in the order they happen to a round. */
export const ENTRY_KINDS = [
  'received',
  'writtenOff',
  'drawn',
  'handedIn',
  'issued',
  'fired',
  'misfired',
  'returned',
  'lost',
  'cases',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
