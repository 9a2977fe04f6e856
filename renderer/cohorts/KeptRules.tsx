import { useTranslation } from 'react-i18next';
import type { CohortDetail } from '../../shared/contract/cohorts.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { addressOf } from '../app/location.ts';
import { ruleName, ruleValueText } from '../rules/rule-text.ts';
import classes from './KeptRules.module.css';

/** The values the intake keeps whatever the rule book says later: each with its day and order. */
export function KeptRules({ rules }: { rules: CohortDetail['rules'] }) {
  const { t } = useTranslation();
  const half = Math.ceil(rules.length / 2);
  return (
    <section>
      <div className={classes.head}>
        <h2>{t('cohorts.rules.title')}</h2>
        <a className="act body13" href={addressOf('settings', { tab: 'rules' })}>
          {t('rules.open')}
        </a>
      </div>
      <div className={classes.lists}>
        {[rules.slice(0, half), rules.slice(half)].map((column) => (
          <dl key={column[0]?.key}>
            {column.map(({ key, value, inForceFrom, orderNumber }) => (
              <div key={key} className={classes.line}>
                <dt className="truncate" title={ruleName(key)}>
                  {ruleName(key)}
                </dt>
                <dd className="tn">{ruleValueText(key, value)}</dd>
                <dd className="tn truncate">
                  {formatDate(inForceFrom)} ·{' '}
                  {orderNumber === '' ? t('rules.noOrder') : t('rules.orderNumber', { number: orderNumber })}
                </dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </section>
  );
}
