import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { BarracksDesk } from './BarracksDesk.tsx';
import { PlatoonsContext } from './use-names.ts';

/** Platoons and barracks of the intake chosen above. */
export function BarracksScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const mayOpen = useMay('intake.write');
  const overview = useOperation('barracks.overview', { cohortId: cohortId ?? 0 }, { enabled: cohortId !== null });
  if (overview.data) {
    return (
      <PlatoonsContext value={overview.data.platoons}>
        <BarracksDesk key={overview.data.cohort.id} overview={overview.data} />
      </PlatoonsContext>
    );
  }
  return (
    <Screen>
      <ScreenHead title={t('barracks.title')} />
      {cohortId === null && (
        <EmptyState
          text={t('barracks.empty.noIntake')}
          action={
            mayOpen && (
              <Action primary onClick={() => goTo('intake', { new: '1' })}>
                {t('barracks.empty.newIntake')}
              </Action>
            )
          }
        />
      )}
      {overview.error && (
        <ScreenBody>
          <Refusal failure={overview.error.failure} />
        </ScreenBody>
      )}
    </Screen>
  );
}
