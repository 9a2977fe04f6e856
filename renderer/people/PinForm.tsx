import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PIN_SHAPE } from '../../shared/people/pin.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMe } from '../app/session.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { TextField } from '../components/TextField.tsx';
import { PinField } from './PinField.tsx';
import classes from './SettingsTabs.module.css';

/** My PIN for taking over a shift at this computer. */
export function PinForm() {
  const { t } = useTranslation();
  const me = useMe();
  const shift = useOperation('session.shift', {});
  const save = useCommand('session.setPin', { inline: true });
  const remove = useCommand('session.removePin');
  const [password, setPassword] = useState('');
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const stands = shift.data?.people.some(({ personId }) => personId === me?.personId) ?? false;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password === '' || !PIN_SHAPE.test(pin)) return;
    const result = await save.run({ password, pin });
    if (!result.ok) return;
    setPassword('');
    setPin('');
    setTried(false);
    showNote(t('session.shift.mine.saved'));
  };
  const takeAway = async () => {
    if ((await remove.run({})).ok) showNote(t('session.shift.mine.removed'));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t('session.shift.mine.title')}</h2>
      <p className="body13 t2">{t('session.shift.mine.lead')}</p>
      {shift.data && (
        <div>
          <Status kind={stands ? 'good' : 'idle'}>
            {stands ? t('session.shift.mine.stands') : t('session.shift.mine.none')}
          </Status>
        </div>
      )}
      <TextField
        secret
        label={t('session.shift.mine.password')}
        value={password}
        onChange={setPassword}
        error={tried && password === '' ? t('session.school.needed') : undefined}
        autoComplete="current-password"
      />
      <PinField
        label={t('session.shift.mine.pin')}
        value={pin}
        onChange={setPin}
        error={tried && !PIN_SHAPE.test(pin) ? t('session.shift.mine.shape') : undefined}
      />
      {save.failure && <Refusal failure={save.failure} />}
      <div className={classes.acts}>
        <Action type="submit" busy={save.running}>
          {stands ? t('session.shift.mine.replace') : t('session.shift.mine.save')}
        </Action>
        {stands && (
          <Action quiet busy={remove.running} onClick={() => void takeAway()}>
            {t('session.shift.mine.remove')}
          </Action>
        )}
      </div>
    </form>
  );
}
