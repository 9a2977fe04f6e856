import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import card from './Card.module.css';
import { NewPasswordFields } from './NewPasswordFields.tsx';

const BLANK = { recoveryCode: '', login: '', password: '', again: '' };

/** Opens the file with the code of the recovery sheet and sets a new password for one person. */
export function RecoverForm({ onBack }: { onBack: (() => void) | undefined }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const recover = useCommand('session.recover', { inline: true });
  const set = (part: keyof typeof BLANK) => (value: string) => setForm({ ...form, [part]: value });
  const needed = (part: keyof typeof BLANK) =>
    tried && form[part].trim() === '' ? t('session.school.needed') : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { again, ...input } = form;
    if (Object.values(input).some((value) => value.trim() === '') || input.password !== again) return;
    await recover.run(input);
  };

  return (
    <form className={card.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className="body13 t2">{t('session.recover.text')}</p>
      <TextField
        label={t('session.recover.code')}
        value={form.recoveryCode}
        onChange={set('recoveryCode')}
        error={needed('recoveryCode')}
        autoFocus
      />
      <TextField
        label={t('session.recover.login')}
        value={form.login}
        onChange={set('login')}
        error={needed('login')}
        autoComplete="username"
      />
      <NewPasswordFields
        labels={[t('session.recover.password'), t('session.school.passwordAgain')]}
        password={form.password}
        again={form.again}
        names={[form.login]}
        tried={tried}
        onPassword={set('password')}
        onAgain={set('again')}
      />
      {recover.failure && <Refusal failure={recover.failure} />}
      <Action primary wide size="l" type="submit" kbd="Enter" busy={recover.running}>
        {recover.running ? t('session.unlock.opening') : t('session.recover.go')}
      </Action>
      {onBack && (
        <Action quiet onClick={onBack}>
          {t('session.recover.back')}
        </Action>
      )}
    </form>
  );
}
