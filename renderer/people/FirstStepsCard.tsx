import { useTranslation } from 'react-i18next';
import { STEP_KEYS } from '../app/intake-steps.ts';
import { useScreenKeys } from '../app/keys.ts';
import { Action } from '../components/Action.tsx';
import card from './Card.module.css';
import classes from './FirstStepsCard.module.css';

/**
 * The seven steps of a first intake, read before anything is asked for.
 * @param first whether to begin one is what is done here first of all
 */
export function FirstStepsCard({ first, onStart }: { first: boolean; onStart: () => void }) {
  const { t } = useTranslation();
  useScreenKeys(first ? [{ keys: 'Enter', label: t('session.start.first.go'), run: onStart }] : []);
  return (
    <section className={card.card}>
      <h2>{t('session.start.first.title')}</h2>
      <p className={card.lead}>{t('session.start.first.text')}</p>
      <ol className={classes.steps}>
        {STEP_KEYS.map((step, index) => (
          <li key={step} className={index === 0 ? classes.first : undefined}>
            <span className={classes.number}>{index + 1}</span>
            <span className="m">{t(`session.step.${step}.name`)}</span>
            <span className={classes.about}>{t(`session.step.${step}.about`)}</span>
          </li>
        ))}
      </ol>
      <div className={card.foot}>
        <Action primary={first} size="l" kbd={first ? 'Enter' : undefined} onClick={onStart}>
          {t('session.start.first.go')}
        </Action>
        <span className="meta t2">{t('session.start.first.saved')}</span>
      </div>
    </section>
  );
}
