import { Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleLine } from '../../shared/contract/rules.contract.ts';
import { OVERALL_RULES, type OverallRule } from '../../shared/exams/overall-grade.ts';
import { formatTenge, parseTenge } from '../../shared/kit/money.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../shared/rules/documents.ts';
import type { RuleValues } from '../../shared/rules/rule-book.ts';
import { RULE_FACTS, type RuleKey, type ValueShape } from '../../shared/rules/rule-facts.ts';
import { TextField } from '../components/TextField.tsx';
import { FreeDaysField } from './FreeDaysField.tsx';
import classes from './RuleForms.module.css';
import { ruleValueText } from './rule-text.ts';

type Value = RuleLine['values'][number]['value'];

interface Props {
  ruleKey: RuleKey;
  /** null while what is typed is no value. */
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** The field a rule's value is typed into: a number, a sum, a time, times, documents or free days. */
export function RuleValueField({ ruleKey, value, onChange }: Props) {
  const { shape } = RULE_FACTS[ruleKey];
  if (shape === 'choice') return <ChoiceField value={value as OverallRule | null} onChange={onChange} />;
  if (shape === 'documents') return <DocumentsField value={(value ?? []) as DocumentKind[]} onChange={onChange} />;
  if (shape === 'yearlyDays' || shape === 'singleDays') {
    const days = (value ?? []) as RuleValues['holidays.yearly'] | RuleValues['holidays.single'];
    return <FreeDaysField yearly={shape === 'yearlyDays'} days={days} onChange={onChange} />;
  }
  return <TypedField ruleKey={ruleKey} shape={shape} value={value} onChange={onChange} />;
}

type TypedShape = Exclude<ValueShape, 'documents' | 'yearlyDays' | 'singleDays' | 'choice'>;

/** How a value of a typed shape is written, and how what was written is read back (null: no value). */
const WRITE: Record<TypedShape, (value: Value) => string> = {
  count: (value) => String(value),
  tenge: (value) => formatTenge(Number(value)),
  clock: (value) => String(value),
  clocks: (value) => (value as string[]).join(', '),
};
const READ: Record<TypedShape, (text: string) => Value | null> = {
  count: (text) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null),
  tenge: (text) => parseTenge(text),
  clock: readClock,
  clocks: (text) => {
    const clocks = text
      .split(/[,;\s]+/)
      .filter(Boolean)
      .map(readClock);
    return clocks.length > 0 && clocks.every((one) => one !== null) ? clocks : null;
  },
};

/** '8:30', '08.30' and '0830' are all half past eight. */
function readClock(text: string): string | null {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null;
  return `${found[1]?.padStart(2, '0')}:${found[2]}`;
}

function TypedField({ ruleKey, shape, value, onChange }: { shape: TypedShape } & Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value === null ? '' : WRITE[shape](value));
  return (
    <TextField
      label={t('rules.panel.value')}
      digits
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(READ[shape](typed));
      }}
      error={value === null ? t('rules.edit.wrong') : undefined}
      // What is typed as a bare number, with its unit.
      {...(value !== null && (shape === 'count' || shape === 'tenge')
        ? { description: ruleValueText(ruleKey, value) }
        : {})}
      {...(shape === 'clock' ? { description: t('rules.edit.clockHint') } : {})}
      {...(shape === 'clocks' ? { description: t('rules.edit.clocksHint') } : {})}
    />
  );
}

/** One of the named rules; the only choice there is so far is that of the overall grade. */
function ChoiceField({ value, onChange }: { value: OverallRule | null; onChange: Props['onChange'] }) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('rules.panel.value')} value={value} onChange={onChange}>
      <div className={classes.checks}>
        {OVERALL_RULES.map((rule) => (
          <Radio key={rule} value={rule} label={t(`rules.choice.${rule}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}

function DocumentsField({ value, onChange }: { value: DocumentKind[]; onChange: Props['onChange'] }) {
  const { t } = useTranslation();
  const choose = (kinds: string[]) => {
    const chosen = DOCUMENT_KINDS.filter((kind) => kinds.includes(kind));
    onChange(chosen.length > 0 ? chosen : null);
  };
  return (
    <Checkbox.Group label={t('rules.panel.value')} value={value} onChange={choose}>
      <div className={classes.checks}>
        {DOCUMENT_KINDS.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`rules.document.${kind}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
