import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabRow } from '../components/TabRow.tsx';
import classes from './Absences.module.css';
import { ABSENCE_TABS, useAbsencesPlace } from './use-absences-place.ts';

/** The two tabs of the desk, with the tools of the one that is open beside them. */
export function AbsenceTabs({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { tab, open } = useAbsencesPlace();
  return (
    <div className={classes.bar}>
      <TabRow
        label={t('absences.tabs')}
        items={ABSENCE_TABS.map((value) => ({ value, label: t(`absences.tab.${value}`) }))}
        value={tab}
        onChange={(value) => open({ tab: value })}
      />
      <div className={classes.tools}>{children}</div>
    </div>
  );
}
