import { useTranslation } from 'react-i18next';
import { useOutNow } from '../app/shell/use-out-now.ts';
import { Segmented } from '../components/Segmented.tsx';
import { type GatePart, useGatePart, useMyParts } from './use-gate-place.ts';

/** The desks of leave and gate side by side; only those the person may open. */
export function DeskSwitch({ part }: { part: GatePart }) {
  const { t } = useTranslation();
  const [, open] = useGatePart();
  const mine = useMyParts();
  const now = useOutNow();
  if (mine.length < 2) return null;
  const names = {
    requests: t('gate.view.requests'),
    gate: t('gate.view.gate'),
    out: now === null ? t('gate.view.outside') : t('gate.view.out', { count: now.out }),
    rolls: t('gate.view.rolls'),
    strength: t('gate.view.strength'),
    absences: t('gate.view.absences'),
  };
  return (
    <Segmented
      label={t('gate.view.label')}
      items={mine.map((value) => ({ value, label: names[value] }))}
      value={part}
      onChange={open}
    />
  );
}
