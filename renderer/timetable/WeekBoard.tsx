import {
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { CardMove } from '../../shared/contract/timetable-board.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { BandGrid, type Marks } from './BandGrid.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import type { CardWords } from './card-words.ts';
import { type Cursor, cardAt, cursorOf, isGone, step } from './cursor.ts';
import { type BoardPoint, type DragActions, useBoardDrop } from './drag-cards.ts';
import { type Column, type Layout, tracksOf } from './layout.ts';
import type { Rows } from './rows.ts';
import { SlotTip } from './SlotTip.tsx';
import type { Hand } from './use-hand.ts';
import classes from './WeekBoard.module.css';

/** What others may do to the board from outside: bring a card into view with the cursor on it. */
export interface BoardHandle {
  /** `focus`: the keys go to the board as well. */
  show(card: BoardCard, focus: boolean): void;
  /** The keys go to the board, wherever its cursor stands. */
  focus(): void;
}

interface Props {
  board: Board;
  layout: Layout;
  rows: Rows;
  words: CardWords;
  /** The week or day shown, for the board's name. */
  week: string;
  /** Many days at once: narrow columns, codes only. */
  compact: boolean;
  today: LocalDate | null;
  hand: Hand;
  ghosts: readonly CardMove[];
  marks: Marks;
  /** Cards may be moved: a draft, and the right to write it. */
  editable: boolean;
  ref: Ref<BoardHandle>;
  onSelect: (card: BoardCard | null) => void;
  onCursor: (column: Column | null, slot: number, card: BoardCard | null) => void;
  onPickUp: (card: BoardCard) => void;
  onLock: (card: BoardCard) => void;
  onTray: (card: BoardCard) => void;
}

/** How long the cursor rests on a card before its hours are asked. */
const REST_MS = 120;
/** Bands that are drawn at once, of the whole intake and of a week; those below the fold follow while one may already look. */
const NEAR_BANDS = { whole: 6, week: 4 };
const NO_GHOSTS: readonly CardMove[] = [];

/** The board: one tab stop; arrows move, Enter picks up and puts down, L locks, Del sends back to the tray. */
export function WeekBoard(props: Props) {
  const { board, layout, rows, words, week, compact, today, hand, ghosts, marks, editable } = props;
  const { ref, onSelect, onCursor, onPickUp, onLock, onTray } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Cursor>({ band: 0, column: 0, slot: 0 });
  const [focused, setFocused] = useState(false);
  /** The mouse is beside the board with a card: nothing is said of an hour. */
  const [away, setAway] = useState(false);
  if (away && !hand.held) setAway(false);
  const under = cardAt(layout, cursor);
  const { heldBefore } = marks;
  const latest = useRef({ hand, layout });
  latest.current = { hand, layout };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor's ring is in view after each move
  useEffect(() => {
    if (focused)
      frame.current?.querySelector(`.${classes.cursor}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cursor]);
  // What rests under the cursor may be taken next: asked beforehand, so that taking it paints at once.
  useEffect(() => {
    if (!focused || !editable || !under || under.lock || isGone(under, heldBefore) || hand.held) return;
    const rested = setTimeout(() => latest.current.hand.aim(under), REST_MS);
    return () => clearTimeout(rested);
  }, [focused, editable, under, heldBefore, hand.held]);
  useEffect(
    () => onCursor(layout.columns[cursor.column] ?? null, cursor.slot, under),
    [layout, cursor, under, onCursor],
  );

  const moveTo = useCallback((card: BoardCard, focus: boolean) => {
    const found = cursorOf(latest.current.layout, card);
    if (found) setCursor(found);
    if (focus) frame.current?.focus({ preventScroll: true });
    else frame.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const focus = useCallback(() => frame.current?.focus({ preventScroll: true }), []);
  useImperativeHandle(ref, () => ({ show: moveTo, focus }), [moveTo, focus]);

  const press = useCallback(
    (card: BoardCard) => {
      const { hand } = latest.current;
      moveTo(card, true);
      if (!hand.held) return onSelect(card);
      if (cardText(card) === cardText(hand.held)) hand.drop();
      else if (card.platoonId === hand.held.platoonId) hand.put(card.date, card.slot);
    },
    [moveTo, onSelect],
  );
  const put = useCallback((column: Column, slot: number) => latest.current.hand.put(column.day.date, slot), []);
  const aim = useCallback(
    (card: BoardCard) => !card.lock && !isGone(card, heldBefore) && latest.current.hand.aim(card),
    [heldBefore],
  );
  const point = useCallback((band: string, column: number, slot: number) => {
    const at = latest.current.layout.bands.findIndex((one) => one.key === band);
    if (at >= 0) setCursor({ band: at, column, slot });
  }, []);

  const drag = useRef<DragActions>({
    begin: (piece) => latest.current.hand.take(piece),
  });
  useBoardDrop(frame, editable, {
    over: (at) => {
      setAway(at === null);
      if (at) point(at.band, at.column, at.slot);
    },
    drop: (at) => drop(at),
    cancel: hand.drop,
  });
  /** Onto another lesson of its platoon means onto its first hour; into a strange band, nowhere. */
  function drop(at: BoardPoint) {
    const band = layout.bands.findIndex((one) => one.key === at.band);
    const column = layout.columns[at.column];
    if (!column || !hand.held || !concerns(band, column)) return hand.drop();
    const lies = cardAt(layout, { band, column: at.column, slot: at.slot });
    const onto = lies && cardText(lies) !== cardText(hand.held) ? lies.slot : at.slot;
    // A quick hand lets go before the drag was last told where it is.
    setCursor({ band, column: at.column, slot: onto });
    frame.current?.focus({ preventScroll: true });
    hand.put(column.day.date, onto);
  }
  function concerns(band: number, column: Column): boolean {
    const { kind, id } = layout.bands[band] ?? {};
    return (column.platoonId ?? (kind === 'platoon' ? id : hand.held?.platoonId)) === hand.held?.platoonId;
  }

  function pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === 'Escape' && (hand.held || marks.selected !== null)) {
      if (hand.offer) hand.dismissOffer();
      else if (hand.held) hand.drop();
      else onSelect(null);
    } else if (event.code.startsWith('Arrow') || event.code === 'Home' || event.code === 'End') {
      setCursor(step(layout, cursor, rows.slots, event.code));
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const column = layout.columns[cursor.column];
      if (hand.held && column) put(column, under && cardText(under) !== cardText(hand.held) ? under.slot : cursor.slot);
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

  const drawn = useMemo(() => ({ layout, rows, compact }), [layout, rows, compact]);
  const settled = useDeferredValue(drawn);
  const near = compact ? NEAR_BANDS.whole : NEAR_BANDS.week;
  /** What a band is drawn from now: below the fold what stood there before, as long as that is the same band. */
  const drawnFrom = (index: number) => {
    if (index < near || settled === drawn) return drawn;
    const same = settled.layout.bands[index]?.key === layout.bands[index]?.key && settled.compact === compact;
    return same ? settled : null;
  };

  const own = (index: number): boolean => {
    const band = layout.bands[index];
    return hand.held !== null && (band?.kind !== 'platoon' || band.id === hand.held.platoonId);
  };
  const at = layout.columns[cursor.column];
  const tracks = { '--tracks': tracksOf(layout, compact) } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form; this is one widget with its own keys
    <div
      ref={frame}
      className={compact ? `${classes.board} ${classes.compact}` : classes.board}
      role="group"
      aria-label={t('timetable.board.label', { week })}
      aria-describedby="board-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the board is one tab stop
      tabIndex={0}
      onKeyDown={pressed}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      data-compact={compact ? '' : undefined}
      data-holding={hand.held ? '' : undefined}
      style={tracks}
    >
      <span id="board-keys" className="sr">
        {t('timetable.board.keys')}
      </span>
      <span className="sr" role="status">
        {focused && !hand.held && under ? words.whole(under) : ''}
      </span>
      <div className={classes.days}>
        <div className={classes.corner} />
        {layout.columns.map((column) => (
          <ColumnHead key={column.key} column={column} words={words} today={today} compact={compact} />
        ))}
      </div>
      {layout.bands.map((_, index) => {
        const from = drawnFrom(index);
        const band = from?.layout.bands[index];
        if (!from || !band) return null;
        return (
          <BandGrid
            key={band.key}
            board={board}
            layout={from.layout}
            band={band}
            rows={from.rows}
            words={words}
            hand={own(index) ? hand : null}
            ghosts={ghosts.length > 0 ? ghosts : NO_GHOSTS}
            marks={marks}
            cursor={(focused || hand.held) && cursor.band === index ? cursor : null}
            drag={editable ? drag.current : null}
            compact={compact}
            onPress={press}
            onAim={aim}
            onPoint={point}
            onPut={put}
          />
        );
      })}
      {hand.held && !away && at && own(cursor.band) && concerns(cursor.band, at) && !hand.offer && (
        <SlotTip frame={frame} hand={hand} date={at.day.date} slot={cursor.slot} />
      )}
    </div>
  );
}
