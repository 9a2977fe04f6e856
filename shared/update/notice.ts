import { z } from 'zod';

/** What lies beside an installer and says what it is: written when the installer is made, read before it is started. */
const notice = z.object({
  program: z.literal('sarbaz'),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  /** Newest format of the school's file that this version knows (the number of its last migration). */
  format: z.int().min(1).max(100_000),
  /** Node's names: `win32-x64`, `linux-x64`, `darwin-arm64`. */
  system: z.string().regex(/^[a-z0-9]+-[a-z0-9]+$/),
  /** Name of the installer, in the same folder. */
  file: z.string().regex(/^[\w.-]{1,120}$/),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519 over `signedText`, base64; absent where the publisher has no key. */
  signature: z.string().max(200).optional(),
});
export type Notice = z.infer<typeof notice>;

/** The notice in this text; null when it is none of this program's. */
export function readNotice(text: string): Notice | null {
  try {
    const parsed = notice.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What the publisher signs: every word of the notice, in one order. */
export const signedText = ({ program, version, format, system, file, bytes, sha256 }: Notice): string =>
  JSON.stringify([program, version, format, system, file, bytes, sha256]);

/** What stands here now. */
export interface Standing {
  version: string;
  format: number;
  system: string;
}

export type UpdateVerdict = 'newer' | 'same' | 'older' | 'otherSystem';

/**
 * Whether an installer may go over what stands here. One with a lower format is older whatever its number says: it could
 * not open the school's file again.
 */
export function verdictOf(offered: Pick<Notice, 'version' | 'format' | 'system'>, standing: Standing): UpdateVerdict {
  if (offered.system !== standing.system) return 'otherSystem';
  if (offered.format < standing.format) return 'older';
  const order = compareVersions(offered.version, standing.version);
  if (order === 0) return 'same';
  return order > 0 ? 'newer' : 'older';
}

/** Negative, zero or positive, as `one` is before, the same as, or after `other`; number by number. */
export function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number);
  const right = other.split('.').map(Number);
  for (let place = 0; place < 3; place++) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
