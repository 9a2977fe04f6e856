import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../shared/rules/documents.ts';
import type { RuleValues } from '../../shared/rules/rule-book.ts';
import { RULE_FACTS, type RuleKey } from '../../shared/rules/rule-facts.ts';
import { currentLanguage } from '../i18n/setup.ts';
import classes from './RuleForms.module.css';
import { freeDayText } from './rule-text.ts';

type FreeDays = RuleValues['holidays.yearly'] | RuleValues['holidays.single'];

/** What a list value holds, line by line; nothing for a single value. */
export function RuleNames({ ruleKey, value }: { ruleKey: RuleKey; value: unknown }) {
  const { t } = useTranslation();
  const { shape } = RULE_FACTS[ruleKey];
  const linesOf = (): string[] => {
    if (shape === 'clocks') return [(value as string[]).join(', ')];
    if (shape === 'documents') return (value as DocumentKind[]).map((kind) => t(`rules.document.${kind}`));
    if (shape !== 'yearlyDays' && shape !== 'singleDays') return [];
    return (value as FreeDays).map((day) => `${freeDayText(day)} ${day.names[currentLanguage()]}`);
  };
  const lines = linesOf();
  if (lines.length === 0) return null;
  return (
    <ul className={`${classes.names} tn`}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
