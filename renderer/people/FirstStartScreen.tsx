import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RescueForm } from '../backup/RescueForm.tsx';
import { Action } from '../components/Action.tsx';
import { TakeInForm } from '../transfer/TakeInForm.tsx';
import card from './Card.module.css';
import classes from './FirstStartScreen.module.css';
import { FirstStepsCard } from './FirstStepsCard.tsx';
import { SampleCard } from './SampleCard.tsx';
import { SchoolForm } from './SchoolForm.tsx';
import { SessionFrame } from './SessionFrame.tsx';

type Way = 'school' | 'rescue' | 'takeIn';

/** There is no file yet: look around the sample, begin the school's own first intake, or bring a school back. */
export function FirstStartScreen() {
  const [way, setWay] = useState<Way | null>(null);
  return (
    <SessionFrame>{way ? <Begun way={way} onBack={() => setWay(null)} /> : <Start onChoose={setWay} />}</SessionFrame>
  );
}

function Begun({ way, onBack }: { way: Way; onBack: () => void }) {
  const { t } = useTranslation();
  if (way === 'school') return <SchoolForm onBack={onBack} />;
  if (way === 'takeIn') return <TakeInForm onBack={onBack} />;
  return (
    <section className={card.card}>
      <h1>{t('backup.rescue.title')}</h1>
      <RescueForm onBack={onBack} />
    </section>
  );
}

function Start({ onChoose }: { onChoose: (way: Way) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.start}>
      <div>
        <h1>{t('session.start.headline')}</h1>
        <p className={classes.lead}>{t('session.start.lead')}</p>
      </div>
      <div className={classes.cards}>
        <SampleCard />
        <FirstStepsCard onStart={() => onChoose('school')} />
      </div>
      <div className={classes.back}>
        <Action quiet onClick={() => onChoose('rescue')}>
          {t('backup.rescue.open')}
        </Action>
        <Action quiet onClick={() => onChoose('takeIn')}>
          {t('transfer.takeIn.open')}
        </Action>
      </div>
    </div>
  );
}
