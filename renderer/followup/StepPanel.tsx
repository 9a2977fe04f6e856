import { Checkbox } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowupStep } from '../../shared/followup/chain.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Followup.module.css';
import { type FollowedMan, STEP_AFTER } from './followed-man.ts';

interface Props {
  step: FollowupStep;
  men: readonly FollowedMan[];
  today: LocalDate | null;
  onClose: () => void;
  onDone: () => void;
}

const MOST_NAMES = 40;

/** One date for all who are chosen; those for whom the step is not the next one are left out and named so. */
export function StepPanel({ step, men, today, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const form = useId();
  const [date, setDate] = useState<LocalDate | null>(today ?? localNow().slice(0, 10));
  const [oneForAll, setOneForAll] = useState(false);
  const [department, setDepartment] = useState('');
  const handOver = useCommand('followup.handOver', { inline: true });
  const ready = useCommand('followup.markReady', { inline: true });
  const collected = useCommand('followup.markCollected', { inline: true });
  const { running, failure, clear } = { handedOver: handOver, ready, collected }[step];
  const meant = men.filter((man) => STEP_AFTER[man.state] === step);
  const others = men.length - meant.length;
  const common = oneForAll ? department.trim() : '';
  const homeless = meant.filter((man) => man.department === null).length;
  const lacks = step === 'handedOver' && (oneForAll ? common === '' : homeless > 0);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (date === null || meant.length === 0 || lacks) return;
    const asked = { cadetIds: meant.map(({ cadetId }) => cadetId), date };
    const result = await (step === 'handedOver'
      ? handOver.run({ ...asked, department: common || null })
      : step === 'ready'
        ? ready.run(asked)
        : collected.run(asked));
    if (result.ok) onDone();
  };
  return (
    <Inspector
      title={t(`followup.step.title.${step}`)}
      sub={t('followup.board.selected', { count: meant.length })}
      onClose={onClose}
      foot={
        <Action
          primary
          wide
          type="submit"
          form={form}
          busy={running}
          blocked={date === null || meant.length === 0 || lacks}
        >
          {t(`followup.step.act.${step}`, { count: meant.length })}
        </Action>
      }
    >
      <InspectorSection>
        {failure && <Refusal failure={failure} onClose={clear} />}
        <form id={form} className={classes.form} onSubmit={(event) => void send(event)}>
          <DateField
            label={t(`followup.step.date.${step}`)}
            value={date}
            onChange={setDate}
            {...(today !== null && { max: today })}
          />
          {step === 'handedOver' && (
            <>
              <p className="meta t2">
                {homeless > 0
                  ? t('followup.step.departmentLacks', { count: homeless })
                  : t('followup.step.departmentHint')}
              </p>
              <Checkbox
                label={t('followup.step.oneForAll')}
                checked={oneForAll}
                onChange={(event) => setOneForAll(event.currentTarget.checked)}
              />
              {oneForAll && (
                <TextField
                  label={t('followup.step.department')}
                  value={department}
                  onChange={setDepartment}
                  maxLength={120}
                  autoFocus
                />
              )}
            </>
          )}
          {others > 0 && <p className="meta t2">{t('followup.step.leftOut', { count: others })}</p>}
        </form>
      </InspectorSection>
      <InspectorSection title={t('followup.step.who')}>
        <ul className={classes.names}>
          {meant.slice(0, MOST_NAMES).map(({ cadetId, name, department: own }) => (
            <li key={cadetId}>
              {name}
              {step === 'handedOver' && <div className="meta t2">{(common || own) ?? t('followup.noDepartment')}</div>}
            </li>
          ))}
          {meant.length > MOST_NAMES && (
            <li className="t2">{t('followup.step.more', { count: meant.length - MOST_NAMES })}</li>
          )}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
