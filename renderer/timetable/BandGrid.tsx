import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { CardMove } from '../../shared/contract/timetable-board.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { FIRST_EVENING_SLOT, isEvening } from '../../shared/timetable/intake/evening.ts';
import { BandHead, bandTitle } from './BandHead.tsx';
import type { CardWords } from './card-words.ts';
import { type Cursor, isGone } from './cursor.ts';
import type { DragActions } from './drag-cards.ts';
import { ExchangeOffer } from './ExchangeOffer.tsx';
import { Ghosts } from './Ghosts.tsx';
import { LessonCard } from './LessonCard.tsx';
import type { Band, Column, Layout } from './layout.ts';
import { Makeups } from './Makeups.tsx';
import { hoursIn, type Rows } from './rows.ts';
import type { Hand } from './use-hand.ts';
import { Verdicts } from './Verdicts.tsx';
import classes from './WeekBoard.module.css';

/** What is to be seen on a card beside itself. */
export interface Marks {
  selected: string | null;
  /** Cards that break a hard rule. */
  broken: ReadonlySet<string>;
  /** Cards that break a soft one. */
  tolerated: ReadonlySet<string>;
  /** Cards found; null while nothing is looked for. */
  hits: ReadonlySet<string> | null;
  /** Lessons of an approved plan before this day were held: they stay. */
  heldBefore: LocalDate | null;
}

interface Props {
  board: Board;
  layout: Layout;
  band: Band;
  rows: Rows;
  words: CardWords;
  /** null where the held card has no say: another platoon's band. */
  hand: Hand | null;
  /** What a suggestion would move. */
  ghosts: readonly CardMove[];
  marks: Marks;
  /** Where the keyboard or the mouse stands, when it is in this band. */
  cursor: Cursor | null;
  drag: DragActions | null;
  /** Many days at once: a card is its code. */
  compact: boolean;
  onPress: (card: BoardCard) => void;
  onAim: (card: BoardCard) => void;
  onPoint: (band: string, column: number, slot: number) => void;
  onPut: (column: Column, slot: number) => void;
}

/** One band: hours down the left, the cards of a platoon (instructor, place) in the columns of their days. */
export const BandGrid = memo(function BandGrid(props: Props) {
  const {
    board,
    layout,
    band,
    rows,
    words,
    hand,
    ghosts,
    marks,
    cursor,
    drag,
    compact,
    onPress,
    onAim,
    onPoint,
    onPut,
  } = props;
  const under = cursor && band.cards.find(({ card, column }) => covers(card, column, cursor))?.card;
  const held = hand?.held ?? null;
  const ring =
    cursor &&
    (under && (!held || cardText(under) === cardText(held)) ? under : { slot: cursor.slot, hours: held?.hours ?? 1 });
  return (
    <section
      className={band.kind === 'day' ? `${classes.band} ${classes.single}` : classes.band}
      data-own={held ? '' : undefined}
      style={{ gridTemplateRows: rows.template }}
      data-band={band.key}
      aria-label={bandTitle(band, board, words)}
    >
      <BandHead band={band} board={board} words={words} layout={layout} />
      <Hours rows={rows} />
      {layout.columns.map((column, at) => (
        <DayColumn key={column.key} column={column} at={at} rows={rows} />
      ))}
      {hand?.held && (
        <Verdicts layout={layout} band={band} rows={rows} words={words} hand={hand} onPoint={onPoint} onPut={onPut} />
      )}
      {band.cards.map(({ card, column }) => (
        <LessonCard
          key={cardText(card)}
          card={card}
          code={words.code(card)}
          lesson={words.lesson(card)}
          second={compact ? null : words.second(card, band.kind)}
          label={words.rest(card)}
          title={words.whole(card)}
          column={column}
          roomy={band.kind === 'day'}
          fromRow={rows.span(card.slot, card.hours)[0]}
          toRow={rows.span(card.slot, card.hours)[1]}
          strange={held !== null && card.platoonId !== held.platoonId}
          lifted={held !== null && cardText(card) === cardText(held)}
          selected={marks.selected === cardText(card)}
          broken={marks.broken.has(cardText(card))}
          tolerated={marks.tolerated.has(cardText(card))}
          found={marks.hits === null ? null : marks.hits.has(cardText(card))}
          drag={isGone(card, marks.heldBefore) ? null : drag}
          onPress={onPress}
          onAim={onAim}
        />
      ))}
      {board.makeups.length > 0 && <Makeups board={board} layout={layout} band={band} rows={rows} words={words} />}
      {ghosts.length > 0 && <Ghosts layout={layout} band={band} rows={rows} words={words} moves={ghosts} />}
      {cursor && ring && (
        <div
          className={classes.cursor}
          style={{ gridColumn: cursor.column + 2, gridRow: rows.span(ring.slot, ring.hours).join(' / ') }}
        />
      )}
      {hand?.offer && (
        <ExchangeOffer layout={layout} band={band} rows={rows} words={words} hand={hand} offer={hand.offer} />
      )}
    </section>
  );
});

const covers = (card: BoardCard, column: number, cursor: Cursor): boolean =>
  column === cursor.column && cursor.slot >= card.slot && cursor.slot < card.slot + card.hours;

function Hours({ rows }: { rows: Rows }) {
  const { t } = useTranslation();
  const evening = rows.stretches.find(({ kind }) => kind === 'evening');
  const first = rows.stretches[0]?.row ?? 2;
  return (
    <div className={classes.labels} style={{ gridRow: `${first} / -1` }}>
      {rows.hours.map(({ slot, start, row }) => (
        <div key={slot} className={classes.hour} style={{ gridRow: row - first + 1 }}>
          <b>{isEvening({ slot }) ? slot - FIRST_EVENING_SLOT + 1 : slot + 1}</b>
          {start}
        </div>
      ))}
      {evening && (
        <div className={classes.evening} style={{ gridRow: evening.row - first }}>
          {t('timetable.board.evening')}
        </div>
      )}
    </div>
  );
}

/** A day's hours as they may be taught; what it has not is closed. The mouse reads its hour off `data-…`. */
function DayColumn({ column, at, rows }: { column: Column; at: number; rows: Rows }) {
  const { t } = useTranslation();
  const { day } = column;
  const last = rows.stretches.at(-1);
  if (day.lessonHours === 0 && day.eveningHours === 0) {
    return (
      <div
        className={classes.closed}
        style={{ gridColumn: at + 2, gridRow: `2 / ${(last?.row ?? 2) + (last?.count ?? 1)}` }}
      >
        <span>{t(`timetable.noLessons.${day.kind}`)}</span>
      </div>
    );
  }
  return rows.stretches.flatMap((stretch) => {
    const open = hoursIn(stretch, day);
    const { kind, from, count, row } = stretch;
    return [
      open > 0 && (
        <div
          key={kind}
          className={classes.hours}
          style={{ gridColumn: at + 2, gridRow: `${row} / ${row + open}` }}
          data-column={at}
          data-from={from}
          data-count={open}
        />
      ),
      open < count && (
        <div
          key={`${kind} closed`}
          className={classes.closed}
          style={{ gridColumn: at + 2, gridRow: `${row + open} / ${row + count}` }}
        />
      ),
    ];
  });
}
