import type { LeaveFinding } from './eligibility.ts';

/** A night on its way to the desk. */
export interface DeskNight {
  cadetId: number;
  requestId: number;
  state: string;
  reason: string | null;
  findings: readonly LeaveFinding[];
}

/**
 * Nights of one slip that share their state, and what stands against them, are one row of the desk: a safe standing
 * leave is decided at once, and each of its nights that something stands against separately. Keeps the order.
 */
export function groupNights<N extends DeskNight>(nights: readonly N[]): { key: string; nights: N[] }[] {
  const groups = new Map<string, N[]>();
  for (const night of nights) {
    const { requestId, state, findings, reason } = night;
    const codes = findings.length > 0 ? findings.map(({ code }) => code).join('+') : '';
    const key = `${requestId} ${state} ${codes} ${reason ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(night);
    else groups.set(key, [night]);
  }
  return [...groups].map(([key, group]) => ({ key, nights: group }));
}
