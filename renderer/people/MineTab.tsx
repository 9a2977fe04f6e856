import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/queries.ts';
import { useMe } from '../app/session.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TextField } from '../components/TextField.tsx';
import { AutoLockForm } from './AutoLockForm.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { PinForm } from './PinForm.tsx';
import classes from './SettingsTabs.module.css';

const BLANK = { oldPassword: '', newPassword: '', again: '' };

/** Changing my own password, my PIN for this computer, and when the computer locks itself. */
export function MineTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  const [form, setForm] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const change = useCommand('people.changePassword', { inline: true });
  const set = (part: keyof typeof BLANK) => (value: string) => setForm({ ...form, [part]: value });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { again, ...input } = form;
    if (input.oldPassword === '' || input.newPassword === '' || input.newPassword !== again) return;
    const result = await change.run(input);
    if (!result.ok) return;
    setForm(BLANK);
    setTried(false);
    showNote(t('people.password.done'));
  };

  return (
    <Screen>
      <ScreenHead title={t('people.settings.title')} sub={me && `${me.fullName} · ${t(`session.role.${me.role}`)}`} />
      {tabs}
      <ScreenBody>
        <div className={classes.beside}>
          <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
            <h2>{t('people.password.title')}</h2>
            <TextField
              secret
              label={t('people.password.old')}
              value={form.oldPassword}
              onChange={set('oldPassword')}
              error={tried && form.oldPassword === '' ? t('session.school.needed') : undefined}
              autoComplete="current-password"
            />
            <NewPasswordFields
              labels={[t('people.password.new'), t('people.password.again')]}
              password={form.newPassword}
              again={form.again}
              names={me ? [me.login, me.fullName] : []}
              tried={tried}
              onPassword={set('newPassword')}
              onAgain={set('again')}
            />
            {change.failure && <Refusal failure={change.failure} />}
            <div>
              <Action primary type="submit" busy={change.running}>
                {t('people.password.save')}
              </Action>
            </div>
          </form>
          <PinForm />
          <AutoLockForm />
        </div>
      </ScreenBody>
    </Screen>
  );
}
