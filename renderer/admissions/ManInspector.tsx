import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import { addressOf } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { Working } from '../components/Working.tsx';
import { ManPhoto } from '../gate/ManPhoto.tsx';
import { CadetLedger } from '../journal/CadetLedger.tsx';
import { ExpelAction } from '../orders/ExpelAction.tsx';
import { FindingList } from './FindingList.tsx';
import { ManDecision } from './ManDecision.tsx';
import { ManDocuments } from './ManDocuments.tsx';
import { ManFacts } from './ManFacts.tsx';
import { ManForm } from './ManForm.tsx';
import { ManMedical } from './ManMedical.tsx';
import { ManPayments } from './ManPayments.tsx';
import { statusOf } from './man-status.ts';

interface Props {
  cohortId: number;
  cadetId: number;
  onClose: () => void;
  /** Opens the order with this one man in it. */
  onEnrol: () => void;
}

/** One applicant: what stands in his way, who he is, papers, commission, money, decision. */
export function ManInspector({ cohortId, cadetId, onClose, onEnrol }: Props) {
  const { t } = useTranslation();
  const { data: man, error } = useOperation('admissions.get', { cadetId });
  const [editing, setEditing] = useState(false);
  const mayWrite = useMay('admissions.write');
  const mayEnrol = useMay('admissions.enrol');
  const mayExpel = useMay('orders.write');
  if (!man) {
    return (
      <Inspector title={t('admissions.man.facts')} onClose={onClose}>
        <InspectorSection>
          {error ? <Refusal failure={error.failure} /> : <Working label={t('admissions.man.facts')} />}
        </InspectorSection>
      </Inspector>
    );
  }
  if (editing) return <EditMan cohortId={cohortId} man={man} onDone={() => setEditing(false)} />;
  const { word, kind, icon } = statusOf(man);
  // Whoever is enrolled leaves by an order of its own, not here.
  const mayDecide = man.refusal ? mayWrite : man.order === null && (mayWrite || mayEnrol);
  const undecided = man.order === null && man.refusal === null;
  return (
    <Inspector
      title={fullName(man)}
      sub={
        <>
          <Status kind={kind} {...(icon && { icon })}>
            {t(`admissions.status.${word}`)}
          </Status>{' '}
          · {t('admissions.man.ageOnStart', { age: man.age })}
          {man.order !== null && (
            <>
              {' · '}
              <a className="act" href={addressOf('cadet', { man: String(man.id) })}>
                {t('cadetCard.open')}
              </a>
            </>
          )}
        </>
      }
      onClose={onClose}
      foot={
        mayDecide ? (
          <ManDecision man={man} onEnrol={onEnrol} />
        ) : (
          man.order !== null && man.expulsion === null && mayExpel && <ExpelAction cadetId={man.id} />
        )
      }
    >
      {undecided && man.findings.length > 0 && (
        <InspectorSection title={t('admissions.man.todo')}>
          <FindingList findings={man.findings} />
        </InspectorSection>
      )}
      <ManFacts man={man} {...(mayWrite && { onEdit: () => setEditing(true) })} />
      <ManPhoto cadetId={man.id} name={fullName(man)} />
      {man.order !== null && <CadetLedger cadetId={man.id} />}
      <ManDocuments man={man} mayWrite={mayWrite} />
      <ManMedical key={JSON.stringify(man.medical)} man={man} mayWrite={mayWrite} />
      <ManPayments man={man} mayWrite={mayWrite} />
    </Inspector>
  );
}

function EditMan({ cohortId, man, onDone }: { cohortId: number; man: ApplicantDetail; onDone: () => void }) {
  const update = useCommand('admissions.update', { inline: true });
  return (
    <ManForm
      cohortId={cohortId}
      man={man}
      failure={update.failure}
      busy={update.running}
      onClose={onDone}
      onSave={({ iin, ...parts }) =>
        void update.run({ cadetId: man.id, ...parts, iin: iin.trim() === '' ? null : iin }).then((result) => {
          if (result.ok) onDone();
        })
      }
    />
  );
}
