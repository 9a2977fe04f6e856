import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { TextField } from '../components/TextField.tsx';
import card from '../people/Card.module.css';
import classes from './Backup.module.css';
import { megabytes } from './copy-words.ts';

type How = 'sheet' | 'password';

/** Brings a copy back where no file can be opened: by the recovery sheet, or the password of who may make copies. */
export function RescueForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const found = useOperation('backup.found', {}, { refetchInterval: 5_000 });
  const rescue = useCommand('backup.rescue', { inline: true });
  const [how, setHow] = useState<How>('sheet');
  const [picked, setPicked] = useState<string | null>(null);
  const [form, setForm] = useState({ recoveryCode: '', login: '', password: '' });
  const set = (part: keyof typeof form) => (value: string) => setForm({ ...form, [part]: value });
  const copies = found.data ?? [];
  const copy = copies.find((one) => one.copy === picked) ?? copies[0];
  const { recoveryCode, login, password } = form;
  const filled = how === 'sheet' ? recoveryCode.trim() !== '' : login.trim() !== '' && password !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!copy || !filled || rescue.running) return;
    const result = await rescue.run({ copy: copy.copy, ...(how === 'sheet' ? { recoveryCode } : { login, password }) });
    if (!result.ok) return;
    const { kept } = result.value;
    showNote(kept ? `${t('backup.rescue.done')} ${t('backup.rescue.kept', { name: kept })}` : t('backup.rescue.done'));
    onBack();
  };

  return (
    <form className={card.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className="body13 t2">{t(copies.length > 0 ? 'backup.rescue.lead' : 'backup.rescue.nothing')}</p>
      {found.error && <Refusal failure={found.error.failure} />}
      {copies.length > 0 && (
        <ul className={`${classes.folders} ${classes.found}`} aria-label={t('backup.rescue.which')}>
          {copies.map((one) => (
            <li key={one.copy}>
              <label className={classes.pick}>
                <input
                  type="radio"
                  name="copy"
                  checked={one.copy === copy?.copy}
                  onChange={() => setPicked(one.copy)}
                />
                <span className={classes.name}>
                  <span className="tn">{formatDateTime(one.at)}</span>
                  <span className="meta t2">
                    {t(`backup.list.${one.place}`)} · {t('backup.list.megabytes', { n: megabytes(one.bytes) })}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {copy && (
        <>
          <Segmented
            label={t('backup.rescue.how')}
            items={[
              { value: 'sheet', label: t('backup.rescue.bySheet') },
              { value: 'password', label: t('backup.rescue.byPassword') },
            ]}
            value={how}
            onChange={(next) => setHow(next as How)}
          />
          {how === 'sheet' ? (
            <TextField label={t('backup.rescue.code')} value={recoveryCode} onChange={set('recoveryCode')} autoFocus />
          ) : (
            <>
              <TextField
                label={t('backup.rescue.login')}
                value={login}
                onChange={set('login')}
                autoComplete="username"
              />
              <TextField label={t('backup.rescue.password')} value={password} onChange={set('password')} secret />
            </>
          )}
          {rescue.failure && <Refusal failure={rescue.failure} />}
          <Action primary wide size="l" type="submit" busy={rescue.running}>
            {t(rescue.running ? 'backup.restore.working' : 'backup.rescue.go')}
          </Action>
        </>
      )}
      <Action quiet onClick={onBack}>
        {t('backup.rescue.back')}
      </Action>
    </form>
  );
}
