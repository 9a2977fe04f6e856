import { Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import type { NameOfSubject } from '../exam-words.ts';
import forms from '../plan/ExamPanel.module.css';
import { shortDay } from '../plan/PlanItem.tsx';
import { type AdmissionMan, type Sitting, sittingsToAdmit } from './admission-men.ts';

interface Props {
  men: readonly AdmissionMan[];
  exams: readonly ExamRow[];
  nameOf: NameOfSubject;
  onDone?: () => void;
}

const keyOf = ({ kind, subjectCode }: Sitting): string => `${kind} ${subjectCode}`;

/**
 * A commander admits men to an exam against what stands against them; his words print on the sheet. Men of several
 * platoons are admitted in one act, which one undo takes back.
 */
export function AdmitForm({ men, exams, nameOf, onDone }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const admit = useCommand('exams.admit', { inline: true });
  const open = sittingsToAdmit(exams, men);
  const sitting = open.find((one) => keyOf(one) === wanted) ?? (open.length === 1 ? open[0] : undefined);
  if (open.length === 0) return <p className="meta t2">{t('examPlan.admission.noExam')}</p>;
  const stop = !sitting
    ? t('examPlan.admission.whichExam')
    : reason.trim() === ''
      ? t('examPlan.admission.whyNeeded')
      : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stop !== null || !sitting) return;
    const [first, ...also] = sitting.sheets;
    if (!first) return;
    const done = await admit.run({ ...first, also, reason: reason.trim() });
    if (!done.ok) return;
    setWanted(null);
    setReason('');
    onDone?.();
  };
  return (
    <form className={forms.form} onSubmit={(event) => void send(event)}>
      <Select
        label={t('examPlan.admission.exam')}
        data={open.map((one) => ({
          value: keyOf(one),
          label: [nameOf(one.subjectCode), one.kind === 'retake' && t('examPlan.retake'), shortDay(one.date)]
            .filter(Boolean)
            .join(' · '),
        }))}
        value={sitting ? keyOf(sitting) : null}
        allowDeselect={false}
        onChange={setWanted}
      />
      <Textarea
        label={t('examPlan.admission.why')}
        description={t('examPlan.admission.whyHint')}
        value={reason}
        maxLength={300}
        rows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {admit.failure && <Refusal failure={admit.failure} onClose={admit.clear} />}
      <Action primary wide type="submit" blocked={stop !== null} busy={admit.running}>
        {stop ?? t('examPlan.admission.admit', { count: men.length })}
      </Action>
    </form>
  );
}
