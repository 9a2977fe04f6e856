import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { AdmissionsDesk } from './AdmissionsDesk.tsx';
import { useAdmissionsTab } from './AdmissionsTabs.tsx';
import { FeesView } from './FeesView.tsx';

/** Applicants of the chosen intake, from a clerk's list to the enrolment order. */
export function AdmissionsScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const tab = useAdmissionsTab();
  if (cohortId !== null && tab === 'fees') return <FeesView key={cohortId} cohortId={cohortId} />;
  if (cohortId !== null) return <AdmissionsDesk key={cohortId} cohortId={cohortId} />;
  return (
    <Screen>
      <ScreenHead title={t('admissions.title')} />
      <EmptyState
        text={t('admissions.empty.noIntake')}
        action={
          <Action primary onClick={() => goTo('intake')}>
            {t('admissions.empty.newIntake')}
          </Action>
        }
      />
    </Screen>
  );
}
