import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleLine } from '../../shared/contract/rules.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { RULE_FACTS } from '../../shared/rules/rule-facts.ts';
import { localNow } from '../app/clock.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Status } from '../components/Status.tsx';
import { NewRuleValue } from './NewRuleValue.tsx';
import { OrderNumber } from './OrderNumber.tsx';
import classes from './RuleForms.module.css';
import { RuleNames } from './RuleNames.tsx';
import { ruleName, ruleValueText, usedInText } from './rule-text.ts';

/** One rule: all its dated values, where it is used and which intakes keep what; from here a new value is entered. */
export function RuleInspector({ line, onClose }: { line: RuleLine; onClose: () => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('rules.write');
  const [entering, setEntering] = useState(false);
  if (entering) return <NewRuleValue line={line} onClose={() => setEntering(false)} />;
  const today = localNow().slice(0, 10);
  const { key, values } = line;
  return (
    <Inspector
      title={ruleName(key)}
      sub={t(`rules.mark.${RULE_FACTS[key].mark}`)}
      onClose={onClose}
      foot={
        mayWrite && (
          <Action primary onClick={() => setEntering(true)}>
            {t('rules.panel.newValue')}
          </Action>
        )
      }
    >
      <InspectorSection title={t('rules.panel.values')}>
        <ul className={classes.lines}>
          {values.toReversed().map((value) => (
            <li key={value.inForceFrom}>
              <div className={classes.line}>
                <b className="m tn">{ruleValueText(key, value.value)}</b>
                {values.indexOf(value) === line.inForce && <Status kind="good">{t('rules.panel.inForce')}</Status>}
                {value.inForceFrom > today && <Status kind="wait">{t('rules.panel.later')}</Status>}
              </div>
              <div className="meta t2 tn">
                {formatDate(value.inForceFrom)} · <OrderNumber number={value.orderNumber} />
              </div>
              {values.indexOf(value) === line.inForce && <RuleNames ruleKey={key} value={value.value} />}
            </li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={t('rules.usedIn')}>
        <p className="body13 t2">{usedInText(key)}</p>
      </InspectorSection>
      <InspectorSection title={t('rules.panel.kept')}>
        {line.keptBy.length === 0 && <p className="body13 t2">{t('rules.panel.keptNone')}</p>}
        <ul className={classes.lines}>
          {line.keptBy.map((kept) => (
            <li key={kept.cohortId} className={classes.line}>
              <span className="tn">{t('shell.intake.name', { name: kept.code })}</span>
              <span className="tn">{ruleValueText(key, kept.value)}</span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
