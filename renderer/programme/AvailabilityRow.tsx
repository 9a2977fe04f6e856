// biome-ignore-all lint/a11y/useSemanticElements: cells are painted across rows with one Tab stop (ARIA grid pattern), which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: only the cell under the cursor takes the focus; the load columns are read with their row
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../shared/contract/programme.contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import classes from './Availability.module.css';
import { LoadBar } from './LoadBar.tsx';
import { isInside, type Spot, type Stroke } from './painting.ts';

interface Props {
  person: Availability['people'][number];
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

/** One instructor: hours planned of those he can give, his days, and each day: hours he teaches, whether he is away. */
export function AvailabilityRow({
  person,
  days,
  row,
  cursorDay,
  stroke,
  onDown,
  onOver,
  onFocus,
  today,
  onOpen,
}: Props) {
  const { t } = useTranslation();
  const taught = new Map(person.taught.map((day) => [day.date, day]));
  const { plannedHours, availableHours } = person;
  return (
    <div role="row" className={classes.row} aria-rowindex={row + 2}>
      <span role="rowheader" className={classes.name}>
        <button type="button" tabIndex={-1} className="lnk truncate" onClick={() => onOpen(person.id)}>
          {person.fullName}
        </button>
      </span>
      <span role="gridcell" className={classes.number}>
        <span
          className={classes.sums}
          title={
            person.elsewhereHours > 0
              ? t('programme.availability.elsewhere', { count: person.elsewhereHours })
              : undefined
          }
        >
          <LoadBar planned={plannedHours} possible={availableHours} />
        </span>
      </span>
      <span role="gridcell" className={classes.number}>
        {person.availableDays}
      </span>
      {days.map((day, index) => {
        const spot = { row, day: index };
        const absence = person.absences.find(({ from, to }) => from <= day.date && day.date <= to);
        const painted = stroke !== null && isInside(stroke, spot);
        const away = painted ? stroke.away : absence !== undefined;
        const lessons = taught.get(day.date);
        const said = [
          `${person.fullName}, ${formatDate(day.date)}`,
          away
            ? [t('programme.availability.away'), absence?.reason].filter(Boolean).join(', ')
            : day.lessonHours === 0
              ? t('programme.availability.noLessons')
              : t('programme.availability.there'),
          lessons && t('programme.availability.lessons', { count: lessons.lessons, hours: lessons.hours }),
        ];
        const looks = [
          classes.cell,
          day.weekday === 1 && classes.monday,
          day.lessonHours === 0 && classes.closed,
          away && classes.awayCell,
          away && lessons && day.date >= today && `is-bad ${classes.hit}`,
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
            {lessons?.hours ?? ''}
          </span>
        );
      })}
    </div>
  );
}
