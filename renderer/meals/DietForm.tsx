import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diet } from '../../shared/contract/meals.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { TextField } from '../components/TextField.tsx';
import { dietName } from './diet-name.ts';
import classes from './Meals.module.css';

const ORDINARY = 'ordinary';

/** Puts the ticked men on a diet, or back on the ordinary ration. */
export function DietForm({
  cohortId,
  cadetIds,
  diets,
  onDone,
}: {
  cohortId: number;
  cadetIds: number[];
  diets: readonly Diet[];
  onDone: () => void;
}) {
  const { t, i18n } = useTranslation();
  const set = useCommand('meals.setDiet');
  const [diet, setDiet] = useState(ORDINARY);
  const [note, setNote] = useState('');
  const [from, setFrom] = useState<LocalDate | null>(localNow().slice(0, 10));
  const [until, setUntil] = useState<LocalDate | null>(null);
  const dietId = diet === ORDINARY ? null : Number(diet);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (from === null) return;
    const said = dietId === null ? null : note.trim() || null;
    const done = await set.run({ cohortId, cadetIds, dietId, from, until, note: said });
    if (done.ok) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <Select
        label={t('meals.diet.choose')}
        allowDeselect={false}
        data={[
          { value: ORDINARY, label: t('meals.diet.ordinary') },
          ...diets.map(({ id }) => ({ value: String(id), label: dietName(diets, id, i18n.language) ?? '' })),
        ]}
        value={diet}
        onChange={(value) => setDiet(value ?? ORDINARY)}
      />
      <div className={classes.pair}>
        <DateField label={t('meals.diet.from')} value={from} onChange={setFrom} required />
        <DateField
          label={t('meals.diet.until')}
          description={t('meals.diet.untilHint')}
          value={until}
          onChange={setUntil}
        />
      </div>
      {dietId !== null && (
        <TextField
          label={t('meals.diet.note')}
          description={t('meals.diet.noteHint')}
          value={note}
          onChange={setNote}
        />
      )}
      <Action type="submit" blocked={from === null} busy={set.running}>
        {from === null ? t('meals.diet.fromMissing') : t('meals.diet.set', { count: cadetIds.length })}
      </Action>
    </form>
  );
}
