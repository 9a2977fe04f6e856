import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Parts.module.css';

/** The whole number for whoever says its purpose; kept nowhere, so that closing the panel hides it again. */
export function UnmaskedIin({ man }: { man: Pick<ApplicantDetail, 'id' | 'maskedIin'> }) {
  const { t } = useTranslation();
  const unmask = useCommand('admissions.unmask', { inline: true });
  const [asked, setAsked] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [iin, setIin] = useState<string | null>(null);

  const show = async (event: FormEvent) => {
    event.preventDefault();
    if (purpose.trim() === '') return;
    const result = await unmask.run({ cadetId: man.id, purpose });
    if (!result.ok) return;
    setIin(result.value.iin);
    setAsked(false);
    setPurpose('');
  };

  return (
    <>
      <span className="code tn">{iin ?? man.maskedIin}</span>{' '}
      <button type="button" className="act meta" onClick={() => (iin === null ? setAsked(!asked) : setIin(null))}>
        {t(iin === null ? 'admissions.man.unmask' : 'admissions.man.hide')}
      </button>
      {asked && (
        <form className={classes.form} onSubmit={(event) => void show(event)}>
          <TextField
            label={t('admissions.man.purpose')}
            description={t('admissions.man.purposeHint')}
            value={purpose}
            onChange={setPurpose}
            maxLength={200}
            autoFocus
          />
          {unmask.failure && <Refusal failure={unmask.failure} />}
          <div className={classes.acts}>
            <Action size="xs" type="submit" busy={unmask.running}>
              {t('admissions.man.show')}
            </Action>
          </div>
        </form>
      )}
    </>
  );
}
