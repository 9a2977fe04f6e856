import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { RollDesk } from './RollDesk.tsx';

/** Roll call: pre-filled, exceptions only, never closed over a man nobody knows of. */
export function RollScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  if (cohortId !== null) return <RollDesk key={cohortId} cohortId={cohortId} />;
  return (
    <Screen>
      <ScreenHead title={t('rolls.title')} desks={<DeskSwitch part="rolls" />} />
      <EmptyState
        text={t('rolls.empty.noIntake')}
        action={
          <Action primary onClick={() => goTo('intake')}>
            {t('rolls.empty.openIntake')}
          </Action>
        }
      />
    </Screen>
  );
}
