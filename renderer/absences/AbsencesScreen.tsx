import { useTranslation } from 'react-i18next';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';

export function AbsencesScreen() {
  const { t } = useTranslation();
  return (
    <Screen>
      <ScreenHead title={t('absences.title')}>
        <DeskSwitch part="absences" />
      </ScreenHead>
    </Screen>
  );
}
