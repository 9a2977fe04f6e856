import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { AbsenceDesk } from './AbsenceDesk.tsx';
import { DutyDesk } from './DutyDesk.tsx';
import { useAbsencesPlace } from './use-absences-place.ts';

/** Who is away for another reason than leave, and who stands duty. */
export function AbsencesScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { tab } = useAbsencesPlace();
  if (cohortId !== null) {
    return tab === 'duty' ? (
      <DutyDesk key={cohortId} cohortId={cohortId} />
    ) : (
      <AbsenceDesk key={cohortId} cohortId={cohortId} />
    );
  }
  return (
    <Screen>
      <ScreenHead title={t('absences.title')} desks={<DeskSwitch part="absences" />} />
      <EmptyState
        text={t('absences.empty.noIntake')}
        action={
          <Action primary onClick={() => goTo('intake')}>
            {t('absences.empty.openIntake')}
          </Action>
        }
      />
    </Screen>
  );
}
