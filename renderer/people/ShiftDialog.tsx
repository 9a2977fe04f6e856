import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMe } from '../app/session.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { PinField } from './PinField.tsx';
import classes from './ShiftDialog.module.css';
import { closeShiftDialog, useShiftDialog } from './shift-dialog.ts';

/** «Ауысым»: another person takes over by name and PIN while the file stays open. */
export function ShiftDialog() {
  const { t } = useTranslation();
  const { opened } = useShiftDialog();
  return (
    <Modal
      opened={opened}
      onClose={closeShiftDialog}
      title={t('session.shift.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      {opened && <ShiftForm />}
    </Modal>
  );
}

function ShiftForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useMe();
  const { data } = useOperation('session.shift', {});
  const takeOver = useCommand('session.takeOver', { inline: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  if (!data) return null;
  const people = data.people
    .filter(({ personId }) => personId !== me?.personId)
    .map(({ personId, ...person }) => ({ login: String(personId), ...person }));
  const login = chosen ?? people[0]?.login ?? '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (takeOver.running || pin === '' || login === '') return;
    const result = await takeOver.run({ personId: Number(login), pin });
    setPin('');
    if (!result.ok) return;
    closeShiftDialog();
    // What was read for the one before is not for the one after.
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.state' });
    await client.invalidateQueries({ queryKey: ['session.state'] });
    showNote(t('session.shift.done', { name: result.value.fullName }));
  };

  if (people.length === 0) return <p className="body13 t2">{t('session.shift.nobody')}</p>;
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <p className="body13 t2">
        {t('session.shift.lead')} {t('session.shift.out', { count: data.out })}.
      </p>
      <PersonChoice
        people={people}
        login={login}
        legend={t('session.shift.who')}
        onChoose={(next) => {
          setChosen(next);
          takeOver.clear();
        }}
      />
      <PinField key={login} autoFocus label={t('session.shift.pin')} value={pin} onChange={setPin} />
      {takeOver.failure && <Refusal failure={takeOver.failure} />}
      <div className={classes.foot}>
        <Action primary type="submit" kbd="Enter" busy={takeOver.running}>
          {t('session.shift.go')}
        </Action>
      </div>
    </form>
  );
}
