import { useTranslation } from 'react-i18next';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { goTo, type ScreenName } from './location.ts';

type Planned = Extract<ScreenName, 'exams' | 'followup'>;

/** A room that is planned but not built: says what it will be for, and offers the way to what works. */
export function NotYetScreen({ screen }: { screen: Planned }) {
  const { t } = useTranslation();
  return (
    <Screen>
      <ScreenHead title={t(`shell.rail.${screen}.full`)} />
      <EmptyState
        text={t(`shell.notYet.${screen}`)}
        note={t('shell.notYet.label')}
        action={<Action onClick={() => goTo('today')}>{t('shell.notYet.today')}</Action>}
      />
    </Screen>
  );
}
