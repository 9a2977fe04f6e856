import { useTranslation } from 'react-i18next';
import type { HealthLine } from '../../shared/contract/today.contract.ts';
import type { HealthKind } from '../../shared/today/health.ts';
import { addressOf, goTo, type ScreenName } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { sumOf } from './Health.tsx';
import classes from './Lines.module.css';

/** Where each is put right. */
const PLACES: Record<HealthKind, [ScreenName, Record<string, string>]> = {
  hours: ['timetable', { tab: 'ledger' }],
  firings: ['range', { tab: 'results' }],
  fee: ['admissions', { group: 'enrolled' }],
  medical: ['admissions', { group: 'enrolled' }],
};

/** The men behind a number of the intake's health; they came with the number. */
export function HealthNames({ line: { kind, sum, men }, onClose }: { line: HealthLine; onClose: () => void }) {
  const { t } = useTranslation();
  const [screen, params] = PLACES[kind];
  return (
    <Inspector
      title={t(`today.health.${kind}.name`)}
      sub={[t('today.health.men', { count: men.length }), sumOf(kind, sum, t)].filter(Boolean).join(' · ')}
      onClose={onClose}
      foot={<Action onClick={() => goTo(screen, params)}>{t(`today.health.${kind}.open`)}</Action>}
    >
      <InspectorSection>
        <ul className={classes.lines}>
          {men.map(({ cadetId, name, platoon, amount }) => (
            <li key={cadetId}>
              <span className="meta t2 tn">{platoon}</span>
              <a className="act truncate" title={name} href={addressOf('cadet', { man: String(cadetId) })}>
                {name}
              </a>
              <span className={classes.amount}>{sumOf(kind, amount, t)}</span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
