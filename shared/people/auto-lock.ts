import { z } from 'zod';

/** Idle minutes after which a computer locks itself where nobody chose otherwise. */
export const USUAL_AUTO_LOCK = 10;

/** What a computer may be set to, in minutes; 0: never, meant for the gate's. */
export const AUTO_LOCK_CHOICES = [5, 10, 15, 30, 60, 0] as const;
export const autoLockMinutes = z.int().min(0).max(120);

/** The window says half a minute ahead that it is going to lock. */
export const AUTO_LOCK_WARNING_SECONDS = 30;

/** Seconds until the desk locks itself, never below 0; null where it never does. */
export const secondsToLock = (minutes: number, idleSeconds: number): number | null =>
  minutes === 0 ? null : Math.max(0, Math.ceil(minutes * 60 - idleSeconds));
