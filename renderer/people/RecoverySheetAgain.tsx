import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './RecoverySheetAgain.module.css';
import { useRecoverySheet } from './recovery-sheet.ts';
import settings from './SettingsTabs.module.css';

/** Two people, or the only one there is, have the recovery code shown once more; the sheet then stands before everything else, as the first time. */
export function RecoverySheetAgain() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <div className={`${settings.line} ${classes.line}`}>
      <span>{t('people.sheetAgain.title')}</span>
      <div className={classes.words}>
        <p className="body13 t2">{t('people.sheetAgain.line')}</p>
        <Action size="xs" onClick={() => setOpened(true)}>
          {t('people.sheetAgain.open')}
        </Action>
        {opened && <Dialog onClose={() => setOpened(false)} />}
      </div>
    </div>
  );
}

const BLANK = { own: '', login: '', password: '' };

function Dialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const sheet = useCommand('session.recoverySheet', { inline: true });
  const [form, setForm] = useState(BLANK);
  const set = (part: keyof typeof BLANK) => (value: string) => setForm({ ...form, [part]: value });
  const alone = useOperation('people.list', {}).data?.filter(({ active }) => active).length === 1;
  const ready = form.own !== '' && (alone || (form.login.trim() !== '' && form.password !== ''));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const { own, login, password } = form;
    const witness = { login: login.trim(), password };
    const result = await sheet.run(alone ? { password: own } : { password: own, witness });
    setForm({ ...BLANK, login });
    if (!result.ok) return;
    const { recoveryCode: code, schoolName } = result.value;
    onClose();
    useRecoverySheet.setState({ sheet: { code, schoolName } });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.sheetAgain.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
      size="lg"
    >
      <form className={settings.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className="body13">{t(alone ? 'people.sheetAgain.alone' : 'people.sheetAgain.lead')}</p>
        <p className="body13 t2">{t('people.sheetAgain.lost')}</p>
        <TextField label={t('people.sheetAgain.own')} value={form.own} onChange={set('own')} secret autoFocus />
        {!alone && (
          <>
            <TextField label={t('people.sheetAgain.login')} value={form.login} onChange={set('login')} />
            <TextField
              label={t('people.sheetAgain.password')}
              value={form.password}
              onChange={set('password')}
              secret
            />
          </>
        )}
        {sheet.failure && <Refusal failure={sheet.failure} />}
        <div className={settings.acts}>
          <Action onClick={onClose}>{t('people.sheetAgain.cancel')}</Action>
          {ready && (
            <Action primary type="submit" busy={sheet.running}>
              {t('people.sheetAgain.go')}
            </Action>
          )}
        </div>
      </form>
    </Modal>
  );
}
