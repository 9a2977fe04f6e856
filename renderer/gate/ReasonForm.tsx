import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateMan } from '../../shared/contract/gate.contract.ts';
import { dueAt } from '../../shared/presence/sheet-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './GateScreen.module.css';

interface Props {
  cohortId: number;
  man: GateMan;
  kind: 'hold' | 'letOut';
  onBack: () => void;
  onDone: () => void;
}

/** The reason of a hold, or of a way out without leave with the hour to be back, in the same act. */
export function ReasonForm({ cohortId, man, kind, onBack, onDone }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [hour, setHour] = useState('');
  const hold = useCommand('gate.hold');
  const letOut = useCommand('gate.letOut');
  const due = hour.trim() === '' ? null : dueAt(localNow(), hour);
  const unread = hour.trim() !== '' && due === null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { cadetId, leave } = man;
    if (reason.trim() === '' || unread) return;
    const result =
      kind === 'hold' && leave
        ? await hold.run({ cohortId, cadetId, night: leave.night, reason })
        : await letOut.run({ cohortId, cadetId, note: reason, due });
    if (result.ok) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <div className={classes.reason}>
        <TextField
          autoFocus
          required
          label={kind === 'hold' ? t('gate.holdReason') : t('gate.letOutReason')}
          value={reason}
          onChange={setReason}
        />
        {kind === 'letOut' && (
          <TextField
            digits
            label={t('gate.dueHour')}
            placeholder="1600"
            error={unread ? t('gate.sheet.notATime') : undefined}
            value={hour}
            onChange={setHour}
            maxLength={5}
          />
        )}
      </div>
      {due && <span className="meta t2 tn">{t('gate.dueRead', { at: due })}</span>}
      <div className={classes.formRow}>
        <Action primary type="submit" blocked={reason.trim() === '' || unread} busy={hold.running || letOut.running}>
          {kind === 'hold' ? t('gate.hold') : t('gate.letOut')}
        </Action>
        <Action onClick={onBack}>{t('gate.back')}</Action>
      </div>
    </form>
  );
}
