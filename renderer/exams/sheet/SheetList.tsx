import { IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { localNow } from '../../app/clock.ts';
import { useIntakeId } from '../../app/current-intake.ts';
import { goTo } from '../../app/location.ts';
import { useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Chips } from '../../components/Chips.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Screen, ScreenBody } from '../../components/Screen.tsx';
import { ScreenHead } from '../../components/ScreenHead.tsx';
import { Status } from '../../components/Status.tsx';
import type { Column } from '../../components/table-column.ts';
import { ExamDesks } from '../ExamDesks.tsx';
import classes from './SheetList.module.css';
import { nameIn } from './sheet-words.ts';
import { useSheetPlace } from './use-sheet-place.ts';

type Plan = OutputOf<'exams.plan'>;
type Exam = Plan['exams'][number];

const GROUPS = ['all', 'today', 'due', 'ahead', 'closed'] as const;
type Group = (typeof GROUPS)[number];

/** Which chip a sheet stands under; due: its day is over and it is not closed. */
function groupOf({ state, date }: Exam, today: string): Exclude<Group, 'all'> {
  if (state === 'closed') return 'closed';
  if (date === today) return 'today';
  return date < today ? 'due' : 'ahead';
}

/** Every sheet of the intake by its day, with how far it is. */
export function SheetList() {
  const { t } = useTranslation();
  const intakeId = useIntakeId();
  const { openSheet } = useSheetPlace();
  const { data, error } = useOperation('exams.plan', { cohortId: intakeId ?? 0 }, { enabled: intakeId !== null });
  const [group, setGroup] = useState<Group>('all');
  const today = localNow().slice(0, 10);
  const exams = data?.exams ?? [];
  const counts = Map.groupBy(exams, (exam) => groupOf(exam, today));
  const rows = group === 'all' ? exams : (counts.get(group) ?? []);
  const subjects = data?.subjects;
  const columns = useMemo((): Column<Exam>[] => {
    const names = new Map(subjects?.map((subject) => [subject.code, nameIn(subject.names)]));
    return [
      {
        id: 'date',
        header: t('sheets.list.date'),
        value: ({ date, from }) => `${date} ${from}`,
        text: ({ date, from }) => `${date}T${from}`,
        cell: ({ date, from, to }) => (
          <span className="tn">
            {formatDate(date)} <span className="t2">{t('sheets.list.clock', { from, to })}</span>
          </span>
        ),
        width: '13rem',
        fixed: true,
      },
      {
        id: 'subject',
        header: t('sheets.list.subject'),
        value: ({ subjectCode }) => names.get(subjectCode) ?? subjectCode,
        cell: ({ subjectCode, kind }) => (
          <span className="truncate">
            <span className="m">{names.get(subjectCode) ?? subjectCode}</span>
            {kind === 'retake' && <span className="t2"> · {t('sheets.retake')}</span>}
          </span>
        ),
        width: 'minmax(14rem,2fr)',
        fixed: true,
      },
      {
        id: 'platoon',
        header: t('sheets.list.platoon'),
        value: ({ platoon }) => platoon,
        text: ({ platoon }) => platoon ?? t('sheets.list.everyone'),
        cell: ({ platoon }) => (platoon === null ? t('sheets.list.everyone') : t('sheets.group.platoon', { platoon })),
        width: '7rem',
      },
      { id: 'place', header: t('sheets.list.place'), value: ({ place }) => place },
      {
        id: 'marked',
        header: t('sheets.list.marked'),
        value: ({ marked }) => marked,
        text: ({ marked, men }) => t('sheets.list.of', { marked, men }),
        cell: ({ marked, men }) => <span className="tn">{t('sheets.list.of', { marked, men })}</span>,
        numeric: true,
        width: '7rem',
      },
      {
        id: 'state',
        header: t('sheets.list.state'),
        value: (exam) => exam.state,
        text: (exam) =>
          exam.state === 'closed'
            ? t('sheets.closedAt', { at: exam.closedAt ?? '' })
            : t(
                groupOf(exam, today) === 'due'
                  ? 'sheets.list.due'
                  : `sheets.group.${exam.state === 'open' ? 'open' : 'planned'}`,
              ),
        cell: (exam) =>
          exam.state === 'closed' ? (
            <Status kind="idle" icon={IconLock}>
              {t('sheets.closedAt', { at: exam.closedAt ?? '' })}
            </Status>
          ) : groupOf(exam, today) === 'due' ? (
            <Status kind="warn">{t('sheets.list.due')}</Status>
          ) : exam.state === 'open' ? (
            <Status kind="info">{t('sheets.group.open')}</Status>
          ) : (
            <Status kind="idle">{t('sheets.group.planned')}</Status>
          ),
        width: '15rem',
      },
    ];
  }, [subjects, t, today]);

  const body = () => {
    if (intakeId === null) return <EmptyState text={t('sheets.empty.noIntake')} />;
    if (error) return <Refusal failure={error.failure} />;
    if (!data) return null;
    if (exams.length === 0)
      return (
        <EmptyState
          text={t('sheets.empty.noSheets')}
          action={
            <Action primary onClick={() => goTo('exams', { part: 'plan' })}>
              {t('sheets.empty.toPlan')}
            </Action>
          }
        />
      );
    return (
      <DataTable
        label={t('sheets.list.label')}
        rows={rows}
        columns={columns}
        rowKey={({ examId }) => examId}
        rowName={({ subjectCode, date }) => `${subjectCode} ${formatDate(date)}`}
        onOpen={({ examId }) => openSheet(examId)}
        initialSort={{ id: 'date' }}
        empty={t('sheets.list.none')}
      />
    );
  };

  return (
    <Screen>
      <ScreenHead
        title={t('sheets.list.title')}
        sub={
          exams.length > 0 && t('sheets.list.sub', { count: exams.length, closed: counts.get('closed')?.length ?? 0 })
        }
        desks={<ExamDesks part="sheets" />}
      />
      {exams.length > 0 && (
        <div className={classes.chips}>
          <Chips
            label={t('sheets.list.groups')}
            items={GROUPS.map((value) => ({
              value,
              label: t(`sheets.list.group.${value}`),
              count: value === 'all' ? exams.length : (counts.get(value)?.length ?? 0),
            }))}
            value={group}
            onChange={setGroup}
          />
        </div>
      )}
      <ScreenBody flush={exams.length > 0}>{body()}</ScreenBody>
    </Screen>
  );
}
