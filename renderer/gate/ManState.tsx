import { useTranslation } from 'react-i18next';
import type { GateMan } from '../../shared/contract/gate.contract.ts';
import { Status } from '../components/Status.tsx';
import { clock } from '../i18n/formats.ts';

/** What the gate would do with a man, in a word beside his name: among men of one name it tells who is meant. */
export function ManState({ man }: { man: GateMan }) {
  const { t } = useTranslation();
  if (man.minutesLate > 0) return <Status kind="bad">{t('gate.lateNow', { minutes: man.minutesLate })}</Status>;
  if (man.outSince !== null) return <Status kind="info">{t('gate.outNow', { at: clock(man.outSince) })}</Status>;
  if (man.leave && man.bar === null)
    return <Status kind="good">{t('gate.mayGo', { from: clock(man.leave.from), to: clock(man.leave.to) })}</Status>;
  return null;
}
