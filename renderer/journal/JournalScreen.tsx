import { useTranslation } from 'react-i18next';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TimetableTabs } from '../timetable/TimetableTabs.tsx';

/** Under way. */
export function JournalScreen() {
  const { t } = useTranslation();
  return (
    <Screen>
      <ScreenHead title={t('timetable.tab.journal')} />
      <TimetableTabs />
    </Screen>
  );
}
