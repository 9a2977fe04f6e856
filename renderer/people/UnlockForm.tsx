import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { useCommand } from '../app/queries.ts';
import { useExpired, useRestored } from '../app/session-expiry.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import card from './Card.module.css';
import { PersonChoice } from './PersonChoice.tsx';
import classes from './UnlockForm.module.css';

const REMEMBERED = 'sarbaz.login';

interface Props {
  people: OutputOf<'session.state'>['people'];
  /** Whose screen stands behind the lock: he stands chosen. */
  owner: SignedIn | null;
  onForgot: () => void;
}

/** Who it is and his password. The last one at this desk stands chosen. */
export function UnlockForm({ people, owner, onForgot }: Props) {
  const { t } = useTranslation();
  const [login, setLogin] = useState(() => {
    const last = owner?.login ?? localStorage.getItem(REMEMBERED);
    return people.find((person) => person.login === last)?.login ?? people[0]?.login ?? '';
  });
  const [typed, setTyped] = useState(people.length === 0);
  const [password, setPassword] = useState('');
  /** Whoever is pointed at types the password next; the arrows go on among the people. */
  const [onward, setOnward] = useState(true);
  const unlock = useCommand('session.unlock', { inline: true });
  const samplePassword = people.find((person) => person.login === login)?.samplePassword;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (unlock.running || login.trim() === '' || password === '') return;
    const result = await unlock.run({ login, password });
    if (result.ok) {
      localStorage.setItem(REMEMBERED, login);
      useExpired.setState({ expired: false });
      useRestored.setState({ restored: null });
    } else setPassword('');
  };

  const choose = (next: string, pointed = true) => {
    setLogin(next);
    setOnward(pointed);
    unlock.clear();
  };

  return (
    <form className={card.form} onSubmit={(event) => void submit(event)}>
      {typed ? (
        <TextField
          label={t('session.unlock.login')}
          value={login}
          onChange={choose}
          autoComplete="username"
          autoFocus
        />
      ) : (
        <PersonChoice people={people} login={login} onChoose={choose} />
      )}
      <TextField
        secret
        key={login}
        label={t('session.unlock.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={!typed && onward}
      />
      {samplePassword && (
        <p className="meta t2 selectable">{t('session.unlock.samplePassword', { password: samplePassword })}</p>
      )}
      {owner && login !== owner.login && (
        <p className="meta t2">{t('session.unlock.otherScreen', { name: owner.fullName })}</p>
      )}
      {unlock.failure && <Refusal failure={unlock.failure} />}
      <Action primary wide size="l" type="submit" kbd="Enter" busy={unlock.running}>
        {unlock.running ? t('session.unlock.opening') : t('session.unlock.go')}
      </Action>
      <div className={classes.others}>
        {!typed && (
          <button type="button" className="lnk" onClick={() => setTyped(true)}>
            {t('session.unlock.other')}
          </button>
        )}
        <button type="button" className="lnk" onClick={onForgot}>
          {t('session.unlock.forgot')}
        </button>
      </div>
    </form>
  );
}
