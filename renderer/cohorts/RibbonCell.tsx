import { IconHome, IconMoonStars } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { monthName, weekdayShort } from '../i18n/formats.ts';
import classes from './DayRibbon.module.css';
import { dayText, FREE_ICONS, MARK_ICONS, type RibbonDay } from './day-text.ts';

interface Props {
  day: RibbonDay;
  /** Its lesson hours as a share of the height, 0 to 1. */
  share: number;
  today: boolean;
  past: boolean;
  /** A lever that is pointed at would change it. */
  pointed: boolean;
  open: boolean;
  reachable: boolean;
  /** Whether some night of the course has leave: then every day keeps the line for it. */
  leaveRow: boolean;
  /** Whether the name of its month stands over it. */
  month: boolean;
  onOpen: (event: MouseEvent) => void;
}

/** One day: weekday, date, a bar of its hours (hatched when it is for rest), what stands on it, its number. */
export function RibbonCell({ day, share, today, past, pointed, open, reachable, leaveRow, month, onOpen }: Props) {
  const { t } = useTranslation();
  const looks = [
    classes.day,
    classes[day.kind],
    today && classes.today,
    past && classes.past,
    pointed && classes.pointed,
  ];
  const FreeIcon = day.kind === 'holiday' || day.kind === 'arrival' ? FREE_ICONS[day.kind] : null;
  const said = dayText(day);
  return (
    <button
      type="button"
      className={looks.filter(Boolean).join(' ')}
      aria-current={today ? 'date' : undefined}
      aria-pressed={open}
      title={said}
      tabIndex={reachable ? 0 : -1}
      onClick={onOpen}
    >
      <span className="sr">{today ? `${t('cohorts.ribbon.today')} · ${said}` : said}</span>
      {month && (
        <span className={classes.month} aria-hidden>
          {monthName(day.date)}
        </span>
      )}
      <span className={classes.weekday} aria-hidden>
        {weekdayShort(day.date)}
      </span>
      <span className={`${classes.date} tn`} aria-hidden>
        {Number(day.date.slice(8))}
      </span>
      <span className={classes.well} aria-hidden>
        {day.lessonHours > 0 && (
          <span className={`${classes.bar} tn`} style={{ height: `${share * 100}%` }}>
            {day.lessonHours}
          </span>
        )}
        {day.eveningHours > 0 && (
          <span className={classes.evening}>
            <IconMoonStars size="0.75rem" stroke={1.75} aria-hidden />
            <span className="tn">{day.eveningHours}</span>
          </span>
        )}
        {FreeIcon && <FreeIcon size="1rem" stroke={1.75} aria-hidden />}
      </span>
      <span className={classes.marks} aria-hidden>
        {day.marks.map((mark) => {
          const Icon = MARK_ICONS[mark];
          return <Icon key={mark} size="0.875rem" stroke={1.75} aria-hidden />;
        })}
      </span>
      {leaveRow && (
        <span className={`${classes.leave} tn`} aria-hidden>
          {day.onLeave ? (
            <>
              <IconHome size="0.6875rem" stroke={1.75} aria-hidden />
              {day.onLeave}
            </>
          ) : null}
        </span>
      )}
      <span className={`${classes.number} tn`} aria-hidden>
        {day.number}
      </span>
    </button>
  );
}
