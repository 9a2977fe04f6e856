import { Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleLine } from '../../shared/contract/rules.contract.ts';
import { isRealDate, parseDate } from '../../shared/kit/local-time.ts';
import type { RuleValues } from '../../shared/rules/rule-book.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { TextField } from '../components/TextField.tsx';
import { currentLanguage } from '../i18n/setup.ts';
import classes from './RuleForms.module.css';
import { freeDayText } from './rule-text.ts';

type YearlyDay = RuleValues['holidays.yearly'][number];
type SingleDay = RuleValues['holidays.single'][number];

interface Props {
  /** Days of every year (21.03), or single dates (16.05.2027). */
  yearly: boolean;
  days: readonly (YearlyDay | SingleDay)[];
  onChange: (days: RuleLine['values'][number]['value']) => void;
}

const sortKey = (day: YearlyDay | SingleDay) => ('date' in day ? day.date : day.monthDay);

/** The list of free days: taken out one by one, added with a name in the three languages of the papers. */
export function FreeDaysField({ yearly, days, onChange }: Props) {
  const { t } = useTranslation();
  const keep = (list: readonly (YearlyDay | SingleDay)[]) =>
    onChange([...list].sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en')) as never);
  return (
    <>
      <ul className={classes.days}>
        {days.map((day) => (
          <li key={sortKey(day)} className={classes.day}>
            <span className="tn m">{freeDayText(day)}</span>
            <span className="truncate">{day.names[currentLanguage()]}</span>
            <IconAction
              icon={IconX}
              label={t('rules.edit.remove', { day: freeDayText(day) })}
              onClick={() => keep(days.filter((one) => one !== day))}
            />
          </li>
        ))}
      </ul>
      <NewDay
        yearly={yearly}
        onAdd={(added) => keep([...days.filter((day) => sortKey(day) !== sortKey(added)), added])}
      />
    </>
  );
}

const NO_NAMES = { kk: '', ru: '', en: '' };

function NewDay({ yearly, onAdd }: { yearly: boolean; onAdd: (day: YearlyDay | SingleDay) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [names, setNames] = useState(NO_NAMES);
  const [carried, setCarried] = useState(true);
  const day = yearly ? readMonthDay(text) : parseDate(text);
  const named = Object.values(names).every((name) => name.trim() !== '');
  const add = () => {
    if (day === null || !named) return;
    onAdd(yearly ? { monthDay: day, names, carried } : { date: day, names });
    setText('');
    setNames(NO_NAMES);
  };
  const name = (language: keyof typeof NO_NAMES) => ({
    value: names[language],
    onChange: (typed: string) => setNames({ ...names, [language]: typed }),
    maxLength: 80,
  });
  return (
    <div className={classes.newDay}>
      <TextField
        label={t('rules.edit.day')}
        description={t(yearly ? 'rules.edit.monthDayHint' : 'rules.edit.dateHint')}
        digits
        value={text}
        onChange={setText}
        error={text !== '' && day === null ? t('rules.edit.wrong') : undefined}
      />
      <TextField label={t('rules.edit.nameKk')} {...name('kk')} />
      <TextField label={t('rules.edit.nameRu')} {...name('ru')} />
      <TextField label={t('rules.edit.nameEn')} {...name('en')} />
      {yearly && (
        <Checkbox
          label={t('rules.edit.carried')}
          checked={carried}
          onChange={(event) => setCarried(event.currentTarget.checked)}
        />
      )}
      <div className={classes.act}>
        <Action size="xs" blocked={day === null || !named} onClick={add}>
          {t('rules.edit.add')}
        </Action>
      </div>
    </div>
  );
}

/** '21.03' as month and day; 29.02 is a day of leap years. */
function readMonthDay(text: string): string | null {
  const found = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text.trim());
  if (!found) return null;
  const monthDay = `${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}`;
  return isRealDate(`2024-${monthDay}`) ? monthDay : null;
}
