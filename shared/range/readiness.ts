import { RANGE_CHECKS, RANGE_ROLES, type RangeCheck, type RangeRole } from './range-terms.ts';

export interface ReadinessFacts {
  roles: readonly { role: RangeRole; name: string; qualification: string | null }[];
  checks: readonly RangeCheck[];
  /** An approved window covers the hours on the range. */
  approved: boolean;
  /** Rounds by the card for the men who may fire, and rounds drawn. */
  need: number;
  drawn: number;
  /** Men who are not held aside. */
  mayFire: number;
}

export type Missing =
  | { code: 'role'; params: { role: RangeRole } }
  | { code: 'qualification'; params: { role: RangeRole; name: string } }
  | { code: 'check'; params: { item: RangeCheck } }
  | { code: 'approval'; params: Record<string, never> }
  | { code: 'ammunition'; params: { need: number; drawn: number } }
  | { code: 'nobodyMayFire'; params: Record<string, never> };

/** What is missing before a day is ready (DOMAIN §6); empty when *Mark ready* would go through. */
export function readinessFindings(facts: ReadinessFacts): Missing[] {
  const missing: Missing[] = [];
  for (const role of RANGE_ROLES) {
    const named = facts.roles.filter((one) => one.role === role);
    if (named.length === 0) missing.push({ code: 'role', params: { role } });
    // Who only stands in the cordon needs no paper.
    if (role === 'cordon') continue;
    for (const { name, qualification } of named)
      if (!qualification) missing.push({ code: 'qualification', params: { role, name } });
  }
  for (const item of RANGE_CHECKS) if (!facts.checks.includes(item)) missing.push({ code: 'check', params: { item } });
  if (!facts.approved) missing.push({ code: 'approval', params: {} });
  if (facts.mayFire === 0) missing.push({ code: 'nobodyMayFire', params: {} });
  else if (facts.drawn < facts.need)
    missing.push({ code: 'ammunition', params: { need: facts.need, drawn: facts.drawn } });
  return missing;
}
