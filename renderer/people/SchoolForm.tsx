import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import card from './Card.module.css';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { useRecoverySheet } from './recovery-sheet.ts';
import classes from './SchoolForm.module.css';

const BLANK = { schoolName: '', directorName: '', fullName: '', login: '', password: '', again: '' };

/** Names the school and its administrator, and makes the key to the file. */
export function SchoolForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const create = useCommand('session.createSchool', { inline: true });

  const set = (part: keyof typeof BLANK) => (value: string) => setForm({ ...form, [part]: value });
  const needed = (part: keyof typeof BLANK) =>
    tried && form[part].trim() === '' ? t('session.school.needed') : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { again, ...school } = form;
    if (Object.values(school).some((value) => value.trim() === '') || school.password !== again) return;
    const result = await create.run(school);
    if (result.ok)
      useRecoverySheet.setState({ sheet: { code: result.value.recoveryCode, schoolName: form.schoolName } });
  };

  return (
    <section className={`${card.card} ${classes.school}`}>
      <h1>{t('session.school.title')}</h1>
      <p className={card.lead}>{t('session.school.text')}</p>
      <form className={card.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t('session.school.schoolName')}
          value={form.schoolName}
          onChange={set('schoolName')}
          error={needed('schoolName')}
          autoFocus
        />
        <TextField
          label={t('session.school.directorName')}
          value={form.directorName}
          onChange={set('directorName')}
          error={needed('directorName')}
        />
        <h2 className={classes.part}>{t('session.school.administrator')}</h2>
        <div className={card.pair}>
          <TextField
            label={t('session.school.fullName')}
            value={form.fullName}
            onChange={set('fullName')}
            error={needed('fullName')}
          />
          <TextField
            label={t('session.school.login')}
            placeholder={t('session.school.loginHint')}
            value={form.login}
            onChange={set('login')}
            error={needed('login')}
            autoComplete="username"
          />
        </div>
        <NewPasswordFields
          labels={[t('session.school.password'), t('session.school.passwordAgain')]}
          password={form.password}
          again={form.again}
          names={[form.login, form.fullName, form.schoolName]}
          tried={tried}
          onPassword={set('password')}
          onAgain={set('again')}
        />
        {create.failure && <Refusal failure={create.failure} />}
        <div className={card.foot}>
          <Action primary size="l" type="submit" kbd="Enter" busy={create.running}>
            {create.running ? t('session.school.creating') : t('session.school.create')}
          </Action>
          <Action quiet size="l" onClick={onBack}>
            {t('session.school.back')}
          </Action>
        </div>
      </form>
    </section>
  );
}
