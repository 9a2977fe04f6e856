import { hashes, verify as verifyEd25519 } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import type { Verify } from '../../shared/certificates/judge-code.ts';

hashes.sha512 = (message) => Uint8Array.from(sha512(message));

/**
 * Ed25519 in plain arithmetic and not the browser's own: a page opened from a disk is no secure context everywhere, and
 * browsers of before 2025 do not know the curve. One way that works in all of them is better than two.
 */
export const verify: Verify = (publicKey, message, signature) => {
  try {
    return verifyEd25519(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // no point of the curve: nobody's signature
  }
};
