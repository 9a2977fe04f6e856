import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { DayDesk } from './day/DayDesk.tsx';
import { DaysDesk } from './days/DaysDesk.tsx';
import { FiringDesk } from './firing/FiringDesk.tsx';
import { RelaysDesk } from './relays/RelaysDesk.tsx';
import { ResultsPanel } from './results/ResultsPanel.tsx';
import { SetupDesk } from './setup/SetupDesk.tsx';
import { StockPanel } from './stock/StockPanel.tsx';
import { useRangePlace } from './use-range-place.ts';

/** The range: days of firing, the ammunition, what was fired, and what all of it stands on. */
export function RangeScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { tab, day, part } = useRangePlace();
  if (tab === 'stock') return <StockPanel />;
  if (tab === 'setup') return <SetupDesk />;
  if (cohortId === null)
    return (
      <Screen>
        <ScreenHead title={t('rangePlan.title')} />
        <EmptyState
          text={t('rangePlan.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('rangePlan.openIntake')}
            </Action>
          }
        />
      </Screen>
    );
  if (tab === 'results') return <ResultsPanel key={cohortId} cohortId={cohortId} />;
  if (day !== null && part === 'fire') return <FiringDesk key={day} cohortId={cohortId} dayId={day} />;
  if (day !== null && part === 'relays') return <RelaysDesk key={day} cohortId={cohortId} dayId={day} />;
  if (day !== null) return <DayDesk key={day} cohortId={cohortId} dayId={day} />;
  return <DaysDesk key={cohortId} cohortId={cohortId} />;
}
