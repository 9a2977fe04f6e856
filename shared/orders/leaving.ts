/** Orders by which men leave the list (DOMAIN §4): those who completed the course, or one who is struck off. */
export const LEAVING_KINDS = ['graduation', 'expulsion'] as const;
export type LeavingKind = (typeof LEAVING_KINDS)[number];

/** What a man of a graduation order is given: who failed a subject twice has a reference instead (DOMAIN §7). */
export const LEAVING_PAPERS = ['certificate', 'reference'] as const;
export type LeavingPaper = (typeof LEAVING_PAPERS)[number];

/** Why a man is struck off [D]. */
export const EXPULSION_REASONS = ['ownWish', 'discipline', 'absence', 'health', 'fee', 'falsePapers', 'other'] as const;
export type ExpulsionReason = (typeof EXPULSION_REASONS)[number];

/** What may stand against a man in a graduation order. */
export const GRADUATION_REASONS = [
  'examOpen',
  'retakeOwed',
  'hoursOwed',
  'firingOwed',
  'feeShort',
  'discipline',
  'inOrder',
] as const;
export type GraduationReasonCode = (typeof GRADUATION_REASONS)[number];
