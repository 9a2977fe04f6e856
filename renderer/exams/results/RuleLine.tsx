import { useTranslation } from 'react-i18next';
import { OVERALL_RULES } from '../../../shared/exams/overall-grade.ts';
import { goTo } from '../../app/location.ts';
import { useMay } from '../../app/session.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { Status } from '../../components/Status.tsx';
import classes from './Results.module.css';
import type { Matrix } from './result-men.ts';
import { useResultsPlace } from './use-results-place.ts';

/** By which rule the overall grade is reached; another one can be looked at without changing anything. */
export function RuleLine({ own }: { own: Pick<Matrix, 'rule' | 'ruleOrder'> }) {
  const { t } = useTranslation();
  const mayRead = useMay('rules.read');
  const { rule, put } = useResultsPlace();
  const seen = rule ?? own.rule;
  return (
    <div className={classes.rule}>
      <Segmented
        label={t('examResults.rule.label')}
        items={OVERALL_RULES.map((value) => ({ value, label: t(`rules.choice.${value}`) }))}
        value={seen}
        onChange={(value) => put({ rule: value === own.rule ? null : value })}
      />
      <span className={classes.meaning}>{t(`examResults.rule.${seen}`)}</span>
      {seen === own.rule ? (
        <span>
          <b>{t('examResults.rule.inForce')}</b>
          {own.ruleOrder && ` · ${t('examResults.rule.order', { number: own.ruleOrder })}`}
        </span>
      ) : (
        <Status kind="wait">{t('examResults.rule.onlySeen', { rule: t(`rules.choice.${own.rule}`) })}</Status>
      )}
      {mayRead && (
        <button
          type="button"
          className="lnk"
          onClick={() => goTo('settings', { tab: 'rules', rule: 'exams.overallRule' })}
        >
          {t('examResults.rule.open')}
        </button>
      )}
    </div>
  );
}
