import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { addressOf } from '../../app/location.ts';
import { useMay } from '../../app/session.ts';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { subjectNames } from '../exam-words.ts';
import { openSheet } from '../plan/use-plan-place.ts';
import { Decision } from './Decision.tsx';
import { MarkCell } from './MarkCell.tsx';
import classes from './Results.module.css';
import type { Matrix, ResultMan } from './result-men.ts';

interface Props {
  man: ResultMan;
  subjects: Matrix['subjects'];
  onClose: () => void;
}

/** One man's marks in words; each opens the sheet it stands on. */
export function ManResults({ man, subjects, onClose }: Props) {
  const { t } = useTranslation();
  const mayOpen = useMay('admissions.read');
  const nameOf = subjectNames(subjects);
  const { name, platoon, cells, mean, overall } = man;
  return (
    <Inspector title={name} sub={platoon === null ? undefined : t('examPlan.platoon', { platoon })} onClose={onClose}>
      <InspectorSection title={t('examResults.decision')} aside={<Decision man={man} />}>
        <div className={classes.sums}>
          <span>
            {t('examResults.meanOf')} <b className="tn">{mean === null ? '—' : formatNumber(mean, 2)}</b>
          </span>
          <span>
            {t('examResults.overallOf')} <b className="tn">{overall ?? '—'}</b>
          </span>
        </div>
        {mayOpen && (
          <a className="act body13" href={addressOf('cadet', { man: String(man.cadetId) })}>
            {t('cadetCard.open')}
          </a>
        )}
      </InspectorSection>
      <InspectorSection title={t('examResults.marks')}>
        <dl className={classes.marks}>
          {cells.map((cell) => {
            const sheet = cell.retakeId ?? cell.examId;
            const subject = nameOf(cell.subjectCode);
            return (
              <Fragment key={cell.subjectCode}>
                <dt>
                  {sheet === null ? (
                    subject
                  ) : (
                    <button type="button" className="lnk" onClick={() => openSheet(sheet)}>
                      {subject}
                    </button>
                  )}
                  {cell.state !== 'passed' && <div className="meta t2">{t(`examResults.cell.${cell.state}`)}</div>}
                </dt>
                <dd className="tn">
                  <MarkCell cell={cell} subject={subject} />
                </dd>
              </Fragment>
            );
          })}
        </dl>
      </InspectorSection>
    </Inspector>
  );
}
