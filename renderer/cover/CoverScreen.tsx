import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TimetableTabs } from '../timetable/TimetableTabs.tsx';
import { CoverDesk } from './CoverDesk.tsx';

/** Lessons whose instructor is not there, each with who can step in. */
export function CoverScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const cover = useOperation('cover.hits', { cohortId: cohortId ?? 0 }, { enabled: cohortId !== null, keep: true });
  if (cohortId !== null && cover.data) return <CoverDesk key={cohortId} cohortId={cohortId} cover={cover.data} />;
  return (
    <Screen>
      <ScreenHead title={t('cover.title')} />
      <TimetableTabs />
      {cover.error && (
        <ScreenBody>
          <Refusal failure={cover.error.failure} />
        </ScreenBody>
      )}
      {cohortId === null && (
        <EmptyState
          text={t('cover.empty.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('cover.empty.openIntake')}
            </Action>
          }
        />
      )}
    </Screen>
  );
}
