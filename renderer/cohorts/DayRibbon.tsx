import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import classes from './DayRibbon.module.css';
import type { RibbonDay } from './day-text.ts';
import { RibbonCell } from './RibbonCell.tsx';
import { RibbonLegend } from './RibbonLegend.tsx';

interface Props {
  days: readonly RibbonDay[];
  /** Lesson hours that fill the height of a day. */
  mostHours: number;
  /** Days a lever would change. */
  pointed?: readonly LocalDate[];
  /** The chosen days. */
  openDates?: readonly LocalDate[];
  /** Lower, without the legend: beside other things. */
  compact?: boolean;
  /** Without it the ribbon is only looked at. */
  onOpen?: (dates: LocalDate[]) => void;
}

const DAYS_OF_WEEK = 7;
const NO_DATES: readonly LocalDate[] = [];

/**
 * The course as a ribbon, one column a day, as high as its lesson hours. One Tab stop: ← → by day, ↑ ↓ by week,
 * Home and End, Enter opens; with Shift, by arrows or mouse, the days up to the cursor are chosen, with Ctrl one more.
 */
export function DayRibbon({ days, mostHours, pointed = [], openDates = NO_DATES, compact = false, onOpen }: Props) {
  const { t } = useTranslation();
  const today = localNow().slice(0, 10);
  const leaveRow = days.some((day) => (day.onLeave ?? 0) > 0);
  const row = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(() =>
    Math.max(
      0,
      days.findIndex(({ date }) => date === today),
    ),
  );
  const at = Math.min(cursor, days.length - 1);
  /** Where a choice with Shift began. */
  const anchor = useRef(at);

  const open = (index: number, { shift, more }: { shift: boolean; more: boolean }) => {
    setCursor(index);
    if (!onOpen) return;
    const date = days[index]?.date ?? '';
    if (shift) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      return onOpen(days.slice(from, to + 1).map((day) => day.date));
    }
    anchor.current = index;
    if (!more) return onOpen([date]);
    const others = openDates.filter((one) => one !== date);
    onOpen(others.length < openDates.length ? others : [...openDates, date].sort());
  };

  const pressed = (event: KeyboardEvent) => {
    const next = nextDay(event.code, at, days.length);
    if (next === null) return;
    event.preventDefault();
    row.current?.querySelectorAll('button')[next]?.focus();
    if (event.shiftKey) return open(next, { shift: true, more: false });
    setCursor(next);
    anchor.current = next;
  };

  return (
    <section className={compact ? `${classes.place} ${classes.compact}` : classes.place}>
      <div
        ref={row}
        role="toolbar"
        aria-label={t('cohorts.ribbon.label')}
        aria-orientation="horizontal"
        title={onOpen ? t('cohorts.ribbon.hint') : undefined}
        className={onOpen ? classes.days : `${classes.days} ${classes.still}`}
        style={{ '--columns': days.length } as CSSProperties}
        onKeyDown={pressed}
      >
        {days.map((day, index) => (
          <RibbonCell
            key={day.date}
            day={day}
            share={day.lessonHours / mostHours}
            today={day.date === today}
            past={day.date < today}
            pointed={pointed.includes(day.date)}
            open={openDates.includes(day.date)}
            reachable={index === at}
            leaveRow={leaveRow}
            month={namesMonth(days, index)}
            onOpen={(event) => open(index, { shift: event.shiftKey, more: event.ctrlKey || event.metaKey })}
          />
        ))}
      </div>
      {!compact && <RibbonLegend days={days} />}
    </section>
  );
}

/** Columns that the name of a month lies over. */
const COLUMNS_OF_NAME = 3;

/** Whether the name of the month stands over this day: over the first day of the course only if the next name leaves it room. */
function namesMonth(days: readonly RibbonDay[], index: number): boolean {
  const begins = (day: RibbonDay) => day.date.endsWith('-01');
  const day = days[index];
  if (!day || index > 0) return day !== undefined && begins(day);
  return !days.slice(1, COLUMNS_OF_NAME).some(begins);
}

function nextDay(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -DAYS_OF_WEEK,
    ArrowDown: DAYS_OF_WEEK,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step));
}
