import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo, useLocation } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TabRow } from '../components/TabRow.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { MealsPanel } from '../meals/MealsPanel.tsx';

const TABS = ['strength', 'meals'] as const;
type Tab = (typeof TABS)[number];

/** Strength and rations (PRODUCT 19): the official sheet of a morning or an evening, and the meals that follow from it. */
export function StrengthScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { params } = useLocation();
  const tab = TABS.find((one) => one === params.tab) ?? 'strength';
  const open = (next: Tab) => goTo('leave', { part: 'strength', ...(next === 'meals' && { tab: next }) });
  return (
    <Screen>
      <ScreenHead title={t('strength.title')}>
        <DeskSwitch part="strength" />
      </ScreenHead>
      {cohortId === null ? (
        <EmptyState
          text={t('strength.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('strength.openIntake')}
            </Action>
          }
        />
      ) : (
        <>
          <TabRow
            label={t('strength.title')}
            items={TABS.map((value) => ({ value, label: t(`strength.tab.${value}`) }))}
            value={tab}
            onChange={open}
          />
          {tab === 'meals' && <MealsPanel cohortId={cohortId} />}
        </>
      )}
    </Screen>
  );
}
