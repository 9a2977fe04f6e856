import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../shared/contract/programme.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { CountField } from './CountField.tsx';
import classes from './forms.module.css';
import { NameFields, namesWritten } from './NameFields.tsx';

/** A subject's names and the most hours a platoon has of it on one day. */
export function SubjectSettings({ cohortId, subject }: { cohortId: number; subject: SubjectView }) {
  const { t } = useTranslation();
  const [names, setNames] = useState(subject.names);
  const [perDay, setPerDay] = useState<number | null>(subject.maxHoursPerDay);
  const save = useCommand('programme.saveSubject');
  const fits = perDay !== null && perDay >= 1 && perDay <= 9;
  const ready = fits && namesWritten(names);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const { code, initialHours, specialtyHours } = subject;
        void save.run({ cohortId, code, initialHours, specialtyHours, names, maxHoursPerDay: perDay });
      }}
    >
      <NameFields names={names} onChange={setNames} />
      <CountField label={t('programme.subject.perDay')} value={perDay} onChange={setPerDay} />
      <div className={classes.under}>
        <Action type="submit" blocked={!ready} busy={save.running}>
          {namesWritten(names) ? t('programme.save') : t('programme.kind.needName')}
        </Action>
      </div>
    </form>
  );
}
