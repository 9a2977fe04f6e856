import { useTranslation } from 'react-i18next';
import { TabRow } from '../components/TabRow.tsx';
import { ABSENCE_TABS, useAbsencesPlace } from './use-absences-place.ts';

/** The two tabs of the desk. */
export function AbsenceTabs() {
  const { t } = useTranslation();
  const { tab, open } = useAbsencesPlace();
  return (
    <TabRow
      label={t('absences.tabs')}
      items={ABSENCE_TABS.map((value) => ({ value, label: t(`absences.tab.${value}`) }))}
      value={tab}
      onChange={(value) => open({ tab: value })}
    />
  );
}
