import { useTranslation } from 'react-i18next';
import { goTo } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { Action } from './Action.tsx';

/** The one button of a screen on which nobody stands yet: where men apply and are enrolled. */
export function ToAdmissions() {
  const { t } = useTranslation();
  if (!useMay('admissions.read')) return null;
  return (
    <Action primary onClick={() => goTo('admissions')}>
      {t('components.empty.admissions')}
    </Action>
  );
}
