import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/people/roles.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { PasswordRules } from './PasswordRules.tsx';
import classes from './PersonForms.module.css';
import { RoleChoice } from './RoleChoice.tsx';

const FORM_ID = 'add-person';

/**
 * A new person with a first password, which he changes himself.
 * @param first the duty that stands chosen
 */
export function AddPerson({ first = 'instructor', onClose }: { first?: Role; onClose: () => void }) {
  const { t } = useTranslation();
  const [fullName, setFullName] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>(first);
  const [tried, setTried] = useState(false);
  const add = useCommand('people.add', { inline: true });
  const needed = (value: string) => (tried && value.trim() === '' ? t('session.school.needed') : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ([fullName, login, password].some((value) => value.trim() === '')) return;
    const result = await add.run({ fullName, login, role, password });
    if (result.ok) onClose();
  };

  return (
    <Inspector
      title={t('people.add.title')}
      onClose={onClose}
      foot={
        <>
          <Action onClick={onClose}>{t('people.add.cancel')}</Action>
          <Action primary type="submit" form={FORM_ID} kbd="Enter" busy={add.running}>
            {t('people.add.save')}
          </Action>
        </>
      }
    >
      <InspectorSection>
        <form id={FORM_ID} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            label={t('people.list.name')}
            value={fullName}
            onChange={setFullName}
            error={needed(fullName)}
            autoFocus
          />
          <RoleChoice value={role} onChange={setRole} />
          <TextField
            label={t('people.list.login')}
            placeholder={t('session.school.loginHint')}
            value={login}
            onChange={setLogin}
            error={needed(login)}
            autoComplete="off"
          />
          <TextField
            secret
            label={t('people.add.password')}
            description={t('people.add.passwordHint')}
            value={password}
            onChange={setPassword}
            error={needed(password)}
            autoComplete="new-password"
          />
          <PasswordRules password={password} names={[login, fullName]} />
          {add.failure && <Refusal failure={add.failure} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
