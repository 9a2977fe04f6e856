// biome-ignore-all lint/a11y/useSemanticElements: cells are painted across rows with one Tab stop (ARIA grid pattern), which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: only the cell under the cursor takes the focus; the load columns are read with their row
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../shared/contract/programme.contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import classes from './Availability.module.css';
import { awayWords } from './absence-words.ts';
import { DayShade } from './DayShade.tsx';
import { awayOfDay, hitHours } from './day-away.ts';
import { LoadBar } from './LoadBar.tsx';
import { type AwayRow, awayMask, isInside, type Spot, type Stroke } from './painting.ts';

interface Props {
  one: AwayRow;
  days: Availability['days'];
  row: number;
  /** The day under the cursor when it is in this row. */
  cursorDay: number | null;
  stroke: Stroke | null;
  onDown: (at: Spot) => void;
  onOver: (at: Spot) => void;
  onFocus: (at: Spot) => void;
  today: LocalDate;
  onOpen: (id: number) => void;
}

/** One instructor or place: hours planned of those possible, its days, and each day: hours taken, hours away. */
export function AvailabilityRow({ one, days, row, cursorDay, stroke, onDown, onOver, onFocus, today, onOpen }: Props) {
  const { t } = useTranslation();
  const taught = new Map(one.taught.map((day) => [day.date, day]));
  return (
    <div role="row" className={classes.row} aria-rowindex={row + 2}>
      <span role="rowheader" className={classes.name}>
        <button type="button" tabIndex={-1} className="lnk truncate" title={one.name} onClick={() => onOpen(one.id)}>
          {one.name}
        </button>
      </span>
      <span role="gridcell" className={classes.number}>
        <span className={classes.sums} title={one.note}>
          <LoadBar planned={one.plannedHours} possible={one.availableHours} />
        </span>
      </span>
      <span role="gridcell" className={classes.number}>
        {one.availableDays}
      </span>
      {days.map((day, index) => {
        const spot = { row, day: index };
        const painted = stroke !== null && isInside(stroke, spot);
        const mask = awayMask(one, day.date, painted ? stroke : null);
        const away = awayOfDay(day, mask);
        const lessons = taught.get(day.date);
        const hit = day.date >= today ? hitHours(lessons, mask) : 0;
        const said = [
          `${one.name}, ${formatDate(day.date)}`,
          awayWords(one, day, mask, away),
          lessons && t('programme.availability.lessons', { count: lessons.lessons, hours: lessons.hours }),
          hit > 0 && away !== 'whole' && t('programme.availability.hitHours', { count: hit }),
        ];
        const looks = [
          classes.cell,
          day.weekday === 1 && classes.monday,
          day.lessonHours === 0 && classes.closed,
          away === 'whole' && classes.awayCell,
          hit > 0 && `is-bad ${classes.hit}`,
          painted && classes.painted,
        ];
        return (
          <span
            key={day.date}
            role="gridcell"
            data-spot={`${row}-${index}`}
            tabIndex={cursorDay === index ? 0 : -1}
            aria-label={said.filter(Boolean).join(' · ')}
            aria-selected={painted}
            title={said.filter(Boolean).join(' · ')}
            className={looks.filter(Boolean).join(' ')}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              // The pointer is not captured: the stroke goes on over the neighbours.
              event.currentTarget.releasePointerCapture(event.pointerId);
              onDown(spot);
            }}
            onPointerEnter={() => onOver(spot)}
            onFocus={() => onFocus(spot)}
          >
            {away === 'part' && <DayShade day={day} mask={mask} />}
            <span className={classes.hours}>{lessons?.hours ?? ''}</span>
          </span>
        );
      })}
    </div>
  );
}
