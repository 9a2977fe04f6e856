import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TabRow } from '../components/TabRow.tsx';
import { ExchangeTab } from './ExchangeTab.tsx';
import { PacksTab } from './PacksTab.tsx';
import { PapersTab } from './PapersTab.tsx';

const TABS = ['packs', 'papers', 'exchange'] as const;

/** Packs first, then every paper by itself, then what comes in and goes out. */
export function PrintScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { params } = useLocation();
  const tab = TABS.find((one) => one === params.tab) ?? 'packs';
  return (
    <Screen>
      <ScreenHead title={t('shell.rail.print.full')} />
      <TabRow
        label={t('shell.rail.print.full')}
        items={TABS.map((value) => ({ value, label: t(`papers.tab.${value}`) }))}
        value={tab}
        onChange={(next) => goTo('print', { tab: next })}
      />
      {tab === 'exchange' ? (
        <ScreenBody>
          <ExchangeTab />
        </ScreenBody>
      ) : cohortId === null ? (
        <EmptyState
          text={t('papers.screen.noIntake')}
          action={
            <Action primary onClick={() => goTo('today')}>
              {t('papers.toToday')}
            </Action>
          }
        />
      ) : (
        <ScreenBody>{tab === 'packs' ? <Packs cohortId={cohortId} /> : <PapersTab cohortId={cohortId} />}</ScreenBody>
      )}
    </Screen>
  );
}

function Packs({ cohortId }: { cohortId: number }) {
  const { data, error } = useOperation('cohorts.get', { cohortId });
  if (error) return <Refusal failure={error.failure} />;
  return data ? <PacksTab cohortId={cohortId} course={data} /> : null;
}
