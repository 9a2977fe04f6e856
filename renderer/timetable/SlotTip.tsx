import { type RefObject, useLayoutEffect, useState } from 'react';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import classes from './SlotTip.module.css';
import { type Hand, verdictKey } from './use-hand.ts';
import { verdictSentence } from './verdict-words.ts';
import board from './WeekBoard.module.css';

interface Props {
  frame: RefObject<HTMLDivElement | null>;
  hand: Hand;
  date: LocalDate;
  slot: number;
}

/** Beside the hour under the mouse or the cursor: what it means for the card in the hand, in a full sentence. */
export function SlotTip({ frame, hand, date, slot }: Props) {
  const found = hand.verdicts?.get(verdictKey(date, slot));
  const [place, setPlace] = useState({ left: 0, top: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the cursor's ring, which moves with date and hour
  useLayoutEffect(() => {
    const ring = frame.current?.querySelector(`.${board.cursor}`)?.getBoundingClientRect();
    const outer = frame.current?.getBoundingClientRect();
    if (!ring || !outer || !frame.current) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = frame.current;
    const below = ring.bottom - outer.top + 90 < clientHeight;
    setPlace({
      left: scrollLeft + Math.max(4, Math.min(ring.left - outer.left, clientWidth - 280)),
      top: scrollTop + (below ? ring.bottom - outer.top + 6 : Math.max(4, ring.top - outer.top - 78)),
    });
  }, [frame, date, slot, found]);
  if (!found || found.verdict === 'here') return null;
  const { kind, reason, points } = verdictSentence(found);
  if (found.verdict === 'free' && points === '') return null;
  return (
    <div className={classes.tip} style={place} aria-hidden>
      <b>{[kind, points].filter(Boolean).join(' · ')}</b>
      {reason && <span>{reason}</span>}
    </div>
  );
}
