import { useTranslation } from 'react-i18next';
import { LEAVE_TABS } from '../../shared/contract/leave.contract.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { LeaveDesk } from './LeaveDesk.tsx';

/** How often the desk looks for slips that others entered, in milliseconds. */
const LOOK_AGAIN = 30_000;

/** Requests for leave of the intake chosen above. */
export function LeaveScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { params } = useLocation();
  const tab = LEAVE_TABS.find((one) => one === params.tab) ?? 'waiting';
  const board = useOperation(
    'leave.board',
    { cohortId: cohortId ?? 0, tab },
    { enabled: cohortId !== null, keep: true, refetchInterval: LOOK_AGAIN },
  );
  if (cohortId !== null && board.data) {
    return <LeaveDesk key={cohortId} cohortId={cohortId} tab={tab} board={board.data} />;
  }
  return (
    <Screen>
      <ScreenHead title={t('leave.title')} />
      {cohortId === null && (
        <EmptyState
          text={t('leave.empty.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('leave.empty.openIntake')}
            </Action>
          }
        />
      )}
      {board.error && (
        <ScreenBody>
          <Refusal failure={board.error.failure} />
        </ScreenBody>
      )}
    </Screen>
  );
}
