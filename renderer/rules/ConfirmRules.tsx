import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './RuleForms.module.css';
import { ruleName } from './rule-text.ts';

const FORM_ID = 'confirm-rules';

/** One order for all values that have none yet: the school says that they are right as they are. */
export function ConfirmRules({ keys, onClose }: { keys: RuleKey[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [orderNumber, setOrderNumber] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useCommand('rules.confirm', { inline: true });
  const missing = orderNumber.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing || keys.length === 0) return;
    const result = await confirm.run({ keys, orderNumber });
    if (result.ok) onClose();
  };

  return (
    <Inspector
      title={t('rules.confirm.title', { count: keys.length })}
      sub={t('rules.confirm.lead')}
      onClose={onClose}
      foot={
        <Action primary type="submit" form={FORM_ID} kbd="Enter" blocked={missing} busy={confirm.running}>
          {missing ? t('rules.panel.orderNeeded') : t('rules.confirm.save', { count: keys.length })}
        </Action>
      }
    >
      <InspectorSection>
        <form id={FORM_ID} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            label={t('rules.panel.order')}
            value={orderNumber}
            onChange={setOrderNumber}
            maxLength={60}
            autoFocus
            error={tried && missing ? t('rules.panel.orderNeeded') : undefined}
          />
          {confirm.failure && <Refusal failure={confirm.failure} />}
        </form>
      </InspectorSection>
      <InspectorSection>
        <ul className={classes.lines}>
          {keys.map((key) => (
            <li key={key}>{ruleName(key)}</li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
