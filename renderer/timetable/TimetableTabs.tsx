import { useTranslation } from 'react-i18next';
import { goTo, useLocation } from '../app/location.ts';
import { TabRow } from '../components/TabRow.tsx';

/** Parts of the timetable room, in the order of the work: the plan, who steps in, what was held, what is owed. */
export const TIMETABLE_TABS = ['plan', 'cover', 'journal', 'ledger'] as const;
export type TimetableTab = (typeof TIMETABLE_TABS)[number];

/** The open part; the address keeps it (`#/timetable?tab=journal`). */
export function useTimetableTab(): TimetableTab {
  const { tab } = useLocation().params;
  return TIMETABLE_TABS.find((one) => one === tab) ?? 'plan';
}

/** The tabs under the head of every part of the timetable room. */
export function TimetableTabs() {
  const { t } = useTranslation();
  return (
    <TabRow
      label={t('timetable.tab.label')}
      items={TIMETABLE_TABS.map((value) => ({ value, label: t(`timetable.tab.${value}`) }))}
      value={useTimetableTab()}
      onChange={(tab) => goTo('timetable', tab === 'plan' ? {} : { tab })}
    />
  );
}
