import { useTranslation } from 'react-i18next';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { formatDateTime } from '../../../shared/kit/local-time.ts';
import { goTo } from '../../app/location.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Status } from '../../components/Status.tsx';
import { mendText, type NameOfSubject, type Reason, reasonText } from '../exam-words.ts';
import { openSheet } from '../plan/use-plan-place.ts';
import classes from './Admission.module.css';
import { AdmitForm } from './AdmitForm.tsx';
import type { AdmissionMan, ReasonCode } from './admission-men.ts';

/** Where a reason is mended. */
const MENDED_AT: Record<ReasonCode, (cadetId: number) => void> = {
  hoursOwed: (cadetId) => goTo('timetable', { tab: 'ledger', view: 'cadets', cadet: String(cadetId) }),
  firingOwed: () => goTo('range', { tab: 'results', view: 'owed' }),
  feeShort: () => goTo('admissions'),
  discipline: () => goTo('leave', { part: 'absences' }),
};

interface Props {
  man: AdmissionMan;
  exams: readonly ExamRow[];
  nameOf: NameOfSubject;
  onClose: () => void;
}

/** One man: what stands against him and what mends it, what he is kept from, and a commander's decision for him. */
export function ManPanel({ man, exams, nameOf, onClose }: Props) {
  const { t } = useTranslation();
  const mayAdmit = useMay('exams.admit');
  const withdraw = useCommand('exams.withdrawAdmission');
  const { cadetId, name, platoon, reasons, barredFrom, overrides } = man;
  return (
    <Inspector title={name} sub={platoon === null ? undefined : t('examPlan.platoon', { platoon })} onClose={onClose}>
      <InspectorSection title={t('examPlan.admission.against')}>
        {reasons.length === 0 ? (
          <Status kind="good">{t('examPlan.admission.nothingAgainst')}</Status>
        ) : (
          <ul className={classes.reasons}>
            {reasons.map((reason: Reason) => (
              <li key={`${reason.code} ${reason.subjectCode ?? ''}`}>
                <Status kind={reason.level === 'bar' ? 'bad' : 'warn'}>{reasonText(reason, nameOf)}</Status>
                <p className="t2">{mendText(reason)}</p>
                <div className={classes.mend}>
                  <Action size="xs" onClick={() => MENDED_AT[reason.code](cadetId)}>
                    {t(`examPlan.admission.mendAt.${reason.code}`)}
                  </Action>
                </div>
              </li>
            ))}
          </ul>
        )}
      </InspectorSection>
      {barredFrom.length > 0 && (
        <InspectorSection title={t('examPlan.admission.barredFrom', { count: barredFrom.length })}>
          <p className="body13">{barredFrom.map(nameOf).join(', ')}</p>
        </InspectorSection>
      )}
      {overrides.length > 0 && (
        <InspectorSection title={t('examPlan.admission.overrides')}>
          <ul className={classes.overrides}>
            {overrides.map(({ examId, subjectCode, reason, at, by }) => (
              <li key={examId}>
                <div>
                  <button type="button" className="lnk" onClick={() => openSheet(examId)}>
                    {nameOf(subjectCode)}
                  </button>
                  <p>{reason}</p>
                  <p className="meta t2">{t('examPlan.admission.by', { by, at: formatDateTime(at) })}</p>
                </div>
                {mayAdmit && (
                  <Action
                    size="xs"
                    busy={withdraw.running}
                    onClick={() => void withdraw.run({ examId, cadetIds: [cadetId] })}
                  >
                    {t('examPlan.admission.withdraw')}
                  </Action>
                )}
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      {mayAdmit && barredFrom.length > 0 && (
        <InspectorSection title={t('examPlan.admission.decide')}>
          <AdmitForm men={[man]} exams={exams} nameOf={nameOf} />
        </InspectorSection>
      )}
    </Inspector>
  );
}
