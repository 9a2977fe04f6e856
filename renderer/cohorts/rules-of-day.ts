import type { OutputOf } from '../../shared/contract/contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { RuleValues } from '../../shared/rules/rule-book.ts';
import { freezeRules } from '../../shared/rules/values-in-force.ts';

/** The values an intake beginning on that day would keep; null where some rule has none yet. */
export function rulesOfDay(lines: OutputOf<'rules.list'>, startsOn: LocalDate): RuleValues | null {
  const book = lines.flatMap(({ key, values }) => values.map((value) => ({ key, ...value })));
  const { rules, missing } = freezeRules(book, startsOn);
  if (missing.length > 0) return null;
  // The host has judged every value by the rule book before it was written.
  return Object.fromEntries(rules.map(({ key, value }) => [key, value])) as unknown as RuleValues;
}
