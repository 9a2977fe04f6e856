import { type KeyboardEvent, useRef, useState } from 'react';
import { addDays, daysBetween, formatDate, type LocalDate, weekday } from '../../shared/kit/local-time.ts';
import { weekdayShort } from '../i18n/formats.ts';
import classes from './NightPicker.module.css';

interface Props {
  label: string;
  /** First and last night shown. */
  first: LocalDate;
  last: LocalDate;
  chosen: ReadonlySet<LocalDate>;
  /** Why a night cannot be chosen, in a few words; undefined when it can. */
  closed: (night: LocalDate) => string | undefined;
  onToggle: (night: LocalDate) => void;
  /** Names of the weekdays above; false where the days of the week already stand there. */
  heads?: boolean;
}

const WEEK = 7;
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK };

/** The nights of a course as a calendar, week by week; one stop of the Tab key, arrows go from night to night. */
export function NightPicker({ label, first, last, chosen, closed, onToggle, heads = true }: Props) {
  const [current, setCurrent] = useState(first);
  const grid = useRef<HTMLDivElement>(null);
  const here = current < first || current > last ? first : current;
  const monday = addDays(first, 1 - weekday(first));
  const nights = Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => addDays(first, day));
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(here, step);
    if (next < first || next > last) return;
    setCurrent(next);
    grid.current?.querySelector<HTMLButtonElement>(`[data-night="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every engine
    <div ref={grid} role="group" aria-label={label} className={classes.grid} onKeyDown={walk}>
      {Array.from({ length: heads ? WEEK : 0 }, (_, day) => (
        <span key={addDays(monday, day)} className={classes.weekday} aria-hidden>
          {weekdayShort(addDays(monday, day))}
        </span>
      ))}
      {nights.map((night, index) => {
        const why = closed(night);
        const name = [formatDate(night), why].filter(Boolean).join(', ');
        return (
          <button
            key={night}
            type="button"
            data-night={night}
            className={classes.night}
            style={index === 0 ? { gridColumnStart: weekday(night) } : undefined}
            tabIndex={night === here ? 0 : -1}
            aria-pressed={chosen.has(night)}
            aria-disabled={why !== undefined || undefined}
            aria-label={name}
            title={why && name}
            onFocus={() => setCurrent(night)}
            onClick={() => why === undefined && onToggle(night)}
          >
            {formatDate(night).slice(0, index === 0 || night.endsWith('-01') ? 5 : 2)}
          </button>
        );
      })}
    </div>
  );
}
