import type { OutputOf } from '../../shared/contract/contract.ts';
import { AddMan } from './AddMan.tsx';
import { EnrolPanel } from './EnrolPanel.tsx';
import { ImportPanel } from './import/ImportPanel.tsx';
import { ManInspector } from './ManInspector.tsx';
import type { Admissions } from './use-admissions.ts';

interface Props {
  cohortId: number;
  admissions: Admissions;
  orders: OutputOf<'admissions.list'>['orders'];
  dropped: File | null;
}

/** The panel beside the list, whichever is open. */
export function OpenPanelView({ cohortId, admissions, orders, dropped }: Props) {
  const { panel, open, chosen, tick } = admissions;
  const close = () => open(null);
  if (panel === null) return null;
  if (panel.what === 'man') {
    const enrol = () => {
      tick(new Set([panel.id]));
      open({ what: 'enrol' });
    };
    return <ManInspector key={panel.id} cohortId={cohortId} cadetId={panel.id} onClose={close} onEnrol={enrol} />;
  }
  if (panel.what === 'add')
    return <AddMan cohortId={cohortId} onAdded={(id) => open({ what: 'man', id })} onClose={close} />;
  if (panel.what === 'import') return <ImportPanel cohortId={cohortId} dropped={dropped} onClose={close} />;
  return (
    <EnrolPanel
      cohortId={cohortId}
      chosen={chosen}
      orders={orders}
      onChoose={(cadetIds) => tick(new Set(cadetIds))}
      onClose={close}
    />
  );
}
