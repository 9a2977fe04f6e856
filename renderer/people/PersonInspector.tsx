import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOUND_ROLES } from '../../shared/people/roles.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { OwnInstructor } from './OwnInstructor.tsx';
import { OwnPlatoons } from './OwnPlatoons.tsx';
import { PasswordRules } from './PasswordRules.tsx';
import classes from './PersonForms.module.css';
import type { Person } from './person.ts';
import { RoleChoice } from './RoleChoice.tsx';

interface Props {
  person: Person;
  /** Everybody, to name whose instructor's lessons are whose. */
  people: readonly Person[];
  mayWrite: boolean;
  onClose: () => void;
}

/** One person: duty, how far it reaches, which instructor he is, a new password for one who forgot his, and closing the sign-in. */
export function PersonInspector({ person, people, mayWrite, onClose }: Props) {
  const { t } = useTranslation();
  const may = mayWrite && person.active;
  return (
    <Inspector title={person.fullName} sub={`${person.login} · ${t(`session.role.${person.role}`)}`} onClose={onClose}>
      {may && <ChangeRole person={person} />}
      {may && BOUND_ROLES.includes(person.role) && (
        <OwnPlatoons key={`${person.role}.${person.platoons?.length ?? '-'}`} person={person} />
      )}
      {may && <OwnInstructor person={person} people={people} />}
      {may && <GivePassword person={person} />}
      {may && <CloseSignIn person={person} onClosed={onClose} />}
    </Inspector>
  );
}

function ChangeRole({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [role, setRole] = useState(person.role);
  const change = useCommand('people.changeRole');
  return (
    <InspectorSection>
      <div className={classes.form}>
        <RoleChoice value={role} onChange={setRole} />
        {role !== person.role && (
          <div className={classes.act}>
            <Action primary busy={change.running} onClick={() => void change.run({ personId: person.id, role })}>
              {t('people.list.changeRole')}
            </Action>
          </div>
        )}
      </div>
    </InspectorSection>
  );
}

function GivePassword({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const give = useCommand('people.setPassword', { inline: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === '') return;
    const result = await give.run({ personId: person.id, password });
    if (!result.ok) return;
    setPassword('');
    showNote(t('people.list.passwordSet', { name: person.fullName }));
  };
  return (
    <InspectorSection>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextField
          secret
          label={t('session.recover.password')}
          description={t('people.add.passwordHint')}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        {password !== '' && <PasswordRules password={password} names={[person.login, person.fullName]} />}
        {give.failure && <Refusal failure={give.failure} />}
        <div className={classes.act}>
          <Action type="submit" busy={give.running}>
            {t('people.list.setPassword')}
          </Action>
        </div>
      </form>
    </InspectorSection>
  );
}

/** Cannot be taken back, so it says what will happen before the second press. */
function CloseSignIn({ person, onClosed }: { person: Person; onClosed: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const deactivate = useCommand('people.deactivate');
  const close = async () => {
    const result = await deactivate.run({ personId: person.id });
    if (result.ok) onClosed();
  };
  return (
    <InspectorSection>
      {asked ? (
        <Refusal
          kind="warn"
          what={t('people.deactivate.title', { name: person.fullName })}
          why={t('people.deactivate.text')}
          actions={
            <>
              <Action size="xs" busy={deactivate.running} onClick={() => void close()}>
                {t('people.list.deactivate')}
              </Action>
              <Action size="xs" quiet onClick={() => setAsked(false)}>
                {t('people.deactivate.cancel')}
              </Action>
            </>
          }
        />
      ) : (
        <Action onClick={() => setAsked(true)}>{t('people.list.deactivate')}</Action>
      )}
    </InspectorSection>
  );
}
