import i18next from 'i18next';
import type { OverallRule } from '../../shared/exams/overall-grade.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { formatTenge } from '../../shared/kit/money.ts';
import { RULE_FACTS, type RuleKey, type UsedIn } from '../../shared/rules/rule-facts.ts';

/** What a rule is called. */
export const ruleName = (key: RuleKey): string => i18next.t(`rules.name.${key}`);

/** A value in a few words: '24 жас', '263 318 ₸', '9 құжат'. Lists say how many; their names stand in the panel. */
export function ruleValueText(key: RuleKey, value: unknown): string {
  const { shape, unit } = RULE_FACTS[key];
  if (shape === 'count') return i18next.t(`rules.unit.${unit ?? 'days'}`, { count: Number(value) });
  if (shape === 'tenge') return formatTenge(Number(value));
  if (shape === 'clock') return String(value);
  if (shape === 'choice') return i18next.t(`rules.choice.${value as OverallRule}`);
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  if (shape === 'clocks') return `${list[0]} … ${list.at(-1)}`;
  return i18next.t(shape === 'documents' ? 'rules.unit.documents' : 'rules.unit.freeDays', { count: list.length });
}

/** The places that read a rule, by the names of the rail. */
export function usedInText(key: RuleKey): string {
  const rail = (place: UsedIn) => i18next.t(`shell.rail.${place === 'cohorts' ? 'intake' : place}.short`);
  return RULE_FACTS[key].usedIn.map(rail).join(', ');
}

/** '21.03' for a day of every year, '16.05.2027' for a single one. */
export function freeDayText(day: { monthDay: string } | { date: string }): string {
  if ('date' in day) return formatDate(day.date);
  const [month, dayOfMonth] = day.monthDay.split('-');
  return `${dayOfMonth}.${month}`;
}
