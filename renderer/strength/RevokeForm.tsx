import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './StrengthDesk.module.css';

interface Props {
  which: Omit<InputOf<'strength.revoke'>, 'reason'>;
  onDone: () => void;
}

/** Takes a signature back, with the reason in the same act. */
export function RevokeForm({ which, onDone }: Props) {
  const { t } = useTranslation();
  const revoke = useCommand('strength.revoke');
  const [reason, setReason] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const result = await revoke.run({ ...which, reason });
    if (result.ok) onDone();
  };
  return (
    <form className={classes.revoke} onSubmit={(event) => void send(event)}>
      <TextField autoFocus required label={t('strength.revokeWhy')} value={reason} onChange={setReason} />
      <Action type="submit" blocked={reason.trim() === ''} busy={revoke.running}>
        {t('strength.revoke')}
      </Action>
      <Action quiet onClick={onDone}>
        {t('strength.cancel')}
      </Action>
    </form>
  );
}
