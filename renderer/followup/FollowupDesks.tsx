import { useTranslation } from 'react-i18next';
import { goTo, useLocation } from '../app/location.ts';
import { Segmented } from '../components/Segmented.tsx';

const PARTS = ['board', 'enquiries'] as const;
export type FollowupPart = (typeof PARTS)[number];

/** The desk of follow-up that is open; the address keeps it. */
export function useFollowupPart(): FollowupPart {
  const { params } = useLocation();
  return PARTS.find((one) => one === params.part) ?? 'board';
}

/** The two desks of follow-up: the men on their way to the military ID, and whoever asks about one. */
export function FollowupDesks({ part }: { part: FollowupPart }) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('followup.desk.label')}
      items={PARTS.map((value) => ({ value, label: t(`followup.desk.${value}`) }))}
      value={part}
      onChange={(next) => goTo('followup', { part: next })}
    />
  );
}
