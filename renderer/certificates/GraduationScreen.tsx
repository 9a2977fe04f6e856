import { useTranslation } from 'react-i18next';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { ExamDesks } from '../exams/ExamDesks.tsx';

export function GraduationScreen() {
  const { t } = useTranslation();
  return (
    <Screen>
      <ScreenHead title={t('exams.desk.graduation')}>
        <ExamDesks part="graduation" />
      </ScreenHead>
      <ScreenBody>{null}</ScreenBody>
    </Screen>
  );
}
