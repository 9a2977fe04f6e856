import type { certificates as kk } from '../kk/certificates.ts';
import type { TextsLike } from '../texts-like.ts';

export const certificates = {} satisfies TextsLike<typeof kk>;
