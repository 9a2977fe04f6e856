import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../components/Segmented.tsx';
import { RetentionList } from './RetentionList.tsx';
import { SightingList } from './SightingList.tsx';

const PARTS = ['sightings', 'retention'] as const;

/** Law 94-V: who saw whose data, and how long it is kept. */
export function PersonalDataTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<(typeof PARTS)[number]>('sightings');
  const choice = (
    <Segmented
      label={t('personalData.part.label')}
      items={PARTS.map((value) => ({ value, label: t(`personalData.part.${value}`) }))}
      value={part}
      onChange={setPart}
    />
  );
  return part === 'sightings' ? (
    <SightingList tabs={tabs} choice={choice} />
  ) : (
    <RetentionList tabs={tabs} choice={choice} />
  );
}
