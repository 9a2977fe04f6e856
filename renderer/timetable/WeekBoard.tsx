import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { weekdayShort } from '../i18n/formats.ts';
import { BandGrid } from './BandGrid.tsx';
import type { CardWords } from './card-words.ts';
import { type Cursor, cardAt, step } from './cursor.ts';
import { type Column, cardId, type Layout } from './layout.ts';
import type { Hand } from './use-hand.ts';
import classes from './WeekBoard.module.css';

interface Props {
  board: Board;
  layout: Layout;
  words: CardWords;
  /** The week or day shown, for the board's name. */
  week: string;
  today: LocalDate | null;
  hand: Hand;
  selected: BoardCard | null;
  broken: ReadonlySet<string>;
  /** Cards may be moved: a draft, and the right to write it. */
  editable: boolean;
  onSelect: (card: BoardCard | null) => void;
  onPickUp: (card: BoardCard) => void;
  onLock: (card: BoardCard) => void;
  onTray: (card: BoardCard) => void;
}

/** The board: one tab stop; arrows move, Enter picks up and puts down, L locks, Del sends back to the tray. */
export function WeekBoard(props: Props) {
  const { board, layout, words, week, today, hand, selected, broken, editable, onSelect, onPickUp, onLock, onTray } =
    props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Cursor>({ band: 0, column: 0, slot: 0 });
  const [focused, setFocused] = useState(false);
  const under = cardAt(layout, cursor);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor's ring is in view after each move
  useEffect(() => {
    if (focused) frame.current?.querySelector(`.${classes.cursor}`)?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);

  const press = useCallback(
    (card: BoardCard) => {
      const band = layout.bands.findIndex((one) => one.cards.some((item) => item.card === card));
      const column = layout.bands[band]?.cards.find((item) => item.card === card)?.column ?? 0;
      setCursor({ band: Math.max(0, band), column, slot: card.slot });
      frame.current?.focus({ preventScroll: true });
      onSelect(card);
    },
    [layout, onSelect],
  );
  const put = (column: Column, slot: number) => void hand.put(column.day.date, slot);

  function pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === 'Escape' && (hand.held || selected)) {
      if (hand.held) hand.drop();
      else onSelect(null);
    } else if (event.code.startsWith('Arrow') || event.code === 'Home' || event.code === 'End') {
      setCursor(step(layout, cursor, board.slots.length, event.code));
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const column = layout.columns[cursor.column];
      if (hand.held && column) put(column, cursor.slot);
      else if (under && editable) onPickUp(under);
    } else if (event.code === 'Space') {
      onSelect(under);
    } else if (event.code === 'KeyL' && under && editable) {
      onLock(under);
    } else if (event.code === 'Delete' && under && editable) {
      onTray(under);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form; this is one widget with its own keys
    <div
      ref={frame}
      className={classes.board}
      role="group"
      aria-label={t('timetable.board.label', { week })}
      aria-describedby="board-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the board is one tab stop (PRODUCT, Habits)
      tabIndex={0}
      onKeyDown={pressed}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      style={
        {
          '--columns': layout.columns.length,
          '--before': board.dinnerAfter,
          '--after': Math.max(1, board.slots.length - board.dinnerAfter),
        } as React.CSSProperties
      }
    >
      <span id="board-keys" className="sr">
        {t('timetable.board.keys')}
      </span>
      <span className="sr" role="status">
        {focused && under ? words.whole(under) : ''}
      </span>
      <div className={classes.days}>
        <div />
        {layout.columns.map((column) => (
          <ColumnHead key={column.key} column={column} words={words} today={today} />
        ))}
      </div>
      {layout.bands.map((band, index) => (
        <BandGrid
          key={band.key}
          board={board}
          layout={layout}
          band={band}
          words={words}
          hand={hand}
          selected={selected && cardId(selected)}
          broken={broken}
          cursor={focused && cursor.band === index ? cursor : null}
          onPress={press}
          onPut={put}
        />
      ))}
    </div>
  );
}

function ColumnHead({ column, words, today }: { column: Column; words: CardWords; today: LocalDate | null }) {
  const { t } = useTranslation();
  const { day, platoonId } = column;
  if (platoonId !== null) {
    return (
      <div>
        <b className="b">{words.platoon({ platoonId })}</b>
      </div>
    );
  }
  return (
    <div className={day.date === today ? classes.today : undefined}>
      <b className="b">{weekdayShort(day.date)}</b> {formatDate(day.date).slice(0, 5)}{' '}
      <span className="t3 meta">{t('timetable.courseDay', { day: day.courseDay })}</span>
    </div>
  );
}
