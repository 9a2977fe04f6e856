import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Timetable } from './Timetable.tsx';
import { TimetableTabs, useTimetableTab } from './TimetableTabs.tsx';
import { useVersion } from './use-version.ts';

const PARTS = {
  plan: PlanPart,
  cover: lazy(async () => ({ default: (await import('../cover/CoverScreen.tsx')).CoverScreen })),
  journal: lazy(async () => ({ default: (await import('../journal/JournalScreen.tsx')).JournalScreen })),
  ledger: lazy(async () => ({ default: (await import('../journal/LedgerScreen.tsx')).LedgerScreen })),
};

/** The timetable's room: each part is fetched when it is first opened. */
export function TimetableScreen() {
  const Part = PARTS[useTimetableTab()];
  return <Part />;
}

/** The timetable of the chosen intake, or the step that is missing before there can be one. */
function PlanPart() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const [version, chooseVersion] = useVersion();
  const board = useOperation(
    'timetable.board',
    { cohortId: cohortId ?? 0, ...(version !== null && { version }) },
    { enabled: cohortId !== null, keep: true },
  );
  if (cohortId !== null && board.data && board.data.platoons.length > 0 && board.data.subjects.length > 0) {
    return <Timetable key={cohortId} board={board.data} onVersion={chooseVersion} />;
  }
  return (
    <Screen>
      <ScreenHead title={t('timetable.title')} />
      <TimetableTabs />
      {board.error && (
        <ScreenBody>
          <Refusal failure={board.error.failure} />
        </ScreenBody>
      )}
      {cohortId === null && (
        <EmptyState
          text={t('timetable.empty.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('timetable.empty.openIntake')}
            </Action>
          }
        />
      )}
      {board.data &&
        (board.data.subjects.length === 0 ? (
          <EmptyState
            text={t('timetable.empty.noProgramme')}
            action={
              <Action primary onClick={() => goTo('programme')}>
                {t('timetable.empty.openProgramme')}
              </Action>
            }
          />
        ) : (
          <EmptyState
            text={t('timetable.empty.noPlatoons')}
            action={
              <Action primary onClick={() => goTo('barracks')}>
                {t('timetable.empty.openBarracks')}
              </Action>
            }
          />
        ))}
    </Screen>
  );
}
