import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ExamFindings } from '../ExamFindings.tsx';
import type { ExamFinding, NameOfSubject } from '../exam-words.ts';
import { CommissionFields } from './CommissionFields.tsx';
import classes from './ExamPanel.module.css';
import { commissionOf, orderOf, seatsOf } from './exam-draft.ts';
import { shortDay } from './PlanItem.tsx';
import type { Plan } from './plan-cells.ts';

interface Props {
  plan: Plan;
  exams: readonly ExamRow[];
  nameOf: NameOfSubject;
  onClose: () => void;
  onSet: () => void;
}

/** One commission by its order for every exam that is chosen; none gets it when it cannot sit on one of them. */
export function CommissionPanel({ plan, exams, nameOf, onClose, onSet }: Props) {
  const { t } = useTranslation();
  const like = exams.find(({ members }) => members.length > 0) ?? exams[0];
  const [draft, setDraft] = useState(() => commissionOf(like ?? { orderNumber: null, members: [] }));
  const set = useCommand('exams.setCommission', { inline: true });
  const members = seatsOf(draft, plan.staff, like?.members);
  const bars = (set.failure?.params.findings ?? []) as unknown as ExamFinding[];
  const stop =
    exams.length === 0
      ? t('examPlan.commission.noneChosen')
      : draft.chair.trim() === ''
        ? t('examPlan.commission.noChair')
        : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stop !== null) return;
    const examIds = exams.map(({ examId }) => examId);
    const done = await set.run({ examIds, orderNumber: orderOf(draft), members });
    if (done.ok) onSet();
  };
  return (
    <Inspector
      title={t('examPlan.commission.title')}
      sub={t('examPlan.exams', { count: exams.length })}
      onClose={onClose}
      foot={
        <div className={classes.foot}>
          {set.failure && (
            <div className={classes.findings}>
              <Refusal failure={set.failure} onClose={set.clear} />
              <ExamFindings findings={bars} nameOf={nameOf} />
            </div>
          )}
          <Action primary wide type="submit" form="commission" blocked={stop !== null} busy={set.running}>
            {stop ?? t('examPlan.commission.set', { count: exams.length })}
          </Action>
        </div>
      }
    >
      <InspectorSection>
        <form id="commission" className={classes.form} onSubmit={(event) => void send(event)}>
          <CommissionFields
            draft={draft}
            staff={plan.staff}
            onChange={(changed) => setDraft((before) => ({ ...before, ...changed }))}
          />
        </form>
      </InspectorSection>
      <InspectorSection title={t('examPlan.commission.of')}>
        <ul className={classes.names}>
          {exams.map(({ examId, subjectCode, platoon, date, from }) => (
            <li key={examId}>
              <span className="truncate">
                {nameOf(subjectCode)}
                {platoon !== null && ` · ${t('examPlan.platoon', { platoon })}`}
              </span>
              <span className="t2 tn nowrap">
                {shortDay(date)} {from}
              </span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
