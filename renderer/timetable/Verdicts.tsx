import { IconBan, IconCheck, IconTilde, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { CardWords } from './card-words.ts';
import type { Band, Column, Layout } from './layout.ts';
import { hoursIn, type Rows } from './rows.ts';
import { type Hand, type SlotVerdict, verdictKey } from './use-hand.ts';
import { hourWords, verdictReason } from './verdict-words.ts';
import classes from './WeekBoard.module.css';

interface Props {
  layout: Layout;
  band: Band;
  rows: Rows;
  words: CardWords;
  hand: Hand;
  onPoint: (band: string, column: number, slot: number) => void;
  onPut: (column: Column, slot: number) => void;
}

const ICONS = { here: IconCheck, free: IconCheck, unwished: IconTilde, busy: IconUserX, forbidden: IconBan } as const;

/** Paints every first hour of the held card's own band: free, unwished, busy or forbidden, each with its reason. */
export function Verdicts({ layout, band, rows, words, hand, onPoint, onPut }: Props) {
  const { held, verdicts } = hand;
  if (!held || !verdicts) return null;
  const own = (column: Column) => (column.platoonId ?? (band.kind === 'platoon' ? band.id : null)) === held.platoonId;
  const taken = new Set(
    band.cards.flatMap(({ card, column }) =>
      cardText(card) === cardText(held)
        ? []
        : Array.from({ length: card.hours }, (_, hour) => `${column} ${card.slot + hour}`),
    ),
  );
  return layout.columns.flatMap((column, at) => {
    if (!own(column)) return [];
    return rows.stretches.flatMap((stretch) =>
      Array.from({ length: hoursIn(stretch, column.day) }, (_, hour) => {
        const slot = stretch.from + hour;
        const found = verdicts.get(verdictKey(column.day.date, slot));
        if (!found || found.verdict === 'here' || taken.has(`${at} ${slot}`)) return null;
        return (
          <Slot
            key={`${column.key} ${slot}`}
            found={found}
            when={words.hour({ date: column.day.date, slot })}
            column={at}
            row={stretch.row + hour}
            onPoint={() => onPoint(band.key, at, slot)}
            onPut={() => onPut(column, slot)}
          />
        );
      }),
    );
  });
}

interface SlotProps {
  found: SlotVerdict;
  /** Day and time: every hour has a name of its own. */
  when: string;
  column: number;
  row: number;
  onPoint: () => void;
  onPut: () => void;
}

function Slot({ found, when, column, row, onPoint, onPut }: SlotProps) {
  const { t } = useTranslation();
  const Icon = ICONS[found.verdict];
  const reason = verdictReason(found) || t('timetable.hand.free');
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={hourWords(when, found)}
      className={`${classes.slot} ${classes[found.verdict]}`}
      style={{ gridColumn: column + 2, gridRow: row }}
      onPointerEnter={onPoint}
      onClick={onPut}
    >
      <Icon size="0.8125rem" stroke={2.2} aria-hidden />
      <span className="truncate">{reason}</span>
    </button>
  );
}
