import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import classes from './CadetCard.module.css';

/** His way from the order that enrolled him to the military ID: what is behind with its date, what is ahead. */
export function CardChain({ chain }: { chain: CadetCard['chain'] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.chain}>
      <h2>{t('cadetCard.chain.title')}</h2>
      <ol>
        {chain.map(({ step, on, number, reference }) => (
          <li key={`${step} ${on}`} className={on === null ? classes.ahead : undefined}>
            {on === null ? (
              <IconCircle size="1rem" stroke={1.75} aria-hidden />
            ) : (
              <IconCircleCheckFilled size="1rem" aria-hidden />
            )}
            <span>{t(`cadetCard.chain.${step}`)}</span>
            <span className="meta t2 tn">
              {on === null ? t('cadetCard.chain.ahead') : t('cadetCard.date', { date: on })}
              {number !== null && ` · ${t('cadetCard.chain.number', { number })}`}
            </span>
            {reference !== null && (
              <span className={`meta t2 tn ${classes.under}`}>
                {t('cadetCard.chain.reference', { number: reference })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
