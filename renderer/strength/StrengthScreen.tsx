import { useTranslation } from 'react-i18next';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';

export function StrengthScreen() {
  const { t } = useTranslation();
  return (
    <Screen>
      <ScreenHead title={t('strength.title')}>
        <DeskSwitch part="strength" />
      </ScreenHead>
    </Screen>
  );
}
