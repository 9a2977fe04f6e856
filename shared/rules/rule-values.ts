import { RULE_BOOK, type RuleValues } from './rule-book.ts';
import { RULE_KEYS } from './rule-facts.ts';

/**
 * The kept values as one typed record.
 * @throws Error when a key is missing or holds something the book does not know: the file is not one of ours
 */
export function ruleValues(rules: readonly { key: string; value: unknown }[]): RuleValues {
  const byKey = new Map(rules.map((rule) => [rule.key, rule.value]));
  return Object.fromEntries(RULE_KEYS.map((key) => [key, RULE_BOOK[key].parse(byKey.get(key))])) as RuleValues;
}
