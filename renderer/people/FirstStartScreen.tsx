import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RescueForm } from '../backup/RescueForm.tsx';
import { Action } from '../components/Action.tsx';
import card from './Card.module.css';
import classes from './FirstStartScreen.module.css';
import { FirstStepsCard } from './FirstStepsCard.tsx';
import { SampleCard } from './SampleCard.tsx';
import { SchoolForm } from './SchoolForm.tsx';
import { SessionFrame } from './SessionFrame.tsx';

/** There is no file yet: look around the sample, or begin the school's own first intake. */
export function FirstStartScreen() {
  const { t } = useTranslation();
  const [begun, setBegun] = useState(false);
  const [rescuing, setRescuing] = useState(false);
  return (
    <SessionFrame>
      {rescuing ? (
        <section className={card.card}>
          <h1>{t('backup.rescue.title')}</h1>
          <RescueForm onBack={() => setRescuing(false)} />
        </section>
      ) : begun ? (
        <SchoolForm onBack={() => setBegun(false)} />
      ) : (
        <div className={classes.start}>
          <div>
            <h1>{t('session.start.headline')}</h1>
            <p className={classes.lead}>{t('session.start.lead')}</p>
          </div>
          <div className={classes.cards}>
            <SampleCard />
            <FirstStepsCard onStart={() => setBegun(true)} />
          </div>
          <Action quiet onClick={() => setRescuing(true)}>
            {t('backup.rescue.open')}
          </Action>
        </div>
      )}
    </SessionFrame>
  );
}
