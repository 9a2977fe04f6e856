import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { ClosingDesk } from './ClosingDesk.tsx';
import { IntakeSheet } from './IntakeSheet.tsx';
import { NewIntake } from './NewIntake.tsx';

/** The intake in hand, the form of a new one, or the invitation to open the first. */
export function IntakeScreen() {
  const { t } = useTranslation();
  const { params } = useLocation();
  const intakeId = useIntakeId();
  const mayWrite = useMay('intake.write');
  const intake = useOperation('cohorts.get', { cohortId: intakeId ?? 1 }, { enabled: intakeId !== null });
  if (params.new === '1' && mayWrite) return <NewIntake />;
  if (intakeId !== null && intake.data && params.tab === 'closing')
    return <ClosingDesk key={intakeId} intake={intake.data} />;
  if (intakeId !== null && intake.data) return <IntakeSheet intake={intake.data} />;
  return (
    <Screen>
      <ScreenHead title={t('shell.rail.intake.full')} />
      {intake.error && (
        <ScreenBody>
          <Refusal failure={intake.error.failure} />
        </ScreenBody>
      )}
      {intakeId === null && (
        <EmptyState
          text={t('cohorts.empty')}
          action={
            mayWrite && (
              <Action primary onClick={() => goTo('intake', { new: '1' })}>
                {t('cohorts.new')}
              </Action>
            )
          }
        />
      )}
    </Screen>
  );
}
