import { useTranslation } from 'react-i18next';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { GraduationFrame } from './GraduationFrame.tsx';

/** Before anybody's exams are over. */
export function NoneYet() {
  const { t } = useTranslation();
  return (
    <GraduationFrame>
      <ScreenBody>
        <EmptyState
          text={t('certificateDesk.empty')}
          note={t('certificateDesk.emptyNote')}
          action={
            <Action primary onClick={() => goTo('exams', { part: 'results' })}>
              {t('certificateDesk.toResults')}
            </Action>
          }
        />
      </ScreenBody>
    </GraduationFrame>
  );
}
