import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { weekdayShort } from '../../i18n/formats.ts';
import { useSeenTable } from '../seen-list.ts';
import type { DayPictureProps } from './picture-day.ts';
import classes from './picture-table.module.css';

/** The figures of a picture of days; each opens its names. */
export function DayTable<K extends string>({
  label,
  kinds,
  days,
  format = formatNumber,
  onOpen,
  still = false,
}: DayPictureProps<K> & {
  /** Beside the picture itself, for readers of the screen: what opens the names is the picture. */
  still?: boolean;
}) {
  const { t } = useTranslation();
  const seen = useSeenTable(label);
  return (
    <div className={still ? undefined : classes.scroll}>
      <table ref={seen} className={classes.table}>
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('components.picture.day')}</th>
            {kinds.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(
            ({ date, parts }) =>
              parts && (
                <tr key={date}>
                  <th scope="row">
                    {formatDate(date)} <span className="t2">{weekdayShort(date)}</span>
                  </th>
                  {kinds.map(({ key, name }) => {
                    const value = parts[key];
                    return (
                      <td key={key}>
                        {value === 0 ? (
                          <span className="t3">·</span>
                        ) : still ? (
                          format(value)
                        ) : (
                          <button
                            type="button"
                            className="lnk"
                            aria-label={`${formatDate(date)}, ${name}: ${format(value)}`}
                            onClick={() => onOpen(date, key)}
                          >
                            {format(value)}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ),
          )}
        </tbody>
      </table>
    </div>
  );
}
