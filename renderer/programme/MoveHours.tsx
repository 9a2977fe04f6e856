import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView, SubjectView } from '../../shared/contract/programme.contract.ts';
import type { Phase } from '../../shared/programme/programme-types.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import { CountField } from './CountField.tsx';
import classes from './forms.module.css';

/** Gives hours of one bucket to another subject in one act, so that the total stays. */
export function MoveHours({ programme, subject }: { programme: ProgrammeView; subject: SubjectView }) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const [phase, setPhase] = useState<Phase>(subject.specialtyHours > 0 ? 'specialty' : 'initial');
  const [hours, setHours] = useState<number | null>(2);
  const [to, setTo] = useState<string | null>(null);
  const move = useCommand('programme.moveHours', { inline: true });
  const ready = hours !== null && hours > 0 && to !== null;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void move.run({ cohortId: programme.cohortId, phase, from: subject.code, to, hours });
      }}
    >
      <Segmented
        label={t('programme.kind.phase')}
        items={(['initial', 'specialty'] as const).map((value) => ({ value, label: t(`programme.phase.${value}`) }))}
        value={phase}
        onChange={setPhase}
      />
      <Select
        label={t('programme.subject.moveTo')}
        data={programme.subjects
          .filter((one) => one.code !== subject.code)
          .map((one) => ({ value: one.code, label: say(one.names) }))}
        value={to}
        onChange={setTo}
      />
      <div className={classes.line}>
        <CountField label={t('programme.subject.moveHours')} value={hours} onChange={setHours} />
        <div className={classes.count}>
          <Action type="submit" wide blocked={!ready} busy={move.running}>
            {t('programme.subject.moveAct')}
          </Action>
        </div>
      </div>
      {move.failure && <Refusal failure={move.failure} onClose={move.clear} />}
    </form>
  );
}
