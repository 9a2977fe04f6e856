import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './forms.module.css';
import { OrderSentences } from './OrderSentences.tsx';
import { ownOrderRules, subjectsUnder } from './order-groups.ts';
import type { ProgrammePlace } from './programme-place.ts';
import { SubjectTag } from './SubjectTag.tsx';

interface Props {
  programme: ProgrammeView;
  place: ProgrammePlace;
  mayWrite: boolean;
}

/** All order rules: the two that hold in every subject said once, the others each as a sentence. */
export function OrderPanel({ programme, place, mayWrite }: Props) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const own = ownOrderRules(programme);
  return (
    <Inspector
      title={t('programme.order.title')}
      sub={t('programme.order.button', { count: programme.orderRules.length })}
      onClose={() => place.show(null)}
      foot={
        mayWrite && (
          <Action icon={IconPlus} onClick={() => place.show({ kind: 'rule', id: null })}>
            {t('programme.order.add')}
          </Action>
        )
      }
    >
      {(['initialFirst', 'examLast'] as const).map((standard) => {
        const codes = subjectsUnder(programme, standard);
        return (
          codes.length > 0 && (
            <InspectorSection key={standard} title={t(`programme.order.${standard}`)}>
              <div className={classes.tags}>
                {programme.subjects
                  .filter((subject) => codes.includes(subject.code))
                  .map((subject) => (
                    <SubjectTag key={subject.code} code={subject.code} name={say(subject.names)} />
                  ))}
              </div>
            </InspectorSection>
          )
        );
      })}
      <InspectorSection title={t('programme.order.own')}>
        {own.length === 0 && <p className="body13 t2">{t('programme.order.noOwn')}</p>}
        <OrderSentences
          programme={programme}
          rules={own}
          onOpen={(rule) => place.show({ kind: 'rule', id: rule.id })}
        />
      </InspectorSection>
    </Inspector>
  );
}
