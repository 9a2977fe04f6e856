import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DAYS_KEPT } from '../../shared/backup/rotation.ts';
import type { IntakeRetention } from '../../shared/contract/personal-data.contract.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './PersonalData.module.css';

/** What goes, what stays and where he still is, before two people take an intake's men out for good. */
export function AnonymiseDialog({
  intake: { cohortId, code },
  onClose,
}: {
  intake: IntakeRetention;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const anonymise = useCommand('personalData.anonymise', { inline: true });
  const [typed, setTyped] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const ready = typed.trim() === code && login.trim() !== '' && password !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const result = await anonymise.run({ cohortId, code: typed.trim(), witness: { login: login.trim(), password } });
    setPassword('');
    if (!result.ok) return;
    const { men, entries } = result.value;
    showNote(t('personalData.anonymise.done', { code, men, entries }));
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('personalData.anonymise.title', { code })}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
      size="lg"
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p>{t('personalData.anonymise.gone')}</p>
        <p>{t('personalData.anonymise.register')}</p>
        <p className="b">{t('personalData.anonymise.forGood')}</p>
        <p className="t2">{t('personalData.anonymise.copies', { days: DAYS_KEPT })}</p>
        <TextField label={t('personalData.anonymise.code', { code })} value={typed} onChange={setTyped} autoFocus />
        <TextField label={t('personalData.anonymise.witness')} value={login} onChange={setLogin} />
        <TextField label={t('personalData.anonymise.password')} value={password} onChange={setPassword} secret />
        {anonymise.failure && <Refusal failure={anonymise.failure} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('personalData.anonymise.cancel')}</Action>
          {ready && (
            <Action primary type="submit" busy={anonymise.running}>
              {t('personalData.anonymise.do')}
            </Action>
          )}
        </div>
      </form>
    </Modal>
  );
}
