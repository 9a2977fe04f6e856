import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/queries.ts';
import { Screen } from '../../components/Screen.tsx';
import { ScreenHead } from '../../components/ScreenHead.tsx';
import { TabRow } from '../../components/TabRow.tsx';
import { ExamDesks } from '../ExamDesks.tsx';
import { PLAN_VIEWS, usePlanPlace } from './use-plan-place.ts';

interface Props {
  cohortId: number;
  sub?: ReactNode;
  actions?: ReactNode;
  inspector?: ReactNode;
  children: ReactNode;
}

/** The head and the tabs that the three views of the plan's desk share. */
export function PlanFrame({ cohortId, sub, actions, inspector, children }: Props) {
  const { t } = useTranslation();
  const { view, openView } = usePlanPlace();
  const admission = useOperation('exams.admission', { cohortId });
  return (
    <Screen inspector={inspector}>
      <ScreenHead title={t('exams.desk.plan')} sub={sub} actions={actions} desks={<ExamDesks part="plan" />} />
      <TabRow
        label={t('examPlan.view.label')}
        value={view}
        onChange={openView}
        items={PLAN_VIEWS.map((value) => ({
          value,
          label: t(`examPlan.view.${value}`),
          ...(value === 'admission' && admission.data ? { count: admission.data.notAdmitted } : {}),
        }))}
      />
      {children}
    </Screen>
  );
}
