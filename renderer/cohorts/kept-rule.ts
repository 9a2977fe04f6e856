import type { CohortDetail } from '../../shared/contract/cohorts.contract.ts';
import type { RuleValues } from '../../shared/rules/rule-book.ts';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';

/** A value the intake keeps; the host has judged it by the rule book before it was written. */
export function keptRule<K extends RuleKey>(intake: Pick<CohortDetail, 'rules'>, key: K): RuleValues[K] {
  return intake.rules.find((rule) => rule.key === key)?.value as RuleValues[K];
}
