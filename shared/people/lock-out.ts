import type { LocalDateTime } from '../kit/local-time.ts';

/** Wrong passwords in a row that cost nothing but the time of typing. */
export const FREE_TRIES = 5;

const FIRST_PAUSE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 3600;

/** A moment as a computer knows it. */
export interface Moment {
  /** Wall clock with seconds; anybody at the computer can turn it. */
  now: LocalDateTime;
  /** Milliseconds since the computer started, which nobody turns; null where it is not asked. */
  running: number | null;
}

/** Wrong passwords in a row of one person, and when the last one was typed. */
export interface WrongTries {
  wrong: number;
  last: Moment;
}

/** Seconds to wait after so many wrong ones: a minute after the fifth, then twice as long each time, at most an hour. */
export const pauseAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (wrong - FREE_TRIES));

/**
 * Seconds still to wait before the next try. While the computer runs on, its clock is not asked, so turning it either
 * way changes nothing; after it was started anew only the clock is left, and one that was turned back does not shorten
 * the pause.
 */
export function lockedOutSeconds({ wrong, last }: WrongTries, moment: Moment): number {
  const ranOn = last.running !== null && moment.running !== null && moment.running >= last.running;
  const passed = ranOn
    ? ((moment.running as number) - (last.running as number)) / 1000
    : Math.max(0, (Date.parse(`${moment.now}Z`) - Date.parse(`${last.now}Z`)) / 1000);
  return Math.max(0, Math.ceil(pauseAfter(wrong) - passed));
}
