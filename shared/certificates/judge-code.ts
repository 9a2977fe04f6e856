import { searchFold } from '../kit/kazakh.ts';
import { COMPARED_FIELDS, type ComparedField, type Verdict } from './certificate-terms.ts';
import { type ReadCode, readCode, type Said } from './code.ts';
import type { Revocation } from './revocations.ts';

/** A key that is trusted: its four bytes of a name, and the 32 of itself. */
export interface KnownKey {
  keyId: string;
  publicKey: Uint8Array;
}
/** Ed25519: whether the signature over a message is this key's. */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

export interface Difference {
  field: ComparedField;
  signed: string;
  found: string;
}
/** Fields that somebody read off the paper in hand. */
export type PaperInHand = Partial<Record<ComparedField, string | number>>;

/** Whose signature a code carries: nothing else about it is told. */
export function judgeSignature(
  text: string,
  keys: readonly KnownKey[],
  verify: Verify,
): { verdict: 'unreadable' } | { verdict: 'signed' | 'forged' | 'otherKey'; code: ReadCode } {
  const code = readCode(text);
  if (!code) return { verdict: 'unreadable' };
  const key = keys.find(({ keyId }) => keyId === code.keyId);
  if (!key) return { verdict: 'otherKey', code };
  return { verdict: verify(key.publicKey, code.message, code.signature) ? 'signed' : 'forged', code };
}

/** Letters and digits only, folded: a hyphen, a space or a Russian а for a Kazakh ә is no forgery. */
const plain = (value: string | number): string => searchFold(String(value)).replace(/[^\p{L}\p{N}]/gu, '');

/** Where the paper in hand says otherwise than what was signed; fields nobody read off are not compared. */
export function differencesOf(said: Said, paper: PaperInHand): Difference[] {
  return COMPARED_FIELDS.flatMap((field) => {
    const found = paper[field];
    if (found === undefined || plain(found) === '' || plain(said[field]) === plain(found)) return [];
    return [{ field, signed: String(said[field]), found: String(found) }];
  });
}

/**
 * The whole judgement of whoever has no register but a revocation list (the checking page). Bad news first: whose key,
 * then whether it still counts, then whether the paper says what was signed.
 */
export function judgeCode(
  text: string,
  known: { keys: readonly KnownKey[]; entries: readonly Revocation[]; verify: Verify },
  paper: PaperInHand = {},
): { verdict: Verdict; said: Said | null; differences: Difference[]; on: string | null } {
  const judged = judgeSignature(text, known.keys, known.verify);
  if (judged.verdict === 'unreadable') return { verdict: 'unreadable', said: null, differences: [], on: null };
  const { said } = judged.code;
  if (judged.verdict !== 'signed') return { verdict: judged.verdict, said, differences: [], on: null };
  const differences = differencesOf(said, paper);
  const entry = known.entries.find(({ number }) => number === said.number);
  if (entry) return { verdict: entry.state, said, differences, on: entry.on };
  return { verdict: differences.length > 0 ? 'altered' : 'valid', said, differences, on: null };
}
