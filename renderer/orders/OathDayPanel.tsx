import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { useCommand } from '../app/queries.ts';
import forms from '../certificates/Forms.module.css';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';

interface Props {
  cohortId: number;
  oath: OutputOf<'orders.oath'>;
  onClose: () => void;
}

/** The day and place of the oath, as the list prints them. */
export function OathDayPanel({ cohortId, oath, onClose }: Props) {
  const { t } = useTranslation();
  const setOath = useCommand('orders.setOath', { inline: true });
  const [date, setDate] = useState<LocalDate | null>(oath.date);
  const [place, setPlace] = useState(oath.place ?? '');
  const sound = date !== null && place.trim() !== '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (date === null || !sound) return;
    const done = await setOath.run({ cohortId, date, place: place.trim() });
    if (done.ok) onClose();
  };
  return (
    <Inspector
      title={t('graduation.oath.day')}
      onClose={onClose}
      foot={
        <Action primary wide type="submit" form="oath-day" blocked={!sound} busy={setOath.running}>
          {t(sound ? 'graduation.oath.save' : 'graduation.oath.missing')}
        </Action>
      }
    >
      <InspectorSection>
        <form id="oath-day" className={forms.form} onSubmit={(event) => void send(event)}>
          <DateField label={t('graduation.oath.day')} value={date} onChange={setDate} />
          <TextField label={t('graduation.oath.place')} value={place} onChange={setPlace} maxLength={120} autoFocus />
          {setOath.failure && <Refusal failure={setOath.failure} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
