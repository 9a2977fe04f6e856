import { useTranslation } from 'react-i18next';
import type { CohortDay } from '../../shared/contract/cohorts.contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import table from '../components/pictures/picture-table.module.css';
import { useSeenTable } from '../components/seen-list.ts';
import { weekdayName } from '../i18n/formats.ts';
import { holidayName } from './day-text.ts';
import classes from './RibbonTable.module.css';

interface Props {
  days: readonly CohortDay[];
  /** Opens a day; left out beside the ribbon itself, for readers of the screen. */
  onOpen?: (date: LocalDate) => void;
}

/** The days of the course as a table: all that the ribbon shows. */
export function RibbonTable({ days, onOpen }: Props) {
  const { t } = useTranslation();
  const seen = useSeenTable(t('cohorts.ribbon.label'));
  const count = (value: number) => (value === 0 ? <span className="t3">·</span> : value);
  return (
    <div className={onOpen && table.scroll}>
      <table ref={onOpen ? seen : null} className={`${table.table} ${classes.days}`}>
        <caption className="sr">{t('cohorts.ribbon.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cohorts.ribbon.head.day')}</th>
            <th scope="col">{t('cohorts.ribbon.head.number')}</th>
            <th scope="col" className={classes.words}>
              {t('cohorts.ribbon.head.kind')}
            </th>
            <th scope="col" className={classes.words}>
              {t('cohorts.ribbon.head.marks')}
            </th>
            <th scope="col">{t('cohorts.ribbon.head.hours')}</th>
            <th scope="col">{t('cohorts.ribbon.head.evening')}</th>
            <th scope="col">{t('cohorts.ribbon.head.lessons')}</th>
            <th scope="col">{t('cohorts.ribbon.head.leave')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const named = `${formatDate(day.date)}, ${weekdayName(day.date)}`;
            return (
              <tr key={day.date}>
                <th scope="row">
                  {onOpen ? (
                    <button type="button" className="lnk" onClick={() => onOpen(day.date)}>
                      {named}
                    </button>
                  ) : (
                    named
                  )}
                </th>
                <td>{day.number}</td>
                <td className={classes.words}>
                  {[t(`cohorts.kind.${day.kind}`), holidayName(day)].filter(Boolean).join(' · ')}
                </td>
                <td className={classes.words}>{day.marks.map((mark) => t(`cohorts.mark.${mark}`)).join(', ')}</td>
                <td>{count(day.lessonHours)}</td>
                <td>{count(day.eveningHours)}</td>
                <td>{count(day.lessons)}</td>
                <td>{count(day.onLeave)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
