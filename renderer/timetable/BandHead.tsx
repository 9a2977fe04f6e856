import { useTranslation } from 'react-i18next';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import type { CardWords } from './card-words.ts';
import type { Band, Layout } from './layout.ts';
import classes from './WeekBoard.module.css';

interface Props {
  band: Band;
  board: Board;
  words: CardWords;
  layout: Layout;
}

export function bandTitle(band: Band, board: Board, words: CardWords): string {
  if (band.kind === 'platoon') return words.platoon({ platoonId: band.id });
  if (band.kind === 'instructor') return board.instructors.find((one) => one.id === band.id)?.fullName ?? '';
  if (band.kind === 'place') return board.places.find((one) => one.id === band.id)?.name ?? '';
  return '';
}

/** The line over a band: whose it is, and how many hours of the days shown are taken. */
export function BandHead({ band, board, words, layout }: Props) {
  const { t } = useTranslation();
  if (band.kind === 'day') return <div className={classes.bandHead} />;
  const hours = band.cards.reduce((sum, { card }) => sum + card.hours, 0);
  const place = board.places.find((one) => one.id === band.id);
  const platoon = board.platoons.find((one) => one.id === band.id);
  const room = layout.columns.reduce((sum, { day }) => sum + day.lessonHours + day.eveningHours, 0);
  return (
    <div className={classes.bandHead}>
      <span className={classes.bandName}>
        <b>{bandTitle(band, board, words)}</b>
        {band.kind === 'platoon' && platoon && <span>{t('timetable.men', { count: platoon.size })}</span>}
        {band.kind === 'place' && place && <span>{t('timetable.seats', { count: place.capacity })}</span>}
      </span>
      <div className={classes.space} />
      <span className="tn">
        {band.kind === 'platoon'
          ? t('timetable.hoursOf', { placed: hours, total: room })
          : t('timetable.inWeek', { count: hours })}
      </span>
    </div>
  );
}
