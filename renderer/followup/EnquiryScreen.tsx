import { useTranslation } from 'react-i18next';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { FollowupDesks } from '../followup/FollowupDesks.tsx';

export function EnquiryScreen() {
  const { t } = useTranslation();
  return (
    <Screen>
      <ScreenHead title={t('followup.desk.enquiries')}>
        <FollowupDesks part="enquiries" />
      </ScreenHead>
      <ScreenBody>{null}</ScreenBody>
    </Screen>
  );
}
