import { useTranslation } from 'react-i18next';
import type { Board, BoardMakeup } from '../../shared/contract/timetable.contract.ts';
import type { CardWords } from './card-words.ts';
import type { Band, Layout } from './layout.ts';
import type { Rows } from './rows.ts';
import classes from './WeekBoard.module.css';

interface Props {
  board: Board;
  layout: Layout;
  band: Band;
  rows: Rows;
  words: CardWords;
}

/** Make-ups of the journal among the cards: they are planned there, so here they neither move nor open. */
export function Makeups({ board, layout, band, rows, words }: Props) {
  const { t } = useTranslation();
  const columnsOf = ({ date, platoonIds, instructorId, placeId }: BoardMakeup): number[] => {
    if (band.kind === 'platoon' && !platoonIds.includes(band.id)) return [];
    if (band.kind === 'instructor' && band.id !== instructorId) return [];
    if (band.kind === 'place' && band.id !== placeId) return [];
    return layout.columns.flatMap((column, at) =>
      column.day.date === date && (column.platoonId === null || platoonIds.includes(column.platoonId)) ? at : [],
    );
  };
  return board.makeups.flatMap((makeup) =>
    columnsOf(makeup).map((at) => {
      const place = board.places.find(({ id }) => id === makeup.placeId)?.name ?? '';
      const name = t('timetable.makeup.name', {
        code: words.code(makeup),
        lesson: words.lesson(makeup),
        time: words.time(makeup),
        place,
        instructor: board.instructors.find(({ id }) => id === makeup.instructorId)?.fullName ?? '',
      });
      return (
        <div
          key={`${makeup.id} ${at}`}
          className={`${classes.makeup} s-${makeup.subjectCode}`}
          style={{ gridColumn: at + 2, gridRow: rows.span(makeup.slot, makeup.hours).join(' / ') }}
          title={name}
        >
          <b aria-hidden>{words.code(makeup)}</b>
          <span className="truncate" aria-hidden>
            {t('timetable.makeup.label')}
          </span>
          <span className="sr">{name}</span>
        </div>
      );
    }),
  );
}
