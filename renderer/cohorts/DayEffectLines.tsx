import { useTranslation } from 'react-i18next';
import type { DayEffects } from '../../shared/contract/cohorts.contract.ts';
import { Status } from '../components/Status.tsx';
import { verdict } from './budget-sum.ts';
import classes from './DayInspector.module.css';

/** What a change of days will do: the budget with its new verdict, and the lessons that lose their hours. */
export function DayEffectLines({ effects }: { effects: DayEffects | null }) {
  const { t } = useTranslation();
  if (!effects) return null;
  const { gain, budget, toTray, locked, approvedVersion, approvedLessons, oathMovedFrom } = effects;
  const after = verdict(budget);
  return (
    <ul className={classes.effects} aria-live="polite">
      {gain === 0 && <li className="body13 t2">{t('cohorts.day.same')}</li>}
      {gain !== 0 && (
        <li>
          <Status kind={after.kind}>{after.text}</Status>
        </li>
      )}
      {toTray > 0 && (
        <li>
          <Status kind="warn">{t('cohorts.day.toTray', { count: toTray })}</Status>
        </li>
      )}
      {locked > 0 && <li className="body13 t2">{t('cohorts.day.locked', { count: locked })}</li>}
      {approvedLessons > 0 && approvedVersion !== null && (
        <li>
          <Status kind="wait">{t('cohorts.day.approved', { count: approvedLessons, version: approvedVersion })}</Status>
        </li>
      )}
      {oathMovedFrom && <li className="body13">{t('cohorts.day.oathMoves', { date: oathMovedFrom })}</li>}
    </ul>
  );
}
