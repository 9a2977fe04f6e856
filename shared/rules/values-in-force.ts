import type { LocalDate } from '../kit/local-time.ts';
import { RULE_KEYS, type RuleKey } from './rule-facts.ts';

/** A value with the day it holds from and the order that set it; an empty order number means "not confirmed yet". */
export interface DatedValue {
  value: unknown;
  inForceFrom: LocalDate;
  orderNumber: string;
}

/** The value that holds on a day: the latest one not later than it; null before the first. */
export function inForceOn<V extends { inForceFrom: LocalDate }>(values: readonly V[], day: LocalDate): V | null {
  let found: V | null = null;
  for (const one of values) {
    if (one.inForceFrom <= day && (found === null || one.inForceFrom > found.inForceFrom)) found = one;
  }
  return found;
}

/** What an intake keeps: one dated value of each key. */
export type FrozenRule = DatedValue & { key: RuleKey };

/**
 * The values of a day for every key, or the keys that have none yet on that day.
 */
export function freezeRules(book: readonly FrozenRule[], day: LocalDate): { rules: FrozenRule[]; missing: RuleKey[] } {
  const rules: FrozenRule[] = [];
  const missing: RuleKey[] = [];
  for (const key of RULE_KEYS) {
    const found = inForceOn(
      book.filter((one) => one.key === key),
      day,
    );
    if (found) rules.push(found);
    else missing.push(key);
  }
  return { rules, missing };
}
