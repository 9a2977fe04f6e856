import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Parts.module.css';

/** The foot of his panel: refuse with a reason in the same act, consider again, enrol. */
export function ManDecision({ man, onEnrol }: { man: ApplicantDetail; onEnrol: () => void }) {
  const { t } = useTranslation();
  const refuse = useCommand('admissions.refuse');
  const reinstate = useCommand('admissions.reinstate');
  const mayWrite = useMay('admissions.write');
  const mayEnrol = useMay('admissions.enrol');
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');

  if (man.refusal) {
    return (
      <Action busy={reinstate.running} onClick={() => void reinstate.run({ cadetId: man.id })}>
        {t('admissions.man.reinstate')}
      </Action>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const result = await refuse.run({ cadetId: man.id, reason });
    if (result.ok) setRefusing(false);
  };
  if (refusing) {
    return (
      <form className={`${classes.form} ${classes.grow}`} onSubmit={(event) => void submit(event)}>
        <TextField label={t('admissions.man.reason')} value={reason} onChange={setReason} maxLength={300} autoFocus />
        <div className={classes.acts}>
          <Action type="submit" primary busy={refuse.running}>
            {t('admissions.man.refuse')}
          </Action>
          <Action onClick={() => setRefusing(false)}>{t('admissions.man.cancel')}</Action>
        </div>
      </form>
    );
  }
  return (
    <>
      {mayWrite && <Action onClick={() => setRefusing(true)}>{t('admissions.man.refuse')}</Action>}
      {mayEnrol && man.enrollable && (
        <Action primary onClick={onEnrol}>
          {t('admissions.man.enrol')}
        </Action>
      )}
    </>
  );
}
