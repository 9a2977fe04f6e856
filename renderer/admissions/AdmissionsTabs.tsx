import { useTranslation } from 'react-i18next';
import { goTo, useLocation } from '../app/location.ts';
import { TabRow } from '../components/TabRow.tsx';

const ADMISSIONS_TABS = ['list', 'fees'] as const;
type AdmissionsTab = (typeof ADMISSIONS_TABS)[number];

/** The open part of admissions; the address keeps it. */
export const useAdmissionsTab = (): AdmissionsTab => (useLocation().params.tab === 'fees' ? 'fees' : 'list');

/** Who applied, and what they paid over the days. */
export function AdmissionsTabs() {
  const { t } = useTranslation();
  return (
    <TabRow
      label={t('admissions.title')}
      items={ADMISSIONS_TABS.map((value) => ({ value, label: t(`admissions.tab.${value}`) }))}
      value={useAdmissionsTab()}
      onChange={(tab) => goTo('admissions', tab === 'fees' ? { tab } : {})}
    />
  );
}
