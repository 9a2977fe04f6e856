import { useTranslation } from 'react-i18next';
import { useMay } from '../app/session.ts';
import { Segmented } from '../components/Segmented.tsx';
import { type GatePart, useGatePart } from './use-gate-place.ts';

/** The desks of leave and gate side by side: requests, the gate, who is out; only what the person may see. */
export function DeskSwitch({ part, out }: { part: GatePart; out?: number }) {
  const { t } = useTranslation();
  const [, open] = useGatePart();
  const gate = useMay('gate.read');
  if (!gate) return null;
  return (
    <Segmented
      label={t('gate.view.label')}
      items={[
        { value: 'requests', label: t('gate.view.requests') },
        { value: 'gate', label: t('gate.view.gate') },
        { value: 'out', label: out === undefined ? t('gate.view.outside') : t('gate.view.out', { count: out }) },
      ]}
      value={part}
      onChange={open}
    />
  );
}
