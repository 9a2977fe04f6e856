import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { MedicalList } from './MedicalList.tsx';
import { RecordForm } from './RecordForm.tsx';
import { SafetyLog } from './SafetyLog.tsx';

const VIEWS = ['test', 'briefing', 'medical', 'log'] as const;

/** The safety gate of an intake: tests and briefings of many men at once, what medical limits mean, and the log. */
export function SafetyPanel({ cohortId, onClose }: { cohortId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const mayConduct = useMay('range.conduct');
  const [chosen, setView] = useState<(typeof VIEWS)[number] | null>(null);
  const view = chosen ?? (mayConduct ? 'test' : 'log');
  const safety = useOperation('range.safety', { cohortId });
  const men = safety.data?.men ?? [];
  return (
    <Inspector
      broad
      title={t('rangePlan.safety.title')}
      sub={safety.data && t('rangePlan.safety.sub', { passed: safety.data.passed, held: safety.data.held })}
      onClose={onClose}
    >
      <InspectorSection>
        <Segmented
          label={t('rangePlan.safety.title')}
          value={view}
          onChange={setView}
          items={VIEWS.filter((value) => mayConduct || value === 'log' || value === 'medical').map((value) => ({
            value,
            label: t(`rangePlan.safety.view.${value}`),
          }))}
        />
      </InspectorSection>
      <InspectorSection>
        {safety.error && <Refusal failure={safety.error.failure} />}
        {view === 'log' && <SafetyLog cohortId={cohortId} />}
        {view === 'medical' && <MedicalList cohortId={cohortId} men={men} mayConduct={mayConduct} />}
        {(view === 'test' || view === 'briefing') && (
          <RecordForm key={view} kind={view} cohortId={cohortId} men={men} />
        )}
      </InspectorSection>
    </Inspector>
  );
}
