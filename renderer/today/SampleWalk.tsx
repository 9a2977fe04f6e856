import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { addressOf, type ScreenName } from '../app/location.ts';
import { useDeskState, useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import classes from './SampleWalk.module.css';

/** The three problems planted in the sample, and where each is seen. */
const STOPS = [
  { key: 'overdue', screen: 'leave', params: { part: 'out' } },
  { key: 'ammunition', screen: 'range', params: { tab: 'days' } },
  { key: 'week', screen: 'timetable', params: {} },
] as const satisfies readonly { key: string; screen: ScreenName; params: Record<string, string> }[];
/** Who may not look at the gate sees the overdue in the strength. */
const BESIDE_GATE = { part: 'strength' };

const REMEMBERED = 'sarbaz.sampleWalk';
const LOOKED_AT = 'sarbaz.sampleWalk.lookedAt';

/**
 * A short walk through the sample's three problems: the next one is told in full, what was looked at is ticked. Put away
 * it leaves one line by which it is called back.
 */
export function SampleWalk() {
  const { t } = useTranslation();
  const sample = useDeskState().data?.sample ?? false;
  const intakeId = useIntakeId();
  const mayGate = useMay('gate.read');
  const [away, setAway] = useState(() => localStorage.getItem(REMEMBERED) === 'away');
  const [lookedAt, setLookedAt] = useState(() => (localStorage.getItem(LOOKED_AT) ?? '').split(' '));
  const next = STOPS.find(({ key }) => !lookedAt.includes(key))?.key;
  const look = (key: string) => {
    const all = [...new Set([...lookedAt, key])];
    localStorage.setItem(LOOKED_AT, all.join(' '));
    setLookedAt(all);
  };
  if (!sample || intakeId === null) return null;
  const put = (next: boolean) => {
    localStorage.setItem(REMEMBERED, next ? 'away' : 'shown');
    setAway(next);
  };
  if (away)
    return (
      <p className={classes.back}>
        <Action quiet size="xs" onClick={() => put(false)}>
          {t('today.walk.again')}
        </Action>
      </p>
    );
  return (
    <section className={classes.walk} aria-labelledby="sample-walk">
      <header>
        <h2 id="sample-walk">{t('today.walk.title')}</h2>
        <Action quiet size="xs" onClick={() => put(true)}>
          {t('today.walk.away')}
        </Action>
      </header>
      <ol>
        {STOPS.map(({ key, screen, params }, index) => (
          <li key={key}>
            <a
              className={key === next ? `${classes.stop} ${classes.next}` : classes.stop}
              href={addressOf(screen, key === 'overdue' && !mayGate ? BESIDE_GATE : params)}
              onClick={() => look(key)}
            >
              <span className={`${classes.number} tn`}>
                {lookedAt.includes(key) ? (
                  <IconCheck size="0.75rem" stroke={2} aria-label={t('today.walk.lookedAt')} />
                ) : (
                  index + 1
                )}
              </span>
              <span>
                <b className={classes.name}>{t(`today.walk.${key}.name`)}</b>
                <span className={classes.see}>{t(`today.walk.${key}.see`)}</span>
              </span>
              <IconArrowRight className={classes.arrow} size="1rem" stroke={1.75} aria-hidden />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
