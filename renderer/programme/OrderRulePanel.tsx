import { Select } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRuleView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import { CountField } from './CountField.tsx';
import classes from './forms.module.css';
import type { ProgrammePlace } from './programme-place.ts';
import { SubjectTag } from './SubjectTag.tsx';

interface Props {
  programme: ProgrammeView;
  /** null: a new rule. */
  rule: OrderRuleView | null;
  place: ProgrammePlace;
  mayWrite: boolean;
}

/** One order rule: which lessons come first, which after them, how many training days lie between. */
export function OrderRulePanel({ programme, rule, place, mayWrite }: Props) {
  const { t } = useTranslation();
  const [before, setBefore] = useState(rule?.before ?? []);
  const [after, setAfter] = useState(rule?.after ?? []);
  const [minDays, setMinDays] = useState<number | null>(rule?.minDays ?? 0);
  const save = useCommand('programme.saveOrderRule', { inline: true });
  const remove = useCommand('programme.removeOrderRule');
  const ready = before.length > 0 && after.length > 0;
  const back = () => place.show({ kind: 'order' });
  return (
    <Inspector
      title={t('programme.order.edit')}
      onClose={back}
      foot={
        mayWrite && (
          <>
            {rule && (
              <Action
                quiet
                icon={IconTrash}
                busy={remove.running}
                onClick={async () => (await remove.run({ ruleId: rule.id })).ok && back()}
              >
                {t('programme.order.remove')}
              </Action>
            )}
            <Action
              primary
              blocked={!ready}
              busy={save.running}
              onClick={async () => {
                if (!ready) return;
                const { cohortId } = programme;
                const saved = await save.run({
                  cohortId,
                  ruleId: rule?.id ?? null,
                  before,
                  after,
                  minDays: minDays ?? 0,
                });
                if (saved.ok) back();
              }}
            >
              {ready ? t('programme.save') : t('programme.order.needBoth')}
            </Action>
          </>
        )
      }
    >
      <InspectorSection title={t('programme.order.before')}>
        <KindChoice programme={programme} codes={before} onChange={setBefore} label={t('programme.order.before')} />
      </InspectorSection>
      <InspectorSection title={t('programme.order.after')}>
        <KindChoice programme={programme} codes={after} onChange={setAfter} label={t('programme.order.after')} />
      </InspectorSection>
      <InspectorSection>
        <CountField label={t('programme.order.minDays')} value={minDays} onChange={setMinDays} />
        {save.failure && <Refusal failure={save.failure} onClose={save.clear} />}
      </InspectorSection>
    </Inspector>
  );
}

interface ChoiceProps {
  programme: ProgrammeView;
  label: string;
  codes: string[];
  onChange: (codes: string[]) => void;
}

/** Lessons chosen one by one, grouped by subject in the list. */
function KindChoice({ programme, label, codes, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const kinds = new Map(programme.kinds.map((kind) => [kind.code, kind]));
  return (
    <>
      <div className={classes.chosen}>
        {codes.map((code) => {
          const kind = kinds.get(code);
          const name = kind ? say(kind.names) : code;
          return (
            <span key={code} className={classes.chip}>
              {kind && <SubjectTag code={kind.subjectCode} />}
              <span className="truncate">{name}</span>
              <IconAction
                icon={IconX}
                label={`${t('programme.kind.remove')}: ${name}`}
                onClick={() => onChange(codes.filter((one) => one !== code))}
              />
            </span>
          );
        })}
      </div>
      <Select
        aria-label={label}
        placeholder={t('programme.order.choose')}
        searchable
        value={null}
        data={programme.subjects.map((subject) => ({
          group: say(subject.names),
          items: programme.kinds
            .filter((kind) => kind.subjectCode === subject.code && !codes.includes(kind.code))
            .map((kind) => ({ value: kind.code, label: say(kind.names) })),
        }))}
        onChange={(code) => code && onChange([...codes, code])}
      />
    </>
  );
}
