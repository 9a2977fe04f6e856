import { useMemo, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { BoardCard, CardKey } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { useCommand, useOperation } from '../app/queries.ts';

type SlotVerdict = OutputOf<'timetable.slotVerdicts'>[number];

/** What is in the hand: a card from the board, or a piece from the tray. */
export interface Held extends CardKey {
  subjectCode: string;
  lessonNames: BoardCard['lessonNames'];
  hours: number;
}

export interface Hand {
  held: Held | null;
  /** What stands in the way at each first hour, by `date slot`; null while it is being asked. */
  verdicts: ReadonlyMap<string, SlotVerdict> | null;
  counts: Record<'free' | 'busy' | 'forbidden', number>;
  take(piece: Held): void;
  drop(): void;
  /** Puts it down; the host checks the same rules again. */
  put(date: LocalDate, slot: number): Promise<void>;
  putting: boolean;
}

export const verdictKey = (date: LocalDate, slot: number): string => `${date} ${slot}`;

/** Picking a card up and putting it down, by mouse and by keyboard alike. */
export function useHand(): Hand {
  const [held, setHeld] = useState<Held | null>(null);
  const card = held && { platoonId: held.platoonId, lessonKindId: held.lessonKindId, blockIndex: held.blockIndex };
  const asked = useOperation(
    'timetable.slotVerdicts',
    { card: card ?? { platoonId: 1, lessonKindId: 1, blockIndex: 0 } },
    { enabled: card !== null },
  );
  const move = useCommand('timetable.move');
  const found = card ? asked.data : undefined;
  const verdicts = useMemo(
    () => (found ? new Map(found.map((one) => [verdictKey(one.date, one.slot), one])) : null),
    [found],
  );
  const counts = useMemo(() => {
    const count = { free: 0, busy: 0, forbidden: 0 };
    for (const one of found ?? []) if (one.verdict !== 'here') count[one.verdict]++;
    return count;
  }, [found]);
  return {
    held,
    verdicts,
    counts,
    take: setHeld,
    drop: () => setHeld(null),
    async put(date, slot) {
      if (!card) return;
      const result = await move.run({ card, date, slot });
      if (result.ok) setHeld(null);
    },
    putting: move.running,
  };
}
