import { IconAlertOctagon, IconCheck, IconEdit } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { localNow } from '../app/clock.ts';
import classes from './DayStrip.module.css';

type Day = OutputOf<'journal.day'>['days'][number];

interface Props {
  days: readonly Day[];
  chosen: string;
  onChoose: (date: string) => void;
}

/** The days of the course and how their journal stands: pages to close, lost lessons, all closed. One Tab stop. */
export function DayStrip({ days, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  const today = localNow().slice(0, 10);
  const at = Math.max(
    0,
    days.findIndex(({ date }) => date === chosen),
  );
  useEffect(() => {
    row.current?.children[at]?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: days.length - 1 }[event.code];
    const day = step === undefined ? undefined : days[step];
    if (step === undefined || !day) return;
    event.preventDefault();
    row.current?.querySelectorAll('button')[step]?.focus();
    onChoose(day.date);
  };
  return (
    <div ref={row} role="toolbar" aria-label={t('journal.days')} className={classes.strip} onKeyDown={pressed}>
      {days.map((day, index) => {
        const label = t('journal.dayState', { ...day, day: day.date });
        const looks = [
          classes.day,
          day.date === chosen && classes.chosen,
          day.date === today && classes.today,
          day.lessons === 0 && classes.free,
          day.date < today && classes.past,
        ];
        return (
          <button
            key={day.date}
            type="button"
            className={looks.filter(Boolean).join(' ')}
            aria-pressed={day.date === chosen}
            title={label}
            tabIndex={index === at ? 0 : -1}
            onClick={() => onChoose(day.date)}
          >
            <span aria-hidden>{day.number}</span>
            <DayMark day={day} />
            <span className="sr">{label}</span>
          </button>
        );
      })}
    </div>
  );
}

function DayMark({ day }: { day: Day }) {
  const icon = { size: '0.75rem', stroke: 2, 'aria-hidden': true } as const;
  if (day.toClose > 0) {
    return (
      <span className={`${classes.mark} is-warn`} aria-hidden>
        <IconEdit {...icon} />
        <b>{day.toClose}</b>
      </span>
    );
  }
  if (day.lost > 0) {
    return (
      <span className={`${classes.mark} is-bad`} aria-hidden>
        <IconAlertOctagon {...icon} />
        <b>{day.lost}</b>
      </span>
    );
  }
  return (
    <span className={`${classes.mark} ${day.closed > 0 ? 'is-idle' : ''}`}>
      {day.closed > 0 && <IconCheck {...icon} />}
    </span>
  );
}
