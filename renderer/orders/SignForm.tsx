import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orders.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import forms from '../certificates/Forms.module.css';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { isBarred } from './order-words.ts';

/** Number and date, and the order is in force. Only whoever did not prepare it sees this. */
export function SignForm({ order }: { order: OrderRow }) {
  const { t } = useTranslation();
  const sign = useCommand('orders.sign', { inline: true });
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<LocalDate | null>(localNow().slice(0, 10));
  const barred = order.men.filter(isBarred).length;
  const stop =
    barred > 0
      ? t('graduation.prepare.stuck', { count: barred })
      : number.trim() === '' || date === null
        ? t('graduation.panel.signMissing')
        : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stop !== null || date === null) return;
    await sign.run({ orderId: order.orderId, number: number.trim(), date });
  };
  return (
    <form className={forms.form} onSubmit={(event) => void send(event)}>
      <div className={forms.pair}>
        <TextField label={t('graduation.panel.number')} value={number} onChange={setNumber} maxLength={60} autoFocus />
        <DateField label={t('graduation.panel.date')} value={date} onChange={setDate} />
      </div>
      {sign.failure && <Refusal failure={sign.failure} onClose={sign.clear} />}
      <Action primary wide type="submit" blocked={stop !== null} busy={sign.running}>
        {stop ?? t('graduation.panel.sign')}
      </Action>
    </form>
  );
}
