import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TabRow } from '../components/TabRow.tsx';
import { RANGE_TABS, useRangePlace } from './use-range-place.ts';

interface Props {
  /** Under the tabs: filters, then one <ScreenBody>. */
  children: ReactNode;
  /** What the line beside the title says. */
  sub?: ReactNode;
  actions?: ReactNode;
  inspector?: ReactNode;
}

/** The head that the four tabs of the range share. */
export function RangeFrame({ children, sub, actions, inspector }: Props) {
  const { t } = useTranslation();
  const { tab, openTab } = useRangePlace();
  return (
    <Screen inspector={inspector}>
      <ScreenHead title={t('rangePlan.title')} sub={sub} actions={actions} />
      <TabRow
        label={t('rangePlan.title')}
        items={RANGE_TABS.map((value) => ({ value, label: t(`rangePlan.tab.${value}`) }))}
        value={tab}
        onChange={openTab}
      />
      {children}
    </Screen>
  );
}
