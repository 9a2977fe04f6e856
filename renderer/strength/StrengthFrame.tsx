import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TabRow } from '../components/TabRow.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { STRENGTH_TABS, useStrengthPlace } from './strength-place.ts';

/** The head that strength and meals share, with their two tabs. */
export function StrengthFrame({ children, inspector }: { children: ReactNode; inspector?: ReactNode }) {
  const { t } = useTranslation();
  const place = useStrengthPlace();
  return (
    <Screen inspector={inspector}>
      <ScreenHead title={t('strength.title')} desks={<DeskSwitch part="strength" />} />
      <TabRow
        label={t('strength.title')}
        items={STRENGTH_TABS.map((value) => ({ value, label: t(`strength.tab.${value}`) }))}
        value={place.tab}
        onChange={place.openTab}
      />
      {children}
    </Screen>
  );
}
