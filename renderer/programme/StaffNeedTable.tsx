import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { SeenTable } from '../components/SeenTable.tsx';
import { Status } from '../components/Status.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './CheckPanel.module.css';
import { CountField } from './CountField.tsx';
import { SubjectTag } from './SubjectTag.tsx';

interface Props {
  programme: ProgrammeView;
  onPlatoons: (platoons: number) => void;
}

/** How many instructors of each subject so many platoons need, by sums alone, beside those who may teach it. */
export function StaffNeedTable({ programme, onPlatoons }: Props) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const names = new Map(programme.subjects.map((subject) => [subject.code, say(subject.names)]));
  return (
    <>
      <div className={classes.platoons}>
        <CountField
          label={t('programme.check.staffFor')}
          value={programme.platoons}
          onChange={(count) => count !== null && count >= 1 && count <= 60 && onPlatoons(count)}
        />
        {!programme.platoonsFormed && <span className="meta t2">{t('programme.check.notFormed')}</span>}
      </div>
      <SeenTable label={t('programme.check.staff')} className={classes.staff}>
        <thead>
          <tr>
            <th scope="col">{t('programme.grid.subject')}</th>
            <th scope="col">{t('programme.check.hours')}</th>
            <th scope="col">{t('programme.check.needed')}</th>
            <th scope="col">{t('programme.check.have')}</th>
          </tr>
        </thead>
        <tbody>
          {programme.staff.map((need) => (
            <tr key={need.subjectCode}>
              <th scope="row">
                <span className={classes.subject}>
                  <SubjectTag code={need.subjectCode} />
                  <span className="truncate">{names.get(need.subjectCode)}</span>
                </span>
              </th>
              <td>{formatNumber(need.hours)}</td>
              <td>{need.needed}</td>
              <td>{need.have < need.needed ? <Status kind="bad">{need.have}</Status> : need.have}</td>
            </tr>
          ))}
        </tbody>
      </SeenTable>
      <p className="meta t2">{t('programme.check.staffSum', { days: programme.trainingDays })}</p>
    </>
  );
}
