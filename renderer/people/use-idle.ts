import { useEffect, useState } from 'react';
import { AUTO_LOCK_WARNING_SECONDS, secondsToLock } from '../../shared/people/auto-lock.ts';
import { call } from '../app/client.ts';
import { useDeskState, useLock } from '../app/session.ts';

/** A hand at the window. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
/** How often the host is told of it, in milliseconds. */
const TELL_EVERY = 20_000;
const LOOK_EVERY = 1_000;

/**
 * Locks the window when its person's hands have rested too long, by its own count and the host's: another window of his
 * may be in use, and a long work he waits for is no rest.
 * @returns seconds left while the warning is due, null before
 */
export function useIdle(): { left: number | null; stay: () => void } {
  const { data, refetch } = useDeskState();
  const lock = useLock();
  const minutes = data?.autoLock.minutes ?? 0;
  const judged = data?.autoLock.idleSeconds != null;
  const [left, setLeft] = useState<number | null>(null);
  const [stay, setStay] = useState(() => () => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: the count goes on from one drawing to the next
  useEffect(() => {
    if (minutes === 0 || !judged) return;
    let feltAt = Date.now();
    let toldAt = 0;
    let asked = false;
    const felt = () => {
      feltAt = Date.now();
      asked = false;
      setLeft(null);
      if (feltAt - toldAt < TELL_EVERY) return;
      toldAt = feltAt;
      void call('session.active', {});
    };
    const look = async () => {
      const seconds = secondsToLock(minutes, (Date.now() - feltAt) / 1000) ?? Number.POSITIVE_INFINITY;
      if (seconds > AUTO_LOCK_WARNING_SECONDS) return setLeft(null);
      if (!asked) {
        asked = true;
        const { data } = await refetch();
        const idle = data?.autoLock.idleSeconds;
        if (idle != null) feltAt = Math.max(feltAt, Date.now() - idle * 1000);
        asked = (secondsToLock(minutes, (Date.now() - feltAt) / 1000) ?? 0) <= AUTO_LOCK_WARNING_SECONDS;
        return;
      }
      setLeft(seconds);
      if (seconds > 0) return;
      window.clearInterval(timer);
      await lock(true);
    };
    const timer = window.setInterval(() => void look(), LOOK_EVERY);
    setStay(() => felt);
    for (const sign of SIGNS) window.addEventListener(sign, felt, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      setLeft(null);
      for (const sign of SIGNS) window.removeEventListener(sign, felt, { capture: true });
    };
  }, [minutes, judged]);
  return { left, stay };
}
