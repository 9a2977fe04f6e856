import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/kit/result.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TimetableTabs } from '../timetable/TimetableTabs.tsx';

interface Props {
  tab: 'journal' | 'ledger';
  failure: Failure | undefined;
  /** The step before there can be a journal; null while the answer is awaited. */
  lacks: 'intake' | 'approval' | null;
}

/** Journal or ledger of an intake that has none yet: the step that is missing. */
export function NoJournal({ tab, failure, lacks }: Props) {
  const { t } = useTranslation();
  return (
    <Screen>
      <ScreenHead title={t(`timetable.tab.${tab}`)} />
      <TimetableTabs />
      {failure && (
        <ScreenBody>
          <Refusal failure={failure} />
        </ScreenBody>
      )}
      {lacks === 'intake' && (
        <EmptyState
          text={t('journal.empty.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('journal.empty.openIntake')}
            </Action>
          }
        />
      )}
      {lacks === 'approval' && (
        <EmptyState
          text={t('journal.empty.notApproved')}
          action={
            <Action primary onClick={() => goTo('timetable')}>
              {t('journal.empty.openPlan')}
            </Action>
          }
        />
      )}
    </Screen>
  );
}
