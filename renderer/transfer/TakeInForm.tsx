import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import card from '../people/Card.module.css';
import { NewPasswordFields } from '../people/NewPasswordFields.tsx';
import { PersonChoice } from '../people/PersonChoice.tsx';
import { useRecoverySheet } from '../people/recovery-sheet.ts';

const BLANK = { login: '', password: '', again: '' };

/** Makes the school's file anew from an exported folder: first what it says of itself, then who signs in. */
export function TakeInForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const [folder, setFolder] = useState('');
  const [found, setFound] = useState<OutputOf<'transfer.look'> | null>(null);
  const [form, setForm] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const look = useCommand('transfer.look', { inline: true });
  const takeIn = useCommand('transfer.takeIn', { inline: true });
  const set = (part: keyof typeof BLANK) => (value: string) => setForm({ ...form, [part]: value });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (folder.trim() === '') return;
    if (!found) {
      const result = await look.run({ folder });
      if (!result.ok) return;
      setFound(result.value);
      setForm({ ...BLANK, login: result.value.administrators[0]?.login ?? '' });
      setTried(false);
      return;
    }
    const { again, ...who } = form;
    if (who.password === '' || who.password !== again) return;
    const result = await takeIn.run({ folder, ...who });
    if (result.ok)
      useRecoverySheet.setState({ sheet: { code: result.value.recoveryCode, schoolName: result.value.school } });
  };

  return (
    <section className={card.card}>
      <h1>{t('transfer.takeIn.title')}</h1>
      <p className={card.lead}>{t('transfer.takeIn.text')}</p>
      <form className={card.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t('transfer.takeIn.folder')}
          value={folder}
          onChange={(text) => {
            setFolder(text);
            setFound(null);
          }}
          error={tried && folder.trim() === '' ? t('session.school.needed') : undefined}
          autoFocus
        />
        {look.failure && <Refusal failure={look.failure} />}
        {found && (
          <>
            <p className="b">
              {t('transfer.takeIn.found', { school: found.school, at: found.at, rows: formatNumber(found.rows) })}
            </p>
            <PersonChoice
              people={found.administrators.map((one) => ({ ...one, role: 'administrator' }))}
              login={form.login}
              legend={t('transfer.takeIn.who')}
              onChoose={set('login')}
            />
            <p className="body13 t2">{t('transfer.takeIn.others')}</p>
            <NewPasswordFields
              labels={[t('session.school.password'), t('session.school.passwordAgain')]}
              password={form.password}
              again={form.again}
              names={[form.login]}
              tried={tried}
              onPassword={set('password')}
              onAgain={set('again')}
            />
            {takeIn.failure && <Refusal failure={takeIn.failure} />}
          </>
        )}
        <div className={card.foot}>
          <Action primary size="l" type="submit" kbd="Enter" busy={look.running || takeIn.running}>
            {takeIn.running ? t('transfer.takeIn.working') : t(found ? 'transfer.takeIn.go' : 'transfer.takeIn.look')}
          </Action>
          <Action quiet size="l" onClick={onBack}>
            {t('transfer.takeIn.back')}
          </Action>
        </div>
      </form>
    </section>
  );
}
