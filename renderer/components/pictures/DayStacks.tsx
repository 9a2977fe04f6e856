import type { CSSProperties } from 'react';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { localNow } from '../../app/clock.ts';
import { monthName, weekdayShort } from '../../i18n/formats.ts';
import classes from './DayStacks.module.css';
import looks from './looks.module.css';
import type { DayPictureProps, PictureDay } from './picture-day.ts';
import { atOf, usePictureKeys } from './use-picture-keys.ts';

/** A stack a day, each part of it a button that opens its names; one Tab stop. */
export function DayStacks<K extends string>(props: DayPictureProps<K>) {
  const { label, days, top, format = formatNumber } = props;
  const keys = usePictureKeys<HTMLDivElement>('column');
  const today = localNow().slice(0, 10);
  return (
    <figure className={classes.plot}>
      <div className={classes.axis} aria-hidden>
        <i className="tn">{format(top)}</i>
        {[1, 0.5, 0].map((share) => (
          <span key={share} style={{ bottom: `${share * 100}%` }} className="tn">
            {format(Math.round(top * share))}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: elements of a picture, not fields of a form */}
      <div
        {...keys}
        role="group"
        aria-label={label}
        className={classes.days}
        style={{ '--columns': days.length } as CSSProperties}
      >
        {days.map((day, column) => (
          <DayStack key={day.date} {...props} day={day} column={column} isToday={day.date === today} />
        ))}
      </div>
    </figure>
  );
}

type StackProps<K extends string> = DayPictureProps<K> & { day: PictureDay<K>; column: number; isToday: boolean };

function DayStack<K extends string>(props: StackProps<K>) {
  const { kinds, top, format = formatNumber, over, open, onOpen, day, column, isToday } = props;
  const { date, parts } = day;
  const whole = parts ? kinds.reduce((sum, { key }) => sum + parts[key], 0) : 0;
  const said = `${formatDate(date)}, ${weekdayShort(date)}`;
  return (
    <div className={isToday ? `${classes.day} ${classes.today}` : classes.day}>
      <div className={classes.well}>
        {parts && whole > 0 && (
          <div className={classes.stack} style={{ height: `${(100 * whole) / Math.max(top, 1)}%` }}>
            {kinds.map(({ key, name, look }, row) => {
              if (parts[key] === 0) return null;
              const text = `${said}: ${name} ${format(parts[key])}`;
              return (
                <button
                  key={key}
                  type="button"
                  {...atOf(-row, column)}
                  className={looks[look]}
                  style={{ flexGrow: parts[key] }}
                  title={text}
                  aria-label={text}
                  aria-pressed={open?.date === date && open.key === key}
                  onClick={() => onOpen(date, key)}
                />
              );
            })}
            {over && (
              <span className={`${classes.over} tn`} aria-hidden>
                {over(parts)}
              </span>
            )}
          </div>
        )}
      </div>
      <span className={classes.weekday} aria-hidden>
        {weekdayShort(date)}
      </span>
      <span className={`${classes.date} tn`} aria-hidden>
        {Number(date.slice(8))}
      </span>
      {(column === 0 || date.endsWith('-01')) && (
        <span className={classes.month} aria-hidden>
          {monthName(date)}
        </span>
      )}
    </div>
  );
}
