import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleLine } from '../../shared/contract/rules.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { RuleEffects } from './RuleEffects.tsx';
import classes from './RuleForms.module.css';
import { RuleValueField } from './RuleValueField.tsx';
import { ruleName } from './rule-text.ts';

const FORM_ID = 'new-rule-value';
type Value = RuleLine['values'][number]['value'];

/** A new value of a rule from a day on, by an order; what it does to the intakes is shown before it is entered. */
export function NewRuleValue({ line, onClose }: { line: RuleLine; onClose: () => void }) {
  const { t } = useTranslation();
  const { key, values } = line;
  const [value, setValue] = useState<Value | null>(() => values[line.inForce ?? values.length - 1]?.value ?? null);
  const [inForceFrom, setInForceFrom] = useState<LocalDate | null>(localNow().slice(0, 10));
  const [orderNumber, setOrderNumber] = useState('');
  const set = useCommand('rules.set', { inline: true });
  const sameDay = values.some((one) => one.inForceFrom === inForceFrom);
  const missing =
    value === null
      ? t('rules.edit.wrong')
      : inForceFrom === null
        ? t('rules.panel.fromNeeded')
        : orderNumber.trim() === ''
          ? t('rules.panel.orderNeeded')
          : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || value === null || inForceFrom === null) return;
    const result = await set.run({ key, value, inForceFrom, orderNumber });
    if (result.ok) onClose();
  };

  return (
    <Inspector
      broad
      title={t('rules.panel.newTitle', { name: ruleName(key) })}
      onClose={onClose}
      foot={
        <>
          <Action onClick={onClose}>{t('rules.panel.cancel')}</Action>
          <Action primary type="submit" form={FORM_ID} kbd="Enter" blocked={missing !== null} busy={set.running}>
            {missing ?? t('rules.panel.save')}
          </Action>
        </>
      }
    >
      <InspectorSection>
        <form id={FORM_ID} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
          <RuleValueField ruleKey={key} value={value} onChange={setValue} />
          <DateField
            label={t('rules.panel.from')}
            value={inForceFrom}
            onChange={setInForceFrom}
            {...(sameDay ? { description: t('rules.panel.sameDay') } : {})}
          />
          <TextField label={t('rules.panel.order')} value={orderNumber} onChange={setOrderNumber} maxLength={60} />
          {set.failure && <Refusal failure={set.failure} />}
        </form>
      </InspectorSection>
      {value !== null && inForceFrom !== null && <RuleEffects ruleKey={key} value={value} inForceFrom={inForceFrom} />}
    </Inspector>
  );
}
