import { createHash } from 'node:crypto';

/** What the code of a certificate is kept as when its man was removed: enough to know the code again, nothing to read. */
export const hashedCode = (code: string): string => `sha256:${createHash('sha256').update(code).digest('hex')}`;
