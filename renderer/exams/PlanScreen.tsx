import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { AdmissionDesk } from './admission/AdmissionDesk.tsx';
import { ExamDesks } from './ExamDesks.tsx';
import { NormsDesk } from './norms/NormsDesk.tsx';
import { PlanDesk } from './plan/PlanDesk.tsx';
import { usePlanPlace } from './plan/use-plan-place.ts';

/** The exams of an intake before they are sat: the plan, the admission, the norms. */
export function PlanScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { view } = usePlanPlace();
  if (cohortId === null)
    return (
      <Screen>
        <ScreenHead title={t('exams.desk.plan')} desks={<ExamDesks part="plan" />} />
        <EmptyState
          text={t('examPlan.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('examPlan.openIntake')}
            </Action>
          }
        />
      </Screen>
    );
  if (view === 'admission') return <AdmissionDesk key={cohortId} cohortId={cohortId} />;
  if (view === 'norms') return <NormsDesk key={cohortId} cohortId={cohortId} />;
  return <PlanDesk key={cohortId} cohortId={cohortId} />;
}
