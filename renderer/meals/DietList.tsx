import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diet } from '../../shared/contract/meals.contract.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { TextField } from '../components/TextField.tsx';
import { dietName } from './diet-name.ts';
import classes from './Meals.module.css';

const EMPTY = { kk: '', ru: '', en: '' };

/** The school's own list of diets. */
export function DietList({ diets }: { diets: readonly Diet[] }) {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('meals.write', 'meals.addDiet');
  const add = useCommand('meals.addDiet');
  const close = useCommand('meals.closeDiet');
  const [names, setNames] = useState<typeof EMPTY | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (names && (await add.run(names)).ok) setNames(null);
  };
  const field = (language: keyof typeof EMPTY, label: string) =>
    names && (
      <TextField
        required
        label={label}
        value={names[language]}
        onChange={(text) => setNames({ ...names, [language]: text })}
      />
    );
  return (
    <section>
      <h2>{t('meals.diet.list')}</h2>
      <ul className={classes.list}>
        {diets.map(({ id }) => {
          const name = dietName(diets, id, i18n.language) ?? '';
          return (
            <li key={id}>
              <span>{name}</span>
              {mayWrite && (
                <IconAction
                  icon={IconX}
                  label={t('meals.diet.close', { name })}
                  onClick={() => void close.run({ id })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {mayWrite && !names && (
        <Action size="xs" onClick={() => setNames(EMPTY)}>
          {t('meals.diet.add')}
        </Action>
      )}
      {names && (
        <form className={classes.form} onSubmit={(event) => void send(event)}>
          {field('kk', t('meals.diet.addKk'))}
          {field('ru', t('meals.diet.addRu'))}
          {field('en', t('meals.diet.addEn'))}
          <Action type="submit" size="xs" busy={add.running}>
            {t('meals.diet.save')}
          </Action>
        </form>
      )}
    </section>
  );
}
