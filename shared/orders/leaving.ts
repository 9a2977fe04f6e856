/** Orders by which men leave the list (DOMAIN §4), having completed the course or struck off, and come back to it. */
export const LEAVING_KINDS = ['graduation', 'expulsion', 'reinstatement'] as const;
export type LeavingKind = (typeof LEAVING_KINDS)[number];

/** Somebody who agrees to an order on paper before it is signed. */
export interface Agreeing {
  post: string;
  name: string;
}
/** The block on the paper holds no more. */
export const MOST_AGREEING = 6;

/** What a man of a graduation order is given: who failed a subject twice has a reference instead (DOMAIN §7). */
export const LEAVING_PAPERS = ['certificate', 'reference'] as const;
export type LeavingPaper = (typeof LEAVING_PAPERS)[number];

/** Why a man is struck off [D]; `setBack`: to begin again in a later intake (DOMAIN §4). */
export const EXPULSION_REASONS = [
  'ownWish',
  'discipline',
  'absence',
  'health',
  'fee',
  'falsePapers',
  'setBack',
  'other',
] as const;
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
