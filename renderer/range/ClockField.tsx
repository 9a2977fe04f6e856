import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { TextField } from '../components/TextField.tsx';
import { clockOf, isClock } from './clock-text.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A time of day typed as 0750 or 7:50. */
export function ClockField({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <TextField
      digits
      label={label}
      value={value}
      maxLength={5}
      placeholder="00:00"
      onChange={onChange}
      onBlur={() => onChange(clockOf(value))}
      // The form is sent by the same key, with the time as it is read.
      onEnter={() => flushSync(() => onChange(clockOf(value)))}
      error={value !== '' && value.length >= 5 && !isClock(value) ? t('rangePlan.clockWrong') : undefined}
    />
  );
}
