import { RULE_BOOK, type RuleValue } from '../../shared/rules/rule-book.ts';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { findKeptRule, keepsRules } from './rules.repository.ts';

/**
 * The value that the intake keeps since it was made (DOMAIN §1).
 * @throws Refusal cohorts.unknown
 */
export function keptRule<K extends RuleKey>(db: Db, cohortId: number, key: K): RuleValue<K> {
  const kept = findKeptRule(db, cohortId, key);
  if (kept === undefined && !keepsRules(db, cohortId)) return refuse('cohorts.unknown', { cohortId });
  if (kept === undefined) throw new Error(`intake ${cohortId} keeps no value of ${key}`);
  return RULE_BOOK[key].parse(JSON.parse(kept)) as RuleValue<K>;
}
