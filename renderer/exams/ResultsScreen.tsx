import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { ExamDesks } from './ExamDesks.tsx';
import { CompareView } from './results/CompareView.tsx';
import { MatrixView } from './results/MatrixView.tsx';
import { SpreadView } from './results/SpreadView.tsx';
import { useResultsPlace } from './results/use-results-place.ts';

/** What the exams of an intake came to: every man's marks, how they spread, and earlier intakes beside them. */
export function ResultsScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { view } = useResultsPlace();
  if (cohortId === null)
    return (
      <Screen>
        <ScreenHead title={t('examResults.title')} desks={<ExamDesks part="results" />} />
        <EmptyState
          text={t('examResults.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('examPlan.openIntake')}
            </Action>
          }
        />
      </Screen>
    );
  if (view === 'spread') return <SpreadView key={cohortId} cohortId={cohortId} />;
  if (view === 'compare') return <CompareView />;
  return <MatrixView key={cohortId} cohortId={cohortId} />;
}
