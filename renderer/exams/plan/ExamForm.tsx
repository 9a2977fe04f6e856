import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/queries.ts';
import { DateField } from '../../components/DateField.tsx';
import { InspectorSection } from '../../components/Inspector.tsx';
import { TextField } from '../../components/TextField.tsx';
import { currentLanguage } from '../../i18n/setup.ts';
import { ClockField } from '../../range/ClockField.tsx';
import { CommissionFields } from './CommissionFields.tsx';
import classes from './ExamPanel.module.css';
import type { ExamDraft } from './exam-draft.ts';
import type { Plan } from './plan-cells.ts';

interface Props {
  plan: Plan;
  draft: ExamDraft;
  /** Which subject and platoon it is of may still be chosen. */
  fresh: boolean;
  onChange: (changed: Partial<ExamDraft>) => void;
}

/** What an exam is made of: subject, platoon, day, hours, place, norms and its commission. */
export function ExamForm({ plan, draft, fresh, onChange }: Props) {
  const { t } = useTranslation();
  const norms = useOperation('exams.norms', {});
  const language = currentLanguage();
  const own = (norms.data ?? []).filter(
    (norm) => norm.subjectCode === draft.subjectCode && (!norm.retired || draft.normIds.includes(norm.normId)),
  );
  const retake = draft.kind === 'retake';
  return (
    <>
      <InspectorSection>
        <div className={classes.form}>
          {fresh && (
            <Select
              label={t('examPlan.subject')}
              searchable
              // A list that opens by itself over what follows is for a subject that is still to be chosen.
              {...(draft.subjectCode === null && { 'data-autofocus': true })}
              data={plan.subjects.map(({ code, names }) => ({ value: code, label: names[language] }))}
              value={draft.subjectCode}
              allowDeselect={false}
              onChange={(subjectCode) =>
                onChange({
                  subjectCode,
                  normIds: plan.subjects.find(({ code }) => code === subjectCode)?.normIds ?? [],
                })
              }
            />
          )}
          {fresh && (
            <Select
              label={t('examPlan.form.platoon')}
              data={[
                ...plan.platoons.map(({ platoonId, number }) => ({
                  value: `${platoonId}`,
                  label: t('examPlan.platoon', { platoon: number }),
                })),
                ...(retake ? [{ value: 'all', label: t('examPlan.form.allWhoOwe') }] : []),
              ]}
              value={draft.platoonId === null ? (retake ? 'all' : null) : `${draft.platoonId}`}
              allowDeselect={false}
              onChange={(value) => onChange({ platoonId: value === 'all' || value === null ? null : Number(value) })}
            />
          )}
          <DateField
            label={t('examPlan.form.date')}
            value={draft.date}
            min={plan.startsOn}
            max={plan.endsOn}
            onChange={(date) => onChange({ date })}
          />
          <div className={classes.pair}>
            <ClockField label={t('examPlan.form.from')} value={draft.from} onChange={(from) => onChange({ from })} />
            <ClockField label={t('examPlan.form.to')} value={draft.to} onChange={(to) => onChange({ to })} />
          </div>
          <Select
            label={t('examPlan.form.place')}
            searchable
            data={plan.places.map(({ placeId, name }) => ({ value: `${placeId}`, label: name }))}
            value={draft.placeId === null ? null : `${draft.placeId}`}
            allowDeselect={false}
            onChange={(value) => onChange({ placeId: value === null ? null : Number(value) })}
          />
          {own.length > 0 && (
            <MultiSelect
              label={t('examPlan.form.norms')}
              description={t('examPlan.form.normsHint')}
              data={own.map(({ normId, names }) => ({ value: `${normId}`, label: names[language] }))}
              value={draft.normIds.map(String)}
              onChange={(value) => onChange({ normIds: value.map(Number) })}
            />
          )}
          <TextField
            label={t('examPlan.form.note')}
            value={draft.note}
            maxLength={300}
            onChange={(note) => onChange({ note })}
          />
        </div>
      </InspectorSection>
      <InspectorSection title={t('examPlan.commission.title')}>
        <div className={classes.form}>
          <CommissionFields draft={draft} staff={plan.staff} onChange={onChange} />
        </div>
      </InspectorSection>
    </>
  );
}
