import { useTranslation } from 'react-i18next';
import type { NormUnit } from '../../../shared/exams/norms.ts';
import { DateField } from '../../components/DateField.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../plan/ExamPanel.module.css';
import classes from './Norms.module.css';
import type { TableDraft } from './norm-draft.ts';

const MARKS = [
  ['five', '5'],
  ['four', '4'],
  ['three', '3'],
] as const;

interface Props {
  draft: TableDraft;
  unit: NormUnit;
  onChange: (changed: Partial<TableDraft>) => void;
}

/** The results that just bring 5, 4 and 3, from which day, by which order. */
export function TableFields({ draft, unit, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={forms.form}>
      <div className={classes.three}>
        {MARKS.map(([key, mark]) => (
          <TextField
            key={key}
            digits
            label={t('examPlan.norms.forMark', { mark })}
            value={draft[key]}
            maxLength={8}
            placeholder={unit === 'minutes' ? '12:30' : ''}
            onChange={(text) => onChange({ [key]: text })}
          />
        ))}
      </div>
      <p className="meta t2">{t(`examPlan.norms.unitHint.${unit}`)}</p>
      <div className={forms.pair}>
        <DateField
          label={t('examPlan.norms.from')}
          value={draft.inForceFrom}
          onChange={(inForceFrom) => onChange({ inForceFrom })}
        />
        <TextField
          label={t('examPlan.norms.order')}
          value={draft.orderNumber}
          maxLength={60}
          onChange={(orderNumber) => onChange({ orderNumber })}
        />
      </div>
    </div>
  );
}
