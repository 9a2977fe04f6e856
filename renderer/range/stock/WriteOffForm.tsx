import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { localNow } from '../../app/clock.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import { roundsOfText } from './rounds-text.ts';

/** Takes rounds of a lot out of the books by an act; the act stands among the acts to be printed. */
export function WriteOffForm({ lot }: { lot: OutputOf<'ammunition.stock'>[number] }) {
  const { t } = useTranslation();
  const writeOff = useCommand('ammunition.writeOff', { inline: true });
  const today = localNow().slice(0, 10);
  const [quantity, setQuantity] = useState('');
  const [actNumber, setActNumber] = useState('');
  const [date, setDate] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const rounds = roundsOfText(quantity);
  const sound = rounds !== null && date !== null && actNumber.trim() !== '' && reason.trim() !== '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const { lotId } = lot;
    const act = { actNumber: actNumber.trim(), date, reason: reason.trim() };
    const done = await writeOff.run({ lotId, quantity: rounds, ...act });
    if (!done.ok) return;
    setQuantity('');
    setActNumber('');
    setReason('');
  };
  return (
    <form className={forms.form} onSubmit={(event) => void send(event)}>
      <div className={forms.three}>
        <TextField
          digits
          label={t('rangeStock.receive.quantity')}
          value={quantity}
          onChange={setQuantity}
          maxLength={7}
        />
        <TextField label={t('rangeStock.writeOff.act')} value={actNumber} onChange={setActNumber} maxLength={60} />
        <DateField label={t('rangePlan.date')} value={date} onChange={setDate} max={today} />
      </div>
      <TextField label={t('rangeStock.acts.reason')} value={reason} onChange={setReason} maxLength={300} />
      {writeOff.failure && <Refusal failure={writeOff.failure} onClose={writeOff.clear} />}
      <div className={forms.acts}>
        <Action type="submit" blocked={!sound} busy={writeOff.running}>
          {sound ? t('rangeStock.writeOff.save', { count: rounds }) : t('rangeStock.writeOff.missing')}
        </Action>
      </div>
    </form>
  );
}
