import { useTranslation } from 'react-i18next';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { weekdayShort } from '../i18n/formats.ts';
import type { CardWords } from './card-words.ts';
import type { Column } from './layout.ts';
import classes from './WeekBoard.module.css';

interface Props {
  column: Column;
  words: CardWords;
  today: LocalDate | null;
  compact: boolean;
}

/** Over a column: the day with its number in the course, or in the view of one day the platoon. */
export function ColumnHead({ column, words, today, compact }: Props) {
  const { t } = useTranslation();
  const { day, platoonId } = column;
  if (platoonId !== null) {
    return (
      <div>
        <b className="b">{words.platoon({ platoonId })}</b>
      </div>
    );
  }
  const courseDay = t('timetable.courseDay', { day: day.courseDay });
  return (
    <div className={day.date === today ? classes.today : undefined} title={compact ? courseDay : undefined}>
      <b className="b">{weekdayShort(day.date)}</b> {formatDate(day.date).slice(0, 5)}{' '}
      {!compact && <span className="t3 meta">{courseDay}</span>}
    </div>
  );
}
