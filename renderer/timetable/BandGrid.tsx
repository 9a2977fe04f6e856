import { IconBan, IconCheck, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { CardWords } from './card-words.ts';
import type { Cursor } from './cursor.ts';
import { ruleWords } from './finding-words.ts';
import { type CardMood, LessonCard } from './LessonCard.tsx';
import { type Band, type Column, cardId, type Layout, rowOfSlot } from './layout.ts';
import { type Hand, verdictKey } from './use-hand.ts';
import classes from './WeekBoard.module.css';

interface Props {
  board: Board;
  layout: Layout;
  band: Band;
  words: CardWords;
  hand: Hand;
  selected: string | null;
  /** Cards that break a hard rule. */
  broken: ReadonlySet<string>;
  /** Where the keyboard stands, when it is in this band. */
  cursor: Cursor | null;
  onPress: (card: BoardCard) => void;
  onPut: (column: Column, slot: number) => void;
}

/** One band: hours down the left, the cards of a platoon (instructor, place) in the columns of their days. */
export function BandGrid({ board, layout, band, words, hand, selected, broken, cursor, onPress, onPut }: Props) {
  const row = (slot: number) => rowOfSlot(slot, board.dinnerAfter);
  const under = cursor && band.cards.find(({ card, column }) => covers(card, column, cursor))?.card;
  const held = hand.held;
  const mood = (card: BoardCard): CardMood => {
    if (!held) return 'plain';
    if (cardId(card) === cardId(held)) return 'lifted';
    return card.platoonId === held.platoonId ? 'dim' : 'quiet';
  };
  return (
    <section
      className={band.kind === 'day' ? `${classes.band} ${classes.single}` : classes.band}
      aria-label={bandTitle(band, board, words)}
    >
      <BandHead band={band} board={board} words={words} layout={layout} />
      {board.slots.map((slot, index) => (
        <div key={slot.start} className={classes.hour} style={{ gridRow: row(index) }}>
          <b>{index + 1}</b>
          {slot.start}
        </div>
      ))}
      {layout.columns.map((column, at) =>
        column.day.lessonHours === 0 ? (
          <ClosedDay key={column.key} column={column} at={at} last={row(board.slots.length - 1)} />
        ) : (
          board.slots
            .slice(0, column.day.lessonHours)
            .map((slot, index) => (
              <div
                key={`${column.key} ${slot.start}`}
                className={classes.cell}
                style={{ gridColumn: at + 2, gridRow: row(index) }}
              />
            ))
        ),
      )}
      {held && <Verdicts board={board} layout={layout} band={band} hand={hand} onPut={onPut} />}
      {band.cards.map(({ card, column }) => (
        <LessonCard
          key={cardId(card)}
          card={card}
          code={words.code(card)}
          lesson={words.lesson(card)}
          second={words.second(card, band.kind)}
          label={words.rest(card)}
          title={words.whole(card)}
          column={column}
          rows={[row(card.slot), row(card.slot + card.hours - 1) + 1]}
          mood={mood(card)}
          selected={selected === cardId(card)}
          broken={broken.has(cardId(card))}
          onPress={onPress}
        />
      ))}
      {cursor && (
        <div
          className={classes.cursor}
          style={{
            gridColumn: cursor.column + 2,
            gridRow: under
              ? `${row(under.slot)} / ${row(under.slot + under.hours - 1) + 1}`
              : `${row(cursor.slot)} / ${row(Math.min(board.slots.length, cursor.slot + (held?.hours ?? 1)) - 1) + 1}`,
          }}
        />
      )}
    </section>
  );
}

const covers = (card: BoardCard, column: number, cursor: Cursor): boolean =>
  column === cursor.column && cursor.slot >= card.slot && cursor.slot < card.slot + card.hours;

function bandTitle(band: Band, board: Board, words: CardWords): string {
  if (band.kind === 'platoon') return words.platoon({ platoonId: band.id });
  if (band.kind === 'instructor') return board.instructors.find((one) => one.id === band.id)?.fullName ?? '';
  if (band.kind === 'place') return board.places.find((one) => one.id === band.id)?.name ?? '';
  return '';
}

function BandHead({ band, board, words, layout }: Pick<Props, 'band' | 'board' | 'words' | 'layout'>) {
  const { t } = useTranslation();
  if (band.kind === 'day') return <div className={classes.bandHead} />;
  const hours = band.cards.reduce((sum, { card }) => sum + card.hours, 0);
  const place = board.places.find((one) => one.id === band.id);
  const platoon = board.platoons.find((one) => one.id === band.id);
  const room = layout.columns.reduce((sum, column) => sum + column.day.lessonHours, 0);
  return (
    <div className={classes.bandHead}>
      {bandTitle(band, board, words)}
      {band.kind === 'platoon' && platoon && <span>{t('timetable.men', { count: platoon.size })}</span>}
      {band.kind === 'place' && place && <span>{t('timetable.seats', { count: place.capacity })}</span>}
      <div className={classes.space} />
      <span className="tn">
        {band.kind === 'platoon'
          ? t('timetable.hoursOf', { placed: hours, total: room })
          : t('timetable.inWeek', { count: hours })}
      </span>
    </div>
  );
}

function ClosedDay({ column, at, last }: { column: Column; at: number; last: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.closed} style={{ gridColumn: at + 2, gridRow: `2 / ${last + 1}` }}>
      {t(`timetable.noLessons.${column.day.kind}`)}
    </div>
  );
}

/** Paints every first hour of the held card's own band: free, busy or forbidden, each with its reason. */
function Verdicts({ board, layout, band, hand, onPut }: Pick<Props, 'board' | 'layout' | 'band' | 'hand' | 'onPut'>) {
  const { t } = useTranslation();
  const { held, verdicts } = hand;
  if (!held || !verdicts) return null;
  const own = (column: Column) => (column.platoonId ?? (band.kind === 'platoon' ? band.id : null)) === held.platoonId;
  const taken = (at: number, slot: number) =>
    band.cards.some(
      ({ card, column }) =>
        column === at && cardId(card) !== cardId(held) && slot >= card.slot && slot < card.slot + card.hours,
    );
  return layout.columns.flatMap((column, at) =>
    own(column)
      ? board.slots.slice(0, column.day.lessonHours).map((one, slot) => {
          const found = verdicts.get(verdictKey(column.day.date, slot));
          if (!found || found.verdict === 'here' || taken(at, slot)) return null;
          const reason = found.findings.map(ruleWords).join('; ');
          const Icon = found.verdict === 'free' ? IconCheck : found.verdict === 'busy' ? IconUserX : IconBan;
          return (
            <button
              key={`${column.key} ${one.start}`}
              type="button"
              tabIndex={-1}
              className={`${classes.slot} ${classes[found.verdict]}`}
              style={{ gridColumn: at + 2, gridRow: rowOfSlot(slot, board.dinnerAfter) }}
              title={reason || t('timetable.hand.free')}
              onClick={() => onPut(column, slot)}
            >
              <Icon size="0.8125rem" stroke={2.2} aria-hidden />
              <span className="truncate">{reason || t('timetable.hand.free')}</span>
            </button>
          );
        })
      : [],
  );
}
