import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { OathTab } from '../orders/OathTab.tsx';
import { OrdersTab } from '../orders/OrdersTab.tsx';
import { BlanksTab } from './blanks/BlanksTab.tsx';
import { CertificatesTab } from './CertificatesTab.tsx';
import { CheckTab } from './check/CheckTab.tsx';
import { EmptyTab } from './EmptyTab.tsx';
import { useGraduationPlace } from './use-graduation-place.ts';

/** The last day: orders, oath, certificates; the blanks they take and how they are checked. */
export function GraduationScreen() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { tab } = useGraduationPlace();
  if (tab === 'check') return <CheckTab />;
  if (tab === 'blanks') return <BlanksTab cohortId={cohortId} />;
  if (cohortId === null)
    return (
      <EmptyTab
        text={t('graduation.noIntake')}
        action={
          <Action primary onClick={() => goTo('intake')}>
            {t('graduation.openIntake')}
          </Action>
        }
      />
    );
  if (tab === 'oath') return <OathTab key={cohortId} cohortId={cohortId} />;
  if (tab === 'certificates') return <CertificatesTab key={cohortId} cohortId={cohortId} />;
  return <OrdersTab key={cohortId} cohortId={cohortId} />;
}
