import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { InspectorSection } from '../components/Inspector.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Parts.module.css';

const RESULTS = ['fit', 'fitWithLimits', 'unfit'] as const;

/** The commission's word: result, day, number and the limits that matter; no diagnoses (DOMAIN §4). */
export function ManMedical({ man, mayWrite }: { man: ApplicantDetail; mayWrite: boolean }) {
  const { t } = useTranslation();
  const set = useCommand('admissions.setMedical');
  const [medical, setMedical] = useState(man.medical);
  const change = (part: Partial<typeof medical>) => setMedical({ ...medical, ...part });
  const changed = JSON.stringify(medical) !== JSON.stringify(man.medical);
  const orNull = (text: string) => (text === '' ? null : text);

  if (!mayWrite) {
    const { result, date, limits } = man.medical;
    return (
      <InspectorSection title={t('admissions.man.medical')}>
        <p className="body13">
          {[t(`admissions.medicalResult.${result ?? 'none'}`), date && formatDate(date), limits]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </InspectorSection>
    );
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (changed) void set.run({ cadetId: man.id, ...medical });
  };
  return (
    <InspectorSection title={t('admissions.man.medical')}>
      <form className={classes.form} onSubmit={save}>
        <Segmented
          label={t('admissions.man.result')}
          items={RESULTS.map((value) => ({ value, label: t(`admissions.medicalResult.${value}`) }))}
          value={medical.result ?? ''}
          onChange={(result) => change({ result: result === '' ? null : result })}
        />
        {medical.result === 'fitWithLimits' && (
          <TextField
            label={t('admissions.man.limits')}
            value={medical.limits ?? ''}
            onChange={(limits) => change({ limits: orNull(limits) })}
            maxLength={200}
          />
        )}
        <div className={classes.pair}>
          <DateField
            label={t('admissions.man.medicalDate')}
            value={medical.date}
            onChange={(date) => change({ date })}
          />
          <TextField
            label={t('admissions.man.commission')}
            value={medical.commission ?? ''}
            onChange={(commission) => change({ commission: orNull(commission) })}
            maxLength={60}
          />
        </div>
        {changed && (
          <div className={classes.acts}>
            <Action size="xs" type="submit" busy={set.running}>
              {t('admissions.man.save')}
            </Action>
            <Action size="xs" quiet onClick={() => setMedical(man.medical)}>
              {t('admissions.man.cancel')}
            </Action>
          </div>
        )}
      </form>
    </InspectorSection>
  );
}
