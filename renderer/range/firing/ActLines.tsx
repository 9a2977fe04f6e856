import { useTranslation } from 'react-i18next';
import { Action } from '../../components/Action.tsx';
import classes from './AmmunitionSheet.module.css';
import type { Desk } from './firing-desk.ts';

interface Props {
  acts: Desk['acts'];
  /** Null: the day is closed, or the ledger is not this person's. */
  onTakeBack: ((actId: number) => void) | null;
}

/** The day's acts of loss under its sheet, each with what takes it back. */
export function ActLines({ acts, onTakeBack }: Props) {
  const { t } = useTranslation();
  if (acts.length === 0) return null;
  return (
    <ul className={`meta ${classes.lossActs}`} aria-label={t('firingDesk.acts.label')}>
      {acts.map(({ actId, number, date, rounds, cases, reason }) => (
        <li key={actId}>
          <span>
            <b className="m">{t('firingDesk.acts.one', { number })}</b>{' '}
            <span className="t2 tn">
              {t('firingDesk.acts.sums', { date, rounds, cases })} · {reason}
            </span>
          </span>
          {onTakeBack && (
            <Action size="xs" quiet onClick={() => onTakeBack(actId)}>
              {t('firingDesk.acts.takeBack')}
              <span className="sr">, {t('firingDesk.acts.one', { number })}</span>
            </Action>
          )}
        </li>
      ))}
    </ul>
  );
}
