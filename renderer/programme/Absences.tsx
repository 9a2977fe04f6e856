import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { TextField } from '../components/TextField.tsx';
import { hoursWords } from './absence-words.ts';
import classes from './forms.module.css';
import type { AbsenceForm } from './instructor-form.ts';

interface Props {
  absences: AbsenceForm[];
  onChange: (absences: AbsenceForm[]) => void;
}

/** The days an instructor is away: first and last day with a reason, as many as there are. */
export function Absences({ absences, onChange }: Props) {
  const { t } = useTranslation();
  const put = (key: number, change: Partial<AbsenceForm>) =>
    onChange(absences.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const next = Math.max(-1, ...absences.map((one) => one.key)) + 1;
  return (
    <div className={classes.form}>
      {absences.length === 0 && <p className="body13 t2">{t('programme.instructors.noAbsences')}</p>}
      {absences.map((one) => (
        <fieldset
          key={one.key}
          className={`${classes.fieldset} ${classes.absence}`}
          aria-label={t('programme.instructors.absences')}
        >
          <div className={classes.line}>
            <DateField
              label={t('programme.instructors.from')}
              value={one.from}
              onChange={(from) => put(one.key, { from, to: one.to ?? from })}
            />
            <DateField label={t('programme.instructors.to')} value={one.to} onChange={(to) => put(one.key, { to })} />
          </div>
          {one.hours && (
            <p className="body13 t2 tn">{t('programme.instructors.onlyHours', { hours: hoursWords(one.hours) })}</p>
          )}
          <div className={classes.line}>
            <TextField
              label={t('programme.instructors.reason')}
              maxLength={200}
              value={one.reason}
              onChange={(reason) => put(one.key, { reason })}
            />
            <div className={classes.icon}>
              <IconAction
                icon={IconTrash}
                label={t('programme.instructors.removeAbsence')}
                onClick={() => onChange(absences.filter((other) => other.key !== one.key))}
              />
            </div>
          </div>
        </fieldset>
      ))}
      <div>
        <Action
          size="xs"
          icon={IconPlus}
          onClick={() => onChange([...absences, { key: next, from: null, to: null, hours: null, reason: '' }])}
        >
          {t('programme.instructors.addAbsence')}
        </Action>
      </div>
    </div>
  );
}
