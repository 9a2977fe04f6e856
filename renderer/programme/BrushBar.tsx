import { useTranslation } from 'react-i18next';
import type { Availability } from '../../shared/contract/programme.contract.ts';
import { useScreenKeys } from '../app/keys.ts';
import { Segmented } from '../components/Segmented.tsx';
import { BRUSHES, type Brush } from './painting.ts';

interface Props {
  days: Availability['days'];
  /** Whether number keys choose it; of several bars only one has them. */
  keys: boolean;
  value: Brush;
  onChange: (brush: Brush) => void;
}

/** What is painted of each day: all of it, before or after dinner, the evening where evenings are open. */
export function BrushBar({ days, keys, value, onChange }: Props) {
  const { t } = useTranslation();
  const evenings = days.some(({ eveningHours }) => eveningHours > 0);
  const brushes = BRUSHES.filter((brush) => brush !== 'evening' || evenings);
  useScreenKeys(
    (keys ? brushes : []).map((brush, index) => ({
      keys: `Digit${index + 1}`,
      label: t('programme.brush.key', { part: t(`programme.brush.${brush}`) }),
      run: () => onChange(brush),
    })),
  );
  return (
    <Segmented
      label={t('programme.brush.label')}
      items={brushes.map((brush) => ({ value: brush, label: t(`programme.brush.${brush}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
