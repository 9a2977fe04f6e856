import { useTranslation } from 'react-i18next';
import { Chips } from '../components/Chips.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Availability.module.css';

export const PEOPLE_REASONS = ['ill', 'holiday', 'duty', 'trip', 'dayOff'] as const;
export const PLACE_REASONS = ['repair', 'inspection', 'event'] as const;

interface Props {
  usual?: readonly ((typeof PEOPLE_REASONS)[number] | (typeof PLACE_REASONS)[number])[];
  value: string;
  onChange: (reason: string) => void;
}

/** Why somebody is away or a place closed: the usual reasons at one press, any other typed. */
export function ReasonField({ usual = PEOPLE_REASONS, value, onChange }: Props) {
  const { t } = useTranslation();
  const labels = usual.map((key) => t(`programme.reason.${key}`));
  return (
    <div className={classes.reason}>
      <Chips
        label={t('programme.reason.label')}
        items={labels.map((label) => ({ value: label, label }))}
        value={value}
        onChange={onChange}
      />
      <TextField label={t('programme.reason.other')} maxLength={200} value={value} onChange={onChange} />
    </div>
  );
}
