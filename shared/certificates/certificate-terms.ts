/**
 * A blank of the numbered register (DOMAIN §7). free: to be printed on; issued: a certificate stands on it; spoiled, lost:
 * set aside, with the reason.
 */
export const BLANK_STATES = ['free', 'issued', 'spoiled', 'lost'] as const;
export type BlankState = (typeof BLANK_STATES)[number];

/**
 * One paper. spoiled: its blank was spoiled in print and the man's certificate stands on another; replaced: a duplicate was
 * issued for it; revoked: it counts no longer.
 */
export const CERTIFICATE_STATES = ['valid', 'spoiled', 'replaced', 'revoked'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/**
 * What stands against a certificate or a reference for a man of the intake. open: his exams are; otherPaper: the order gives
 * him another paper than his results do, because a sheet was opened again since.
 */
export const HINDRANCES = ['open', 'noOrder', 'orderUnsigned', 'otherPaper'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/**
 * What a check says. forged: the school's key did not sign it; altered: the code is the school's, the paper or the code's
 * words are not those it was signed for; otherKey: signed by a key that is not known here; unreadable: no whole code.
 * Only the register can say of a number: lost, notIssued (a free or spoiled blank) and unknown.
 */
export const VERDICTS = [
  'valid',
  'forged',
  'altered',
  'revoked',
  'replaced',
  'spoiled',
  'otherKey',
  'unreadable',
  'lost',
  'notIssued',
  'unknown',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a code says that can be compared with the paper in hand. */
export const COMPARED_FIELDS = [
  'number',
  'registerNumber',
  'name',
  'birthYear',
  'iinLast',
  'school',
  'from',
  'to',
  'overall',
  'issuedOn',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** Series as they are written on blanks: capitals of either alphabet. */
export const SERIES = /^[\p{Lu}]{1,6}$/u;

/** 'ӘТМ 0000123': how a blank is called everywhere. */
export const blankText = (series: string, number: number, digits: number): string =>
  `${series} ${String(number).padStart(digits, '0')}`;

/** '12/2027': the line of a register, counted anew each year. */
export const registerText = (number: number, year: number): string => `${number}/${year}`;

/** What everybody is trained in (DOMAIN §1). */
export const SPECIALTY = { kk: 'Атқыш', ru: 'Стрелок' } as const;
