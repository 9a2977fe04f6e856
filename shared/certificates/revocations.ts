import { daysBetween, type LocalDate, type LocalDateTime } from '../kit/local-time.ts';
import { utf8 } from '../kit/utf8.ts';

/** Why a number counts no longer. */
export const REVOCATION_STATES = ['revoked', 'replaced', 'spoiled', 'lost'] as const;
export type RevocationState = (typeof REVOCATION_STATES)[number];
export interface Revocation {
  /** Series and number of the blank. */
  number: string;
  state: RevocationState;
  on: LocalDate;
}

/** Numbers that count no longer, as of a moment; reasons stay with the school. */
export interface RevocationList {
  school: string;
  keyId: string;
  madeAt: LocalDateTime;
  entries: Revocation[];
}
/** As it is handed on: signed by the school's key. */
export interface SignedList extends RevocationList {
  format: typeof LIST_FORMAT;
  /** In hexadecimal digits. */
  signature: string;
}

const LIST_FORMAT = 'sarbaz-revocations/1';
/** A list older than this many days is worth a warning: somebody may have been revoked since [D]. */
const OLD_AFTER_DAYS = 30;

/** The bytes a list's signature is over. */
export const listMessage = ({ school, keyId, madeAt, entries }: RevocationList): Uint8Array =>
  utf8(
    `${LIST_FORMAT}\n${JSON.stringify([school, keyId, madeAt, entries.map(({ number, state, on }) => [number, state, on])])}`,
  );

/** @param sign with the school's key (Ed25519) */
export function signList(list: RevocationList, sign: (message: Uint8Array) => Uint8Array): SignedList {
  return { format: LIST_FORMAT, ...list, signature: toHex(sign(listMessage(list))) };
}

/** The list in a file's text; null when it is none. Its signature is still to be checked. */
export function readList(text: string): SignedList | null {
  try {
    const list = JSON.parse(text) as SignedList;
    const whole =
      list.format === LIST_FORMAT &&
      [list.school, list.keyId, list.madeAt, list.signature].every((part) => typeof part === 'string') &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(list.madeAt) &&
      list.entries.every(
        ({ number, state, on }) =>
          typeof number === 'string' && typeof on === 'string' && REVOCATION_STATES.includes(state),
      );
    return whole ? list : null;
  } catch {
    return null; // not JSON, or of another shape
  }
}

/** What makes a list a weak witness: it is old, or the paper is younger than the list. */
export function listDoubt(
  madeAt: LocalDateTime,
  issuedOn: LocalDate | null,
  today: LocalDate,
): { code: 'old'; days: number } | { code: 'paperIsNewer' } | null {
  if (issuedOn !== null && issuedOn > madeAt.slice(0, 10)) return { code: 'paperIsNewer' };
  const days = daysBetween(madeAt.slice(0, 10), today);
  return days > OLD_AFTER_DAYS ? { code: 'old', days } : null;
}

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/[\da-f]{2}/gi)?.map((pair) => Number.parseInt(pair, 16)) ?? []);
