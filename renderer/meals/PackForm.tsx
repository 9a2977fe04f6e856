import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Meals.module.css';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The ticked men take along every sitting between a departure and a return of one day. */
export function PackForm({ cohortId, cadetIds, onDone }: { cohortId: number; cadetIds: number[]; onDone: () => void }) {
  const { t } = useTranslation();
  const pack = useCommand('meals.pack');
  const [date, setDate] = useState<string | null>(localNow().slice(0, 10));
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const ready = date !== null && CLOCK.test(from) && CLOCK.test(to) && why.trim() !== '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const done = await pack.run({ cohortId, cadetIds, from: `${date}T${from}`, to: `${date}T${to}`, why });
    if (done.ok) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <h2>{t('meals.pack.title')}</h2>
      <DateField label={t('meals.pack.from')} value={date} onChange={setDate} />
      <div className={classes.times}>
        <TextField label={t('meals.pack.fromTime')} value={from} onChange={setFrom} />
        <TextField label={t('meals.pack.toTime')} value={to} onChange={setTo} />
      </div>
      <TextField label={t('meals.pack.why')} value={why} onChange={setWhy} />
      <Action type="submit" blocked={!ready} busy={pack.running}>
        {ready ? t('meals.pack.save', { count: cadetIds.length }) : t('meals.pack.noTime')}
      </Action>
    </form>
  );
}
