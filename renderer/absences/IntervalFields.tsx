import { useTranslation } from 'react-i18next';
import { DateField } from '../components/DateField.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Absences.module.css';

/** An interval as it is typed: a day and a time at each end, the end perhaps not known. */
export interface TypedInterval {
  fromDay: string | null;
  fromTime: string;
  toDay: string | null;
  toTime: string;
}

/** '0930', '09:30' and '9.30' → '09:30'; null while it is no time of the day. */
export function readTime(text: string): string | null {
  const digits = text.replaceAll(/\D/g, '').padStart(4, '0');
  return text.trim() !== '' && /^([01]\d|2[0-3])[0-5]\d$/.test(digits)
    ? `${digits.slice(0, 2)}:${digits.slice(2)}`
    : null;
}

/** The interval behind what is typed; null while it is not complete. */
export function readInterval({ fromDay, fromTime, toDay, toTime }: TypedInterval): {
  from: string;
  to: string | null;
} | null {
  const start = readTime(fromTime);
  const end = readTime(toTime);
  if (fromDay === null || start === null) return null;
  if (toDay === null) return { from: `${fromDay}T${start}`, to: null };
  return end === null ? null : { from: `${fromDay}T${start}`, to: `${toDay}T${end}` };
}

/** From and to, each with its day and time. */
export function IntervalFields({
  value,
  onChange,
}: {
  value: TypedInterval;
  onChange: (value: TypedInterval) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.moment}>
        <DateField
          label={t('absences.form.from')}
          value={value.fromDay}
          onChange={(fromDay) => onChange({ ...value, fromDay })}
          required
        />
        <TextField
          digits
          label={t('absences.form.fromTime')}
          value={value.fromTime}
          maxLength={5}
          onChange={(fromTime) => onChange({ ...value, fromTime })}
        />
      </div>
      <div className={classes.moment}>
        <DateField
          label={t('absences.form.to')}
          value={value.toDay}
          onChange={(toDay) => onChange({ ...value, toDay })}
          description={t('absences.form.toHint')}
        />
        <TextField
          digits
          label={t('absences.form.toTime')}
          value={value.toTime}
          maxLength={5}
          onChange={(toTime) => onChange({ ...value, toTime })}
        />
      </div>
    </>
  );
}
