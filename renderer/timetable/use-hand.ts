import { useMemo, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { BoardCard, CardKey } from '../../shared/contract/timetable.contract.ts';
import type { RearrangementAnswer } from '../../shared/contract/timetable-board.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { cardOnly } from '../../shared/timetable/card-text.ts';
import { useCommand, useOperation } from '../app/queries.ts';

export type SlotVerdict = OutputOf<'timetable.slotVerdicts'>[number];
export type Exchange = OutputOf<'timetable.exchange'>;

/** What is in the hand: a card from the board, or a piece from the tray. */
export interface Held extends CardKey {
  subjectCode: string;
  lessonNames: BoardCard['lessonNames'];
  hours: number;
}

export const VERDICTS = ['free', 'unwished', 'busy', 'forbidden'] as const;

/** A card was put on other lessons of its platoon: the two ways out, null while they are looked for. */
export interface Offer {
  date: LocalDate;
  slot: number;
  ways: Exchange | null;
}

export interface Hand {
  held: Held | null;
  /** What stands in the way at each first hour, by `date slot`; null while it is being asked. */
  verdicts: ReadonlyMap<string, SlotVerdict> | null;
  counts: Record<(typeof VERDICTS)[number], number>;
  offer: Offer | null;
  /** It may be taken next: what it could do is asked beforehand, so that taking it paints at once. */
  aim(piece: CardKey): void;
  take(piece: Held): void;
  drop(): void;
  /** Puts it down; where its platoon has lessons already the exchange is offered. The host checks the rules again. */
  put(date: LocalDate, slot: number): void;
  /** Does a whole rearrangement as one act. */
  apply(answer: RearrangementAnswer): Promise<boolean>;
  swap(): void;
  carry(): void;
  dismissOffer(): void;
}

export const verdictKey = (date: LocalDate, slot: number): string => `${date} ${slot}`;

const NOBODY: CardKey = { platoonId: 1, lessonKindId: 1, blockIndex: 0 };

/** Picking a card up and putting it down, by mouse and by keyboard alike. */
export function useHand(editable: boolean): Hand {
  const [held, setHeld] = useState<Held | null>(null);
  const [aimed, setAimed] = useState<CardKey | null>(null);
  const [collision, setCollision] = useState<{ date: LocalDate; slot: number } | null>(null);
  const card = held ? cardOnly(held) : aimed;
  const asked = useOperation(
    'timetable.slotVerdicts',
    { card: card ?? NOBODY },
    { enabled: editable && card !== null },
  );
  const ways = useOperation(
    'timetable.exchange',
    { card: card ?? NOBODY, date: collision?.date ?? '2000-01-01', slot: collision?.slot ?? 0 },
    { enabled: held !== null && collision !== null },
  );
  const move = useCommand('timetable.move');
  const moveMany = useCommand('timetable.moveMany');
  const found = held ? asked.data : undefined;
  const verdicts = useMemo(
    () => (found ? new Map(found.map((one) => [verdictKey(one.date, one.slot), one])) : null),
    [found],
  );
  const counts = useMemo(() => {
    const count = { free: 0, unwished: 0, busy: 0, forbidden: 0 };
    for (const one of found ?? []) if (one.verdict !== 'here') count[one.verdict]++;
    return count;
  }, [found]);
  const offer = useMemo(
    () => (held && collision ? { ...collision, ways: ways.data ?? null } : null),
    [held, collision, ways.data],
  );
  const [moveRun, manyRun] = [move.run, moveMany.run];
  return useMemo<Hand>(() => {
    const letGo = () => {
      setHeld(null);
      setAimed(null);
      setCollision(null);
    };
    const apply = async (answer: RearrangementAnswer, toTray: CardKey[] = []): Promise<boolean> => {
      const moves = answer.moves.map(({ card: moved, to }) => ({ card: moved, ...to }));
      const result = await manyRun({ moves, toTray });
      if (result.ok) letGo();
      return result.ok;
    };
    return {
      held,
      verdicts,
      counts,
      offer,
      aim: (piece) => setAimed(cardOnly(piece)),
      take: (piece) => {
        setCollision(null);
        setHeld(piece);
      },
      drop: letGo,
      put: (date, slot) => {
        if (!held) return;
        const verdict = verdicts?.get(verdictKey(date, slot));
        if (verdict?.verdict === 'here') letGo();
        else if (verdict?.findings.some(({ code }) => code === 'platoonClash')) setCollision({ date, slot });
        else void moveRun({ card: cardOnly(held), date, slot }).then((result) => result.ok && letGo());
      },
      apply,
      swap: () => offer?.ways?.swap && void apply(offer.ways.swap),
      carry: () => {
        const { carry, displaced = [] } = offer?.ways ?? {};
        const [next] = displaced;
        if (carry) void apply(carry, displaced.map(cardOnly)).then((done) => done && next && setHeld(next));
      },
      dismissOffer: () => setCollision(null),
    };
  }, [held, verdicts, counts, offer, moveRun, manyRun]);
}
