import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useIntakeId } from '../current-intake.ts';
import { useOperation } from '../queries.ts';
import { useMay } from '../session.ts';

/** A man becomes overdue without anybody doing anything. */
const ASK_AGAIN_MS = 20_000;

/** How many of the intake's men are out, and late; null for who may not know. */
export function useOutNow(): OutputOf<'gate.counts'> | null {
  const cohortId = useIntakeId();
  const may = useMay('gate.read');
  const enabled = may && cohortId !== null;
  const counts = useOperation('gate.counts', { cohortId: cohortId ?? 0 }, { enabled, refetchInterval: ASK_AGAIN_MS });
  return (enabled && counts.data) || null;
}

/** How many requests for leave wait for a decision; 0 for who may not know. */
export function useWaitingLeaves(): number {
  const cohortId = useIntakeId();
  const may = useMay('leave.read');
  const enabled = may && cohortId !== null;
  const waiting = useOperation(
    'leave.waiting',
    { cohortId: cohortId ?? 0 },
    { enabled, refetchInterval: ASK_AGAIN_MS },
  );
  return (enabled && waiting.data?.count) || 0;
}
