import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request may not come in, null when it may.
 * - Host must name this door exactly: a foreign name that was made to point at 127.0.0.1 (DNS rebinding) is refused.
 * - Origin, when the browser sends one, must be this door's own: a page of another site, or of another program on
 *   another port, is refused even with the right cookie.
 * - Sec-Fetch-Site says the same where Origin is left out (a picture, a frame, a plain link). A page of this computer may
 *   send the person over with a key of this door's own: so a first start leads to the sample.
 * @param invited whether the request carries a key that this door gave out and nobody has used
 */
export function strangerReason(headers: IncomingHttpHeaders, port: number, invited = false): string | null {
  const host = headers.host ?? '';
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 'this door has another name';
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'this page is not ours';
  const site = headers['sec-fetch-site'];
  if (invited && site === 'same-site' && headers['sec-fetch-mode'] === 'navigate') return null;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'this request is not from our page';
  return null;
}

/** Value of one cookie; null when it is not there. */
export function cookieValue(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/** Compares two secrets in a time that says nothing about them. */
export function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Proof that its writer knows the door's secret; the secret itself is never sent to a port that may have changed hands. */
export const proofOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');
