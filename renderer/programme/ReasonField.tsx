import { useTranslation } from 'react-i18next';
import { Chips } from '../components/Chips.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Availability.module.css';

const USUAL = ['ill', 'holiday', 'duty', 'trip', 'dayOff'] as const;

/** Why somebody is away: the usual reasons at one press, any other typed. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const { t } = useTranslation();
  const usual = USUAL.map((key) => t(`programme.reason.${key}`));
  return (
    <div className={classes.reason}>
      <Chips
        label={t('programme.reason.label')}
        items={usual.map((label) => ({ value: label, label }))}
        value={value}
        onChange={onChange}
      />
      <TextField label={t('programme.reason.other')} maxLength={200} value={value} onChange={onChange} />
    </div>
  );
}
