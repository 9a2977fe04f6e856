import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diet } from '../../shared/contract/meals.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
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
  const dietId = diet === ORDINARY ? null : Number(diet);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await set.run({ cohortId, cadetIds, dietId, note: dietId === null ? null : note.trim() || null });
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
      {dietId !== null && (
        <TextField
          label={t('meals.diet.note')}
          description={t('meals.diet.noteHint')}
          value={note}
          onChange={setNote}
        />
      )}
      <Action type="submit" busy={set.running}>
        {t('meals.diet.set', { count: cadetIds.length })}
      </Action>
    </form>
  );
}
