import { useTranslation } from 'react-i18next';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';

export function TimetableScreen() {
  const { t } = useTranslation();
  return (
    <Screen>
      <ScreenHead title={t('shell.rail.timetable.full')} />
    </Screen>
  );
}
