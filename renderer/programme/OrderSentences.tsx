import { useTranslation } from 'react-i18next';
import type { OrderRuleView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './forms.module.css';

interface Props {
  programme: ProgrammeView;
  rules: readonly OrderRuleView[];
  onOpen: (rule: OrderRuleView) => void;
}

/** Longer lists are cut to their beginning: «A, B, тағы 4». */
const SHOWN = 3;

/** Order rules, each as a sentence that opens the rule. */
export function OrderSentences({ programme, rules, onOpen }: Props) {
  const sentence = useOrderSentence(programme);
  return (
    <div className={classes.list}>
      {rules.map((rule) => (
        <button key={rule.id} type="button" className={classes.rowButton} onClick={() => onOpen(rule)}>
          <span>{sentence(rule)}</span>
        </button>
      ))}
    </div>
  );
}

/** What a rule says, in the reader's language. */
function useOrderSentence(programme: ProgrammeView): (rule: OrderRuleView) => string {
  const { t } = useTranslation();
  const say = useLanguageName();
  const names = new Map(programme.kinds.map((kind) => [kind.code, say(kind.names)]));
  const side = (codes: readonly string[]) => {
    const shown = codes.slice(0, SHOWN).map((code) => names.get(code) ?? code);
    const rest = codes.length - shown.length;
    return [...shown, ...(rest > 0 ? [t('programme.order.more', { count: rest })] : [])].join(', ');
  };
  return (rule) => {
    const sides = { before: side(rule.before), after: side(rule.after) };
    return rule.minDays > 0
      ? t('programme.order.sentenceDays', { ...sides, count: rule.minDays })
      : t('programme.order.sentence', sides);
  };
}
