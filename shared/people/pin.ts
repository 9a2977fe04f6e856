import type { LocalDateTime } from '../kit/local-time.ts';

/** Wrong PINs in a row after which only the password helps. */
export const PIN_TRIES = 5;

/** Seconds to wait after so many wrong ones in a row: it doubles from four seconds on. */
const pauseAfter = (wrong: number): number => (wrong === 0 ? 0 : 2 ** (wrong + 1));

/** '4' to '8' digits, as the contract takes it. */
export const PIN_SHAPE = /^\d{4,8}$/;

/** One digit repeated, or digits in a row up or down: the first that anybody tries. */
export function isGuessable(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1;
}

/**
 * Seconds still to wait before the next try. A clock that was turned back in between does not shorten the pause.
 * @param now wall clock with seconds
 */
export function pinPauseSeconds(tries: { wrong: number; wrongAt: LocalDateTime | null }, now: LocalDateTime): number {
  if (tries.wrongAt === null) return 0;
  const passed = Math.max(0, (Date.parse(`${now}Z`) - Date.parse(`${tries.wrongAt}Z`)) / 1000);
  return Math.max(0, Math.ceil(pauseAfter(tries.wrong) - passed));
}
