import { addDays, daysBetween, type LocalDate } from '../kit/local-time.ts';
import { utf8 } from '../kit/utf8.ts';
import { bytesToLetters, fromBase32, lettersToBytes, scannedText, toBase32 } from './code-letters.ts';

/**
 * What the code of a certificate says: enough to be compared with the paper, and no more of the man than stands on it
 * openly. Of the IIN its last four digits only, so that a code read in passing gives nobody's number away.
 */
export interface Said {
  number: string;
  registerNumber: string;
  name: string;
  birthYear: number;
  iinLast: string;
  school: string;
  from: LocalDate;
  to: LocalDate;
  overall: number;
  issuedOn: LocalDate;
}

/** A code taken apart: whose key it names, what it says, and the signature over both. */
export interface ReadCode {
  keyId: string;
  said: Said;
  /** The bytes the signature is over. */
  message: Uint8Array;
  signature: Uint8Array;
  /** As the program writes it. */
  text: string;
}

/** The last letter is the version of what follows. */
const PREFIX = 'SBZA';
/** So that a signature of this key over anything else is never one over a certificate. */
const PURPOSE = 'sarbaz-certificate/1\n';
const SIGNATURE_BYTES = 64;
const KEY_ID_BYTES = 4;
const EPOCH: LocalDate = '2000-01-01';
/** Longer names of schools are cut, so that the code stays under 400 letters. */
const MOST_SCHOOL = 80;

const TEXTS = ['number', 'registerNumber', 'name', 'iinLast', 'school'] as const;
const DATES = ['from', 'to', 'issuedOn'] as const;

const twoBytes = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];
const dayNumber = (date: LocalDate): number => daysBetween(EPOCH, date);
const dayOf = (number: number): LocalDate => addDays(EPOCH, number);

/**
 * The bytes that are signed and carried.
 * @param keyId first four bytes of the key's SHA-256, in hexadecimal digits
 */
function bodyOf(keyId: string, said: Said): Uint8Array {
  const key = keyId.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const texts = TEXTS.flatMap((field) => {
    const bytes = lettersToBytes(said[field]).slice(0, 255);
    return [bytes.length, ...bytes];
  });
  const dates = DATES.flatMap((field) => twoBytes(dayNumber(said[field])));
  return Uint8Array.from([...key, ...texts, ...dates, ...twoBytes(said.birthYear), said.overall]);
}

function messageOf(body: Uint8Array): Uint8Array {
  const purpose = utf8(PURPOSE);
  const message = new Uint8Array(purpose.length + body.length);
  message.set(purpose);
  message.set(body, purpose.length);
  return message;
}

/** The school's name as a code has room for it. */
export const schoolInCode = (school: string): string =>
  school.length <= MOST_SCHOOL ? school : `${school.slice(0, MOST_SCHOOL - 1)}…`;

/** The text of a certificate's QR. @param sign Ed25519 over a message, 64 bytes */
export function writeCode(keyId: string, said: Said, sign: (message: Uint8Array) => Uint8Array): string {
  const body = bodyOf(keyId, said);
  const signature = sign(messageOf(body));
  const whole = new Uint8Array(body.length + signature.length);
  whole.set(body);
  whole.set(signature, body.length);
  return PREFIX + toBase32(whole);
}

/** Whether a text means to be a code, whole or not. */
export const looksLikeCode = (text: string): boolean => scannedText(text).startsWith(PREFIX.slice(0, 3));

/** Takes a scanned or pasted code apart; null when it is none, or not a whole one. */
export function readCode(text: string): ReadCode | null {
  const scanned = scannedText(text);
  if (!scanned.startsWith(PREFIX)) return null;
  const bytes = fromBase32(scanned.slice(PREFIX.length));
  if (!bytes || bytes.length <= SIGNATURE_BYTES) return null;
  const body = bytes.subarray(0, bytes.length - SIGNATURE_BYTES);
  const read = readBody(body);
  return (
    read && {
      ...read,
      message: messageOf(body),
      signature: bytes.subarray(bytes.length - SIGNATURE_BYTES),
      text: scanned,
    }
  );
}

function readBody(body: Uint8Array): { keyId: string; said: Said } | null {
  let at = KEY_ID_BYTES;
  const texts = TEXTS.map((field) => {
    const length = body[at] ?? 0;
    const text = bytesToLetters(body.subarray(at + 1, at + 1 + length));
    at += 1 + length;
    return [field, text] as const;
  });
  const numbers = [...DATES, 'birthYear' as const].map((field) => {
    const value = ((body[at] ?? 0) << 8) | (body[at + 1] ?? 0);
    at += 2;
    return [field, field === 'birthYear' ? value : dayOf(value)] as const;
  });
  const overall = body[at];
  if (overall === undefined || at + 1 !== body.length || texts.some(([, text]) => text === null)) return null;
  const keyId = [...body.subarray(0, KEY_ID_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { keyId, said: { ...Object.fromEntries([...texts, ...numbers]), overall } as unknown as Said };
}
