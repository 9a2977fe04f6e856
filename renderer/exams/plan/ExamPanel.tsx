import { useDebouncedValue } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { ExamFindings } from '../ExamFindings.tsx';
import type { NameOfSubject } from '../exam-words.ts';
import { ExamFacts } from './ExamFacts.tsx';
import { ExamForm } from './ExamForm.tsx';
import classes from './ExamPanel.module.css';
import { draftOf, type ExamDraft, readDraft } from './exam-draft.ts';
import type { Plan, RetakeOwed } from './plan-cells.ts';
import { openSheet } from './use-plan-place.ts';

/** Milliseconds without typing before a draft is judged. */
const PAUSE = 200;

interface Props {
  cohortId: number;
  plan: Plan;
  nameOf: NameOfSubject;
  /** Null for a new exam. */
  exam: ExamRow | null;
  start: ExamDraft;
  /** Who owes it: of a retake that has no day yet. */
  owed: RetakeOwed['men'];
  onClose: () => void;
  onMade: (examId: number) => void;
}

/** One exam as it would be: what speaks against it is told while it is typed, and nothing is written before. */
export function ExamPanel({ cohortId, plan, nameOf, exam, start, owed, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const mayPlan = useMay('exams.write');
  const edits = mayPlan && exam?.state !== 'closed';
  const [draft, setDraft] = useState(start);
  const make = useCommand('exams.make', { inline: true });
  const change = useCommand('exams.change', { inline: true });
  const remove = useCommand('exams.remove');
  const read = readDraft(draft, plan.staff, exam?.members);
  const asked = edits && 'fields' in read ? { cohortId, examId: exam?.examId ?? null, fields: read.fields } : null;
  const [settled] = useDebouncedValue(asked, PAUSE);
  const preview = useOperation('exams.preview', settled ?? { ...NEVER, cohortId }, {
    enabled: settled !== null,
    keep: true,
  });
  const clean = exam !== null && JSON.stringify(draft) === JSON.stringify(draftOf(exam));
  const findings = clean && exam ? exam.findings : asked && preview.data ? preview.data.findings : [];
  const bars = findings.filter(({ level }) => level === 'bar').length;
  const stop = 'lack' in read ? t(`examPlan.lack.${read.lack}`) : bars > 0 ? t('examPlan.bars', { count: bars }) : null;
  const failed = [make, change].find(({ failure }) => failure);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!('fields' in read) || stop !== null) return;
    if (exam) await change.run({ examId: exam.examId, fields: read.fields });
    else {
      const made = await make.run({ cohortId, exams: [read.fields] });
      if (made.ok && made.value.examIds[0] !== undefined) onMade(made.value.examIds[0]);
    }
  };
  const platoon = plan.platoons.find(({ platoonId }) => platoonId === draft.platoonId)?.number;
  const whose = platoon === undefined ? null : t('examPlan.platoon', { platoon });
  const kind = draft.kind === 'retake' ? t('examPlan.retake') : null;
  const sitting = owed.filter(({ platoonId }) => draft.platoonId === null || platoonId === draft.platoonId);
  const men = exam && t('examPlan.men', { count: exam.men });
  return (
    <Inspector
      title={draft.subjectCode === null ? t('examPlan.add') : nameOf(draft.subjectCode)}
      sub={[kind, whose, men].filter(Boolean).join(' · ')}
      onClose={onClose}
      foot={
        <div className={classes.foot}>
          <section className={classes.findings} aria-label={t('examPlan.findings')} aria-live="polite">
            {!clean && preview.error && asked && <Refusal failure={preview.error.failure} />}
            {findings.length > 0 ? (
              <ExamFindings findings={findings} nameOf={nameOf} />
            ) : (
              edits && (clean || (asked && preview.data)) && <Status kind="good">{t('examPlan.noFindings')}</Status>
            )}
          </section>
          {exam && (clean || !edits) ? (
            <Action primary wide onClick={() => openSheet(exam.examId)}>
              {t('examPlan.openSheet')}
            </Action>
          ) : (
            <Action
              primary
              wide
              type="submit"
              form="exam"
              blocked={stop !== null}
              busy={make.running || change.running}
            >
              {stop ?? t(exam ? 'examPlan.save' : 'examPlan.toPlan')}
            </Action>
          )}
        </div>
      }
    >
      {edits ? (
        <form id="exam" onSubmit={(event) => void send(event)}>
          {failed?.failure && (
            <InspectorSection>
              <Refusal failure={failed.failure} onClose={failed.clear} />
            </InspectorSection>
          )}
          <ExamForm
            plan={plan}
            draft={draft}
            fresh={exam === null}
            onChange={(changed) => setDraft((before) => ({ ...before, ...changed }))}
          />
          {sitting.length > 0 && (
            <InspectorSection title={t('examPlan.owed', { count: sitting.length })}>
              <ul className={classes.names}>
                {sitting.map((man) => (
                  <li key={man.cadetId}>
                    <span className="truncate">{man.name}</span>
                    {man.platoon !== null && (
                      <span className="t2 nowrap">{t('examPlan.platoon', { platoon: man.platoon })}</span>
                    )}
                  </li>
                ))}
              </ul>
            </InspectorSection>
          )}
          {exam && (
            <InspectorSection>
              <Action
                quiet
                icon={IconTrash}
                busy={remove.running}
                onClick={() => void remove.run({ examId: exam.examId }).then(({ ok }) => ok && onClose())}
              >
                {t('examPlan.remove')}
              </Action>
            </InspectorSection>
          )}
        </form>
      ) : (
        exam && <ExamFacts exam={exam} />
      )}
    </Inspector>
  );
}

/** Never asked: the preview waits for a whole draft. */
const NEVER = {
  examId: null,
  fields: {
    subjectCode: '-',
    platoonId: 1,
    kind: 'main' as const,
    date: '2000-01-01',
    from: '08:00',
    to: '09:00',
    placeId: 1,
    orderNumber: null,
    note: null,
    members: [],
    normIds: [],
  },
};
