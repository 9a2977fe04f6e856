import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TabRow } from '../components/TabRow.tsx';
import { ExamDesks } from '../exams/ExamDesks.tsx';
import { GRADUATION_TABS, useGraduationPlace } from './use-graduation-place.ts';

interface Props {
  /** Under the tabs: filters, then one <ScreenBody>. */
  children: ReactNode;
  actions?: ReactNode;
  inspector?: ReactNode;
}

/** The head that the five tabs of graduation share. */
export function GraduationFrame({ children, actions, inspector }: Props) {
  const { t } = useTranslation();
  const { tab, openTab } = useGraduationPlace();
  return (
    <Screen inspector={inspector}>
      <ScreenHead title={t('exams.desk.graduation')} actions={actions} desks={<ExamDesks part="graduation" />} />
      <TabRow
        label={t('exams.desk.graduation')}
        items={GRADUATION_TABS.map((value) => ({ value, label: t(`graduation.tab.${value}`) }))}
        value={tab}
        onChange={openTab}
      />
      {children}
    </Screen>
  );
}
