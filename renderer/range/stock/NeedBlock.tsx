import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { useOperation } from '../../app/queries.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import classes from './Stock.module.css';

/** How many rounds the intake needs yet, and whether they are there. */
export function NeedBlock({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const { data, error } = useOperation('ammunition.need', { cohortId });
  return (
    <section className={classes.need} aria-label={t('rangeStock.need.title')}>
      <h2>{t('rangeStock.need.title')}</h2>
      {error && <Refusal failure={error.failure} />}
      {data?.calibres.length === 0 && <Status kind="good">{t('rangeStock.need.nothing')}</Status>}
      {data?.calibres.map(({ calibre, need, inStore, atRange, short }) => (
        <div key={calibre}>
          <div className={classes.sum}>
            <b className="tn">{formatNumber(need)}</b>
            <span>{t('rangeStock.need.rounds', { calibre })}</span>
          </div>
          <div className="meta t2 tn">
            {[
              t('rangeStock.need.inStore', { count: inStore }),
              atRange > 0 && t('rangeStock.need.atRange', { count: atRange }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {short > 0 ? (
            <Status kind="bad">{t('rangeStock.need.short', { count: short })}</Status>
          ) : (
            <Status kind="good">{t('rangeStock.need.enough')}</Status>
          )}
        </div>
      ))}
      <ul className={classes.lines}>
        {data?.sessions.map(({ session, men, perMan, rounds, card, planned }) => (
          <li key={session}>
            <span>
              <span className="m">{t('rangePlan.session', { session })}</span>
              <br />
              <span className="meta t2">{planned ? card : t('rangeStock.need.supposed', { card })}</span>
            </span>
            <span className="tn">{t('rangeStock.need.product', { men, perMan, rounds })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
