import { useTranslation } from 'react-i18next';
import type { RangeCheck, RangeRole } from '../../../shared/range/range-terms.ts';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { STATUS_ICONS } from '../../components/Status.tsx';
import { sayByKey } from '../../i18n/say-by-key.ts';
import classes from './DayDesk.module.css';
import type { RangeDay } from './range-day.ts';

interface Props {
  missing: RangeDay['missing'];
  onOpen: (beside: string | null) => void;
  onClose: () => void;
}

/** Panels that put a missing thing right; what is ticked off stands on the list itself. */
const WAYS: Record<string, string> = {
  role: 'roles',
  qualification: 'roles',
  approval: 'approval',
  ammunition: 'draw',
  nobodyMayFire: 'safety',
};

/** Everything that still keeps a day from being ready; each line opens the place where it is put right. */
export function MissingPanel({ missing, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const Icon = STATUS_ICONS.bad;
  const words = ({ code, params }: RangeDay['missing'][number]): string => {
    if (code === 'role') return t('rangePlan.missing.role', { role: t(`rangePlan.role.${params.role as RangeRole}`) });
    if (code === 'check')
      return t('rangePlan.missing.check', { item: t(`rangePlan.check.${params.item as RangeCheck}`) });
    return sayByKey(`rangeDay.missing.${code}`, params as Parameters<typeof sayByKey>[1]) ?? code;
  };
  return (
    <Inspector title={t('rangePlan.missing.title')} sub={t('rangePlan.missing.sub')} onClose={onClose}>
      <InspectorSection>
        <ul className={classes.missing}>
          {missing.map((one) => (
            <li key={`${one.code} ${JSON.stringify(one.params)}`} className="is-bad">
              <button type="button" onClick={() => onOpen(WAYS[one.code] ?? null)}>
                <Icon size="1rem" stroke={1.75} aria-hidden />
                <span>{words(one)}</span>
              </button>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
