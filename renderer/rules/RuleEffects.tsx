import { useTranslation } from 'react-i18next';
import type { RuleLine } from '../../shared/contract/rules.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';
import { useOperation } from '../app/queries.ts';
import { InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import classes from './RuleForms.module.css';
import { ruleValueText } from './rule-text.ts';

interface Props {
  ruleKey: RuleKey;
  value: RuleLine['values'][number]['value'];
  inForceFrom: LocalDate;
}

/** What a new value would do to each intake, said before it is entered. */
export function RuleEffects({ ruleKey, value, inForceFrom }: Props) {
  const { t } = useTranslation();
  const preview = useOperation('rules.preview', { key: ruleKey, value, inForceFrom }, { keep: true });
  const effects = preview.data?.effects ?? [];
  const text = (one: unknown) => ruleValueText(ruleKey, one);
  return (
    <InspectorSection title={t('rules.panel.effects')}>
      {preview.error && <Refusal failure={preview.error.failure} />}
      {preview.data && effects.length === 0 && <p className="body13 t2">{t('rules.panel.effectsNone')}</p>}
      <ul className={classes.lines}>
        {!preview.error &&
          effects.map((effect) => (
            <li key={effect.cohortId}>
              <div className={classes.line}>
                <b className="m tn">{t('shell.intake.name', { name: effect.code })}</b>
                {effect.effect === 'takes' ? (
                  <Status kind="info">
                    {t('rules.effect.takes', { from: text(effect.from), to: text(effect.to) })}
                  </Status>
                ) : (
                  <span className="t2 tn">{t('rules.effect.keeps', { value: text(effect.from) })}</span>
                )}
              </div>
              <div className="meta t2 tn">
                {t(`rules.effect.because.${effect.because}`, { startsOn: effect.startsOn })}
              </div>
            </li>
          ))}
      </ul>
    </InspectorSection>
  );
}
