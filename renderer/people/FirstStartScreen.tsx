import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RescueForm } from '../backup/RescueForm.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TakeInForm } from '../transfer/TakeInForm.tsx';
import card from './Card.module.css';
import classes from './FirstStartScreen.module.css';
import { FirstStepsCard } from './FirstStepsCard.tsx';
import { SampleCard } from './SampleCard.tsx';
import { SchoolForm } from './SchoolForm.tsx';
import { SessionFrame } from './SessionFrame.tsx';

type Way = 'school' | 'rescue' | 'takeIn';

interface Props {
  /** A copy that lies where the file is not: the school is brought back rather than begun. */
  newestBackup: string | null;
}

/** There is no file yet: look around the sample, begin the school's own first intake, or bring a school back. */
export function FirstStartScreen({ newestBackup }: Props) {
  const [way, setWay] = useState<Way | null>(null);
  return (
    <SessionFrame>
      {way ? <Begun way={way} onBack={() => setWay(null)} /> : <Start newestBackup={newestBackup} onChoose={setWay} />}
    </SessionFrame>
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

function Start({ newestBackup, onChoose }: Props & { onChoose: (way: Way) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.start}>
      {newestBackup && (
        <Refusal
          kind="warn"
          what={t('backup.lost.what')}
          why={t('backup.lost.why', { name: newestBackup })}
          todo={t('backup.lost.todo')}
          actions={
            <Action primary onClick={() => onChoose('rescue')}>
              {t('backup.rescue.open')}
            </Action>
          }
        />
      )}
      <div>
        <h1>{t('session.start.headline')}</h1>
        <p className={classes.lead}>{t('session.start.lead')}</p>
      </div>
      <div className={classes.cards}>
        <SampleCard />
        <FirstStepsCard first={!newestBackup} onStart={() => onChoose('school')} />
      </div>
      <div className={classes.back}>
        {!newestBackup && (
          <Action quiet onClick={() => onChoose('rescue')}>
            {t('backup.rescue.open')}
          </Action>
        )}
        <Action quiet onClick={() => onChoose('takeIn')}>
          {t('transfer.takeIn.open')}
        </Action>
      </div>
    </div>
  );
}
