import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { TextField } from '../../components/TextField.tsx';
import classes from './Dialogs.module.css';
import type { Desk } from './firing-desk.ts';

/** An act of an open day is taken back with its reason: the round was found, or the act names a wrong sum. */
export function TakeBackDialog({ desk, actId, onClose }: { desk: Desk; actId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const takeBack = useCommand('ammunition.takeBackAct', { inline: true });
  // As it was when the person opened it: somebody else may take it back meanwhile, and the refusal says so.
  const [act] = useState(() => desk.acts.find((one) => one.actId === actId));
  const [reason, setReason] = useState('');
  const lacksReason = reason.trim() === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (lacksReason || takeBack.running) return;
    const done = await takeBack.run({ dayId: desk.day.dayId, actId, reason: reason.trim() });
    if (done.ok) onClose();
  };
  if (!act) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('firingDesk.acts.takeBackTitle', { number: act.number })}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void send(event)}>
        <p className="body13 t2 tn">
          {t('firingDesk.acts.sums', { date: act.date, rounds: act.rounds, cases: act.cases })} · {act.reason}
        </p>
        {desk.signatures.length > 0 && (
          <Status kind="warn">
            {t('firingDesk.acts.signaturesGo', { names: desk.signatures.map(({ name }) => name) })}
          </Status>
        )}
        <TextField label={t('firingDesk.acts.why')} value={reason} onChange={setReason} maxLength={300} autoFocus />
        {takeBack.failure && <Refusal failure={takeBack.failure} onClose={takeBack.clear} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('firingDesk.cancel')}</Action>
          <Action primary type="submit" blocked={lacksReason} busy={takeBack.running}>
            {lacksReason ? t('firingDesk.acts.noReason') : t('firingDesk.acts.save')}
          </Action>
        </div>
      </form>
    </Modal>
  );
}
