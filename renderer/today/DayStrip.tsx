import { IconDoorExit, IconListCheck, IconMoon, IconSun, IconSunrise, IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TodayDay } from '../../shared/contract/today.contract.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { STRIP_ROWS, stripHours } from '../../shared/today/day-strip.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { sittingName } from '../meals/sitting-name.ts';
import classes from './DayStrip.module.css';

type Part = TodayDay['strip'][number];
const MEAL_ICONS = [IconSunrise, IconSun, IconMoon] as const;
/** How often the axis names an hour. */
const AXIS_STEP = 2;

const hourOf = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60;

/** The day from morning to night with where it stands now; what begins and ends is as long as it lasts. */
export function DayStrip({ parts, now }: { parts: readonly Part[]; now: string }) {
  const { t } = useTranslation();
  const { from, to } = stripHours(parts, now);
  const left = (hour: number) => `${((hour - from) / (to - from)) * 100}%`;
  const rows = STRIP_ROWS.map((kinds) => parts.filter(({ kind }) => kinds.includes(kind))).filter(
    (row) => row.length > 0,
  );
  const hours = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (hour) => hour % AXIS_STEP === 0,
  );
  return (
    <section className={classes.strip} aria-label={t('today.strip.title')}>
      <div className={classes.hours}>
        {rows.map((row) => (
          <ol key={row[0]?.kind} className={classes.row}>
            {row.map((part, index) => {
              const until = row[index + 1]?.from;
              const room = hourOf(part.to ?? until ?? `${to}:00`) - hourOf(part.from);
              const most = Math.max(room, hourOf(until ?? `${to}:00`) - hourOf(part.from));
              return (
                <PartOfDay
                  key={part.kind === 'lesson' ? part.key : `${part.kind} ${part.from} ${part.to}`}
                  part={part}
                  left={left(hourOf(part.from))}
                  width={left(from + (part.to ? room : most))}
                  past={(part.to ?? part.from) <= now}
                />
              );
            })}
          </ol>
        ))}
        <div className={classes.axis} aria-hidden>
          {hours.map((hour) => (
            <span key={hour} className={classes.hour} style={{ left: left(hour) }}>
              {String(hour).padStart(2, '0')}
            </span>
          ))}
        </div>
        <div className={classes.now} style={{ left: left(hourOf(now)) }}>
          <b className={`${classes.clock} tn`}>
            <span className="sr">{t('today.strip.now')} </span>
            {now}
          </b>
        </div>
      </div>
    </section>
  );
}

interface PartProps {
  part: Part;
  left: string;
  width: string;
  past: boolean;
}

function PartOfDay({ part, left, width, past }: PartProps) {
  const { t } = useTranslation();
  const { name, time } = useWords(part);
  const Icon =
    part.kind === 'meal'
      ? (MEAL_ICONS[part.sitting] ?? IconSun)
      : part.kind === 'roll'
        ? IconListCheck
        : part.kind === 'range'
          ? IconTarget
          : part.kind === 'lessons' || part.kind === 'lesson'
            ? null
            : IconDoorExit;
  const looks = [classes.part, part.to === null && classes.moment];
  const tint = part.kind === 'lesson' ? `s-${part.subjectCode as SubjectTint} ${classes.own}` : '';
  return (
    <li
      className={`${looks.filter(Boolean).join(' ')} ${tint}`}
      style={{ left, width }}
      title={`${name} · ${time}${past ? ` · ${t('today.strip.past')}` : ''}`}
    >
      {Icon && <Icon size="0.875rem" stroke={1.75} aria-hidden />}
      {part.kind === 'meal' ? <span className="sr">{name}</span> : <b className={looksOf(part, past)}>{name}</b>}
      <span className={`${part.kind === 'meal' ? classes.below : classes.time} tn`}>
        {part.kind === 'meal' ? part.from : time}
      </span>
    </li>
  );
}

const looksOf = (part: Part, past: boolean): string =>
  `${classes.name} ${part.kind === 'lesson' ? classes.tinted : past ? classes.over : ''}`;

function useWords(part: Part): { name: string; time: string } {
  const { t } = useTranslation();
  const time = part.to === null ? part.from : `${part.from}–${part.to}`;
  switch (part.kind) {
    case 'meal':
      return { name: sittingName(part.sitting), time };
    case 'lessons':
      return {
        name:
          part.first > 9
            ? t('today.strip.evening')
            : t('today.strip.lessons', {
                hours: part.first === part.last ? `${part.first}` : `${part.first}–${part.last}`,
              }),
        time,
      };
    case 'lesson':
      return {
        name: [
          subjectCode(part.subjectCode, currentLanguage()),
          part.platoon !== null && t('strength.platoon', { number: part.platoon }),
        ]
          .filter(Boolean)
          .join(' · '),
        time,
      };
    case 'leave':
      return { name: t('today.strip.leave'), time: `${part.from} → ${part.back}` };
    case 'back':
      return { name: t('today.strip.back'), time };
    case 'roll':
      return { name: t('today.strip.roll'), time };
    case 'range':
      return { name: t('today.strip.range', { session: part.session }), time };
  }
}
