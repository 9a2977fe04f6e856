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
  let last: { night: N; group: N[] } | null = null;
  for (const night of nights) {
    // Nights come man by man: most of them stand beside their like.
    if (last && isAlike(last.night, night)) {
      last.group.push(night);
      continue;
    }
    const { requestId, state, findings, reason } = night;
    const codes = findings.length > 0 ? findings.map(({ code }) => code).join('+') : '';
    const key = `${requestId} ${state} ${codes} ${reason ?? ''}`;
    const group = groups.get(key) ?? [];
    if (group.push(night) === 1) groups.set(key, group);
    last = { night, group };
  }
  return [...groups].map(([key, group]) => ({ key, nights: group }));
}

const isAlike = (one: DeskNight, other: DeskNight): boolean =>
  one.requestId === other.requestId &&
  one.state === other.state &&
  one.reason === other.reason &&
  one.findings.length + other.findings.length === 0;
