// biome-ignore-all lint/a11y/useSemanticElements: cells are painted across rows with one Tab stop (ARIA grid pattern), which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: only the cell under the cursor takes the focus; the load columns are read with their row
import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../shared/contract/programme.contract.ts';
import type { HourSpan } from '../../shared/programme/absences.ts';
import { localNow } from '../app/clock.ts';
import { weekdayShort } from '../i18n/formats.ts';
import classes from './Availability.module.css';
import { AvailabilityRow } from './AvailabilityRow.tsx';
import type { AwayRow } from './painting.ts';
import { type Painted, usePainting } from './use-painting.ts';

interface Props {
  label: string;
  nameLabel: string;
  rows: readonly AwayRow[];
  days: Availability['days'];
  /** The hours that are painted of each day; null: all. */
  hours: HourSpan | null;
  mayPaint: boolean;
  onPaint: (painted: Painted) => Promise<void>;
  onOpen: (id: number) => void;
}

/** People or places as rows, days as columns, load in front: one Tab stop, painted with the mouse or with Shift and arrows. */
export function AvailabilityGrid({ label, nameLabel, rows, days, hours, mayPaint, onPaint, onOpen }: Props) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const today = localNow().slice(0, 10);
  const { cursor, stroke, pressed, released, down, over, focus } = usePainting(
    { rows, days },
    hours,
    mayPaint,
    onPaint,
  );
  const at = { row: Math.min(cursor.row, rows.length - 1), day: Math.min(cursor.day, days.length - 1) };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = pressed(event);
    if (next) grid.current?.querySelector<HTMLElement>(`[data-spot="${next.row}-${next.day}"]`)?.focus();
  };

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={days.length + 3}
      aria-multiselectable
      className={classes.grid}
      style={{ '--days': days.length } as CSSProperties}
      onKeyDown={onKeyDown}
      onKeyUp={released}
    >
      <div role="row" className={`${classes.row} ${classes.head}`}>
        <span role="columnheader" className={classes.name}>
          {nameLabel}
        </span>
        <span role="columnheader" className={classes.number}>
          {t('programme.availability.load')}
        </span>
        <span role="columnheader" className={classes.number}>
          {t('programme.availability.days')}
        </span>
        {days.map(({ date, weekday, lessonHours }) => (
          <span
            key={date}
            role="columnheader"
            className={[
              classes.dayHead,
              weekday === 1 && classes.monday,
              lessonHours === 0 && classes.closedHead,
              date === today && classes.today,
            ]
              .filter(Boolean)
              .join(' ')}
          >
            {/* English has three letters, for which a day is too narrow. */}
            <span>{weekdayShort(date).slice(0, 2)}</span>
            <b className="tn">{Number(date.slice(8))}</b>
          </span>
        ))}
      </div>
      {rows.map((one, row) => (
        <AvailabilityRow
          key={one.id}
          one={one}
          days={days}
          row={row}
          cursorDay={at.row === row ? at.day : null}
          stroke={stroke}
          onDown={down}
          onOver={over}
          onFocus={focus}
          today={today}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
