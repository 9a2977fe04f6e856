import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LaneRow, RelayRow } from '../../../shared/contract/firing.contract.ts';
import { useOperation } from '../../app/queries.ts';
import type { Desk } from './firing-desk.ts';

export type Correction = OutputOf<'firing.corrections'>[number];

/** What was corrected in a relay after its day was closed, by lane, oldest first; nothing while the day is open. */
export function useCorrections({ day }: Desk, relay: RelayRow): (row: LaneRow) => Correction[] {
  const { data = [] } = useOperation('firing.corrections', { dayId: day.dayId }, { enabled: day.state === 'closed' });
  return ({ lane }) => data.filter((one) => one.relay === relay.number && one.lane === lane);
}
