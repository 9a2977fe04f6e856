import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { MealsPanel } from '../meals/MealsPanel.tsx';
import { DaysView } from './DaysView.tsx';
import { StrengthDesk } from './StrengthDesk.tsx';
import { useStrengthPlace } from './strength-place.ts';

/** Strength and rations: the official sheet of a morning or an evening, and the meals that follow from it. */
export function StrengthScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { tab } = useStrengthPlace();
  if (cohortId === null)
    return (
      <Screen>
        <ScreenHead title={t('strength.title')} desks={<DeskSwitch part="strength" />} />
        <EmptyState
          text={t('strength.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('strength.openIntake')}
            </Action>
          }
        />
      </Screen>
    );
  if (tab === 'days') return <DaysView key={cohortId} cohortId={cohortId} />;
  if (tab === 'strength') return <StrengthDesk key={cohortId} cohortId={cohortId} />;
  return <MealsPanel key={cohortId} cohortId={cohortId} />;
}
