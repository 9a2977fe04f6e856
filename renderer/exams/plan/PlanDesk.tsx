import { IconCalendarDown, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { goTo } from '../../app/location.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Chips } from '../../components/Chips.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { ExamFindings } from '../ExamFindings.tsx';
import { type ExamFinding, subjectNames } from '../exam-words.ts';
import { CommissionPanel } from './CommissionPanel.tsx';
import { ExamPanel } from './ExamPanel.tsx';
import { draftOf, draftOfLesson, draftOfRetake, emptyExam, fieldsOfLesson } from './exam-draft.ts';
import classes from './PlanDesk.module.css';
import { PlanFrame } from './PlanFrame.tsx';
import { PlanMatrix } from './PlanMatrix.tsx';
import { type CellItem, FINDING_GROUPS, type FindingGroup, groupsOf, type Plan, planLines } from './plan-cells.ts';
import { usePlanPlace } from './use-plan-place.ts';

/** The exam plan of an intake: what stands, what the timetable proposes, who owes a retake. */
export function PlanDesk({ cohortId }: { cohortId: number }) {
  const plan = useOperation('exams.plan', { cohortId });
  if (plan.data) return <PlanOf cohortId={cohortId} plan={plan.data} />;
  return (
    <PlanFrame cohortId={cohortId}>
      <ScreenBody>{plan.error && <Refusal failure={plan.error.failure} />}</ScreenBody>
    </PlanFrame>
  );
}

type Filter = 'all' | FindingGroup;

function PlanOf({ cohortId, plan }: { cohortId: number; plan: Plan }) {
  const { t, i18n } = useTranslation();
  const mayPlan = useMay('exams.write');
  const { beside, params, put, openBeside } = usePlanPlace();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const take = useCommand('exams.make', { inline: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are in the reader's language
  const nameOf = useMemo(() => subjectNames(plan.subjects), [plan.subjects, i18n.language]);
  const lines = useMemo(() => planLines(plan), [plan]);
  const count = (group: FindingGroup) => plan.exams.filter((exam) => groupsOf(exam).includes(group)).length;
  const filter: Filter = FINDING_GROUPS.find((one) => one === params.findings) ?? 'all';
  const shown =
    filter === 'all'
      ? null
      : new Set(plan.exams.filter((exam) => groupsOf(exam).includes(filter)).map(({ examId }) => examId));
  const chosenExams = plan.exams.filter(({ examId }) => chosen.has(examId));
  const closed = plan.exams.filter(({ state }) => state === 'closed').length;
  const choose = (exams: readonly ExamRow[]) => {
    const ids = exams.map(({ examId }) => examId);
    const next = new Set(chosen);
    const all = ids.every((id) => next.has(id));
    for (const id of ids) all ? next.delete(id) : next.add(id);
    setChosen(next);
  };
  const openItem = (item: CellItem) => {
    if (item.kind === 'exam') openBeside(`exam~${item.exam.examId}`);
    else if (!mayPlan) return;
    else if (item.kind === 'lesson') openBeside(`lesson~${item.lesson.subjectCode}~${item.lesson.platoonId}`);
    else openBeside(`retake~${item.owed.subjectCode}`);
  };
  const close = () => openBeside(null);
  const openExamId = Number(/^exam~(\d+)$/.exec(beside ?? '')?.[1]) || null;

  function inspector() {
    if (beside === null) return null;
    if (beside === 'commission' && mayPlan)
      return (
        <CommissionPanel
          plan={plan}
          exams={chosenExams}
          nameOf={nameOf}
          onClose={close}
          onSet={() => {
            setChosen(new Set());
            close();
          }}
        />
      );
    const asked = askedOf(beside, plan, mayPlan);
    if (!asked) return null;
    const stands = asked.exam ? JSON.stringify(draftOf(asked.exam)) : '';
    return (
      <ExamPanel
        key={`${beside} ${stands}`}
        cohortId={cohortId}
        plan={plan}
        nameOf={nameOf}
        exam={asked.exam}
        start={asked.start}
        owed={asked.owed}
        onClose={close}
        onMade={(examId) => openBeside(`exam~${examId}`)}
      />
    );
  }

  const takeOver = () => void take.run({ cohortId, exams: plan.toMake.map(fieldsOfLesson) });
  const proposes = plan.toMake.length > 0;
  const empty = plan.exams.length === 0 && !proposes;
  return (
    <PlanFrame
      cohortId={cohortId}
      inspector={inspector()}
      sub={plan.exams.length > 0 && t('examPlan.sub', { exams: plan.exams.length, closed })}
      actions={
        mayPlan &&
        plan.subjects.length > 0 && (
          <>
            <Action
              icon={IconPlus}
              primary={!proposes && beside === null && chosen.size === 0}
              onClick={() => openBeside('new')}
            >
              {t('examPlan.add')}
            </Action>
            {proposes && (
              <Action
                icon={IconCalendarDown}
                primary={beside === null && chosen.size === 0}
                busy={take.running}
                onClick={takeOver}
              >
                {t('examPlan.takeOver', { count: plan.toMake.length })}
              </Action>
            )}
          </>
        )
      }
    >
      {take.failure && (
        <div className={classes.note}>
          <Refusal failure={take.failure} onClose={take.clear} />
          <ExamFindings findings={(take.failure.params.findings ?? []) as unknown as ExamFinding[]} nameOf={nameOf} />
        </div>
      )}
      {empty && (
        <EmptyState
          text={t('examPlan.empty')}
          note={t('examPlan.emptyNote')}
          action={
            <Action primary onClick={() => goTo('timetable')}>
              {t('examPlan.toTimetable')}
            </Action>
          }
        />
      )}
      {plan.exams.length > 0 && (
        <div className={classes.bar}>
          <Chips
            label={t('examPlan.findings')}
            value={filter}
            onChange={(value) => put({ findings: value === 'all' ? null : value })}
            items={[
              { value: 'all', label: t('examPlan.all'), count: plan.exams.length },
              ...FINDING_GROUPS.map((value) => ({
                value,
                label: t(`examPlan.filter.${value}`),
                count: count(value),
              })).filter((item) => item.count > 0 || item.value === filter),
            ]}
          />
          <span className={classes.space} />
          {mayPlan && shown !== null && chosen.size === 0 && (
            <Action size="xs" onClick={() => choose(plan.exams.filter(({ examId }) => shown.has(examId)))}>
              {t('examPlan.chooseShown', { count: shown.size })}
            </Action>
          )}
          {mayPlan && chosen.size > 0 && (
            <div className={classes.chosen}>
              {t('examPlan.chosen', { count: chosen.size })}
              <Action
                size="xs"
                icon={IconUsersGroup}
                primary={beside === null}
                onClick={() => openBeside('commission')}
              >
                {t('examPlan.commission.name')}
              </Action>
              <Action size="xs" quiet onClick={() => setChosen(new Set())}>
                {t('examPlan.clear')}
              </Action>
            </div>
          )}
        </div>
      )}
      {!(empty && plan.subjects.length === 0) && (
        <ScreenBody flush>
          <PlanMatrix
            plan={plan}
            lines={lines}
            nameOf={nameOf}
            openExamId={openExamId}
            shown={shown}
            {...(mayPlan && { selection: { chosen, toggle: choose } })}
            onItem={openItem}
            {...(mayPlan && {
              onEmpty: (spot) => openBeside(`new~${spot.subjectCode}~${spot.platoonId}`),
            })}
          />
        </ScreenBody>
      )}
    </PlanFrame>
  );
}

/** What the address asks to see in the inspector: an exam that stands, or the start of a new one. */
function askedOf(beside: string, plan: Plan, mayPlan: boolean) {
  const [what, code, number] = beside.split('~');
  if (what === 'exam') {
    const exam = plan.exams.find(({ examId }) => String(examId) === code);
    return exam ? { exam, start: draftOf(exam), owed: [] } : null;
  }
  if (!mayPlan) return null;
  if (what === 'new') {
    const subject = plan.subjects.find((one) => one.code === code);
    const start = emptyExam(subject?.code ?? null, number === undefined ? null : Number(number));
    return { exam: null, start: { ...start, normIds: subject?.normIds ?? [] }, owed: [] };
  }
  if (what === 'lesson') {
    const lesson = plan.toMake.find((one) => one.subjectCode === code && String(one.platoonId) === number);
    return lesson ? { exam: null, start: draftOfLesson(lesson), owed: [] } : null;
  }
  const owed = what === 'retake' ? plan.retakes.find(({ subjectCode }) => subjectCode === code) : undefined;
  return owed ? { exam: null, start: draftOfRetake(owed, plan), owed: owed.men } : null;
}
