import { almatyLocal, type LocalDateTime } from '../../shared/kit/local-time.ts';

/** How far the host's clock runs ahead of this computer's, in milliseconds: the sample lives in a morning of its own. */
let ahead = 0;

/** The host's time as it was last heard; an answer from the cache must not turn the clock back. */
let heard: LocalDateTime | null = null;

/** Takes the host's time, as it came with the desk's state; the same answer drawn again changes nothing. */
export function setHostClock(now: LocalDateTime): void {
  if (now === heard) return;
  heard = now;
  const behind = Date.parse(`${almatyLocal(Date.now())}Z`);
  ahead = Date.parse(`${now}Z`) - behind;
}

/** Wall-clock time of Almaty as the host has it; never this computer's zone. */
export const localNow = (): LocalDateTime => almatyLocal(Date.now() + ahead);
