import { IconArrowsExchange } from '@tabler/icons-react';
import type { CardMove } from '../../shared/contract/timetable-board.contract.ts';
import type { CardWords } from './card-words.ts';
import type { Band, Layout } from './layout.ts';
import type { Rows } from './rows.ts';
import classes from './WeekBoard.module.css';

interface Props {
  layout: Layout;
  band: Band;
  rows: Rows;
  words: CardWords;
  moves: readonly CardMove[];
}

/** Where a suggestion would put its cards, drawn over the board; nothing is moved. */
export function Ghosts({ layout, band, rows, words, moves }: Props) {
  const isIn = ({ card, to }: CardMove): boolean => {
    if (band.kind === 'platoon') return band.id === card.platoonId;
    if (band.kind === 'instructor') return band.id === to.instructorId;
    return band.kind === 'place' ? band.id === to.placeId : true;
  };
  return moves.filter(isIn).map((move) => {
    const { card, to } = move;
    const at = layout.columns.findIndex(
      ({ day, platoonId }) => day.date === to.date && (platoonId ?? card.platoonId) === card.platoonId,
    );
    if (at < 0) return null;
    return (
      <div
        key={`${card.platoonId} ${card.lessonKindId} ${card.blockIndex}`}
        className={`${classes.ghost} s-${move.subjectCode}`}
        style={{ gridColumn: at + 2, gridRow: rows.span(to.slot, move.hours).join(' / ') }}
        aria-hidden
      >
        <IconArrowsExchange size="0.75rem" stroke={2} />
        <b>{words.code(move)}</b>
        <span className="truncate">{words.lesson(move)}</span>
      </div>
    );
  });
}
