import type { KnownKey, Verify } from '../../shared/certificates/judge-code.ts';
import { fromHex, listMessage, readList, type SignedList } from '../../shared/certificates/revocations.ts';

/** The list of a file, taken only when the school signed it and it is no older than the present one. */
export function newerList(
  text: string,
  present: SignedList,
  keys: readonly KnownKey[],
  verify: Verify,
): SignedList | 'unreadable' | 'forged' | 'otherKey' | 'older' {
  const list = readList(text);
  if (!list) return 'unreadable';
  const key = keys.find(({ keyId }) => keyId === list.keyId);
  if (!key) return 'otherKey';
  if (!verify(key.publicKey, listMessage(list), fromHex(list.signature))) return 'forged';
  return list.madeAt < present.madeAt ? 'older' : list;
}
