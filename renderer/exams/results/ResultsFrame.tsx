import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../../components/Screen.tsx';
import { ScreenHead } from '../../components/ScreenHead.tsx';
import { TabRow } from '../../components/TabRow.tsx';
import { ExamDesks } from '../ExamDesks.tsx';
import { RESULT_VIEWS, useResultsPlace } from './use-results-place.ts';

interface Props {
  sub?: ReactNode;
  actions?: ReactNode;
  inspector?: ReactNode;
  children: ReactNode;
}

/** The head and the tabs that the three views of the results share. */
export function ResultsFrame({ sub, actions, inspector, children }: Props) {
  const { t } = useTranslation();
  const { view, openView } = useResultsPlace();
  return (
    <Screen inspector={inspector}>
      <ScreenHead title={t('examResults.title')} sub={sub} actions={actions} desks={<ExamDesks part="results" />} />
      <TabRow
        label={t('examResults.view.label')}
        value={view}
        onChange={openView}
        items={RESULT_VIEWS.map((value) => ({ value, label: t(`examResults.view.${value}`) }))}
      />
      {children}
    </Screen>
  );
}
