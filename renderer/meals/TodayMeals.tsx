import { IconMoon, IconSun, IconSunrise } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Figure } from '../components/Figure.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Meals.module.css';
import { openMeals } from './meals-place.ts';
import { sittingName } from './sitting-name.ts';
import { sumText } from './sum-text.ts';

/** How often Today looks again, in milliseconds. */
const LOOK_AGAIN = 30_000;
const SITTINGS = [0, 1, 2] as const;
const ICONS = [IconSunrise, IconSun, IconMoon] as const;

/** The day's meals for Today, and until when the next list is due at the kitchen. Nothing outside the course. */
export function TodayMeals({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayRead = useMay('presence.read');
  const { data, error } = useOperation(
    'meals.days',
    { cohortId, days: 4 },
    { enabled: mayRead, refetchInterval: LOOK_AGAIN },
  );
  if (error) return <Refusal failure={error.failure} />;
  const day = data?.days.find(({ date }) => date === data.today);
  if (!data || !day || day.sittings.every(({ kitchen }) => kitchen.onList === 0)) return null;
  const untold = data.days.find(({ sheets, date }) => sheets.length === 0 && date >= data.today);
  return (
    <section className={classes.today}>
      <header>
        <h2>{t('meals.next.title')}</h2>
        <span className="meta t2 tn">{untold ? t('meals.next.due', { at: untold.dueAt }) : t('meals.next.told')}</span>
      </header>
      <ul>
        {SITTINGS.map((sitting) => {
          const one = day.sittings[sitting];
          if (!one) return null;
          const { onList, fed, missed } = one.kitchen;
          const name = sittingName(sitting);
          const Icon = ICONS[sitting];
          return (
            <li key={sitting}>
              <Icon size="1rem" stroke={1.75} aria-hidden />
              <span className="tn">
                <span className={classes.name}>
                  {name} {one.start}
                </span>
                {missed.length > 0 && <span className="meta t2">{sumText(onList, missed)}</span>}
              </span>
              <Figure value={fed} label={name} onOpen={() => openMeals({ sitting: { date: day.date, sitting } })} />
            </li>
          );
        })}
      </ul>
      {day.changed && (
        <button type="button" className={`lnk ${classes.warning}`} onClick={() => openMeals()}>
          <Status kind="warn">{t('meals.next.changed')}</Status>
        </button>
      )}
    </section>
  );
}
