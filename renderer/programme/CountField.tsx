import { TextField } from '../components/TextField.tsx';
import classes from './forms.module.css';

interface Props {
  label: string;
  /** null while the field is empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  disabled?: boolean;
  error?: string | undefined;
}

/** A small whole number, typed by physical key. */
export function CountField({ label, value, onChange, disabled, error }: Props) {
  return (
    <div className={classes.count}>
      <TextField
        label={label}
        digits
        maxLength={3}
        disabled={disabled ?? false}
        error={error}
        value={value === null ? '' : String(value)}
        onChange={(text) => {
          const digits = text.replace(/\D/g, '');
          onChange(digits === '' ? null : Number(digits));
        }}
      />
    </div>
  );
}
