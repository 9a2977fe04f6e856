import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localNow } from '../../app/clock.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import classes from './Dialogs.module.css';
import { casesToCollect, type Desk } from './firing-desk.ts';

/** An act of loss over what cannot be found: it begins with what is short now. */
export function ActDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useCommand('ammunition.act', { inline: true });
  const { balance } = desk;
  const today = localNow().slice(0, 10);
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<string | null>(today);
  const [rounds, setRounds] = useState(() => `${Math.max(0, balance.lost - balance.actRounds)}`);
  const [cases, setCases] = useState(() => `${balance.casesShort - casesToCollect(desk)}`);
  const [reason, setReason] = useState('');
  const counted =
    /^\d{1,3}$/.test(rounds) && /^-?\d{1,3}$/.test(cases) && (Number(rounds) !== 0 || Number(cases) !== 0);
  const ready = counted && number.trim() !== '' && reason.trim() !== '' && date !== null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || act.running) return;
    const done = await act.run({
      dayId: desk.day.dayId,
      number: number.trim(),
      date,
      rounds: Number(rounds),
      cases: Number(cases),
      reason: reason.trim(),
    });
    if (done.ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('firingDesk.act.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void send(event)}>
        <div className={classes.pair}>
          <TextField label={t('firingDesk.act.number')} value={number} onChange={setNumber} maxLength={60} autoFocus />
          <DateField label={t('firingDesk.act.date')} value={date} onChange={setDate} max={today} />
        </div>
        <div className={classes.pair}>
          <TextField label={t('firingDesk.act.rounds')} value={rounds} onChange={setRounds} digits maxLength={3} />
          <TextField label={t('firingDesk.act.cases')} value={cases} onChange={setCases} digits maxLength={4} />
        </div>
        <TextField label={t('firingDesk.act.reason')} value={reason} onChange={setReason} maxLength={300} />
        {act.failure && <Refusal failure={act.failure} onClose={act.clear} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('firingDesk.cancel')}</Action>
          <Action primary type="submit" blocked={!ready} busy={act.running}>
            {ready ? t('firingDesk.act.save') : t('firingDesk.act.missing')}
          </Action>
        </div>
      </form>
    </Modal>
  );
}
