import { useTranslation } from 'react-i18next';
import { goTo } from '../app/location.ts';
import { useMay, useMe } from '../app/session.ts';
import { Segmented } from '../components/Segmented.tsx';

/** Days and hours, or the end of the intake; nothing to choose for whom the whole intake is not. */
export function IntakeDesks({ at }: { at: 'course' | 'closing' }) {
  const { t } = useTranslation();
  const mayRead = useMay('orders.read');
  const bound = useMe()?.bound === true;
  if (!mayRead || bound) return null;
  return (
    <Segmented
      label={t('cohorts.closing.label')}
      items={[
        { value: 'course' as const, label: t('cohorts.closing.course') },
        { value: 'closing' as const, label: t('cohorts.closing.desk') },
      ]}
      value={at}
      onChange={(desk) => goTo('intake', desk === 'course' ? {} : { tab: desk })}
    />
  );
}
