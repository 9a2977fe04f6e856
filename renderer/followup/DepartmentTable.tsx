import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { call } from '../app/client.ts';
import { useOperation } from '../app/queries.ts';
import { DataTable } from '../components/DataTable.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { PaperButton } from '../papers/PaperButton.tsx';
import classes from './Followup.module.css';

type Row = OutputOf<'followup.departments'>[number];
const PARTS = ['collected', 'ready', 'waiting', 'overdue', 'certified'] as const;

interface Props {
  cohortId: number | null;
  /** Opens the men of a department. */
  onOpen: (department: string) => void;
}

/** What each department has made of the certificates it was given: a bar of its men, the days it takes, a letter. */
export function DepartmentTable({ cohortId, onOpen }: Props) {
  const { t } = useTranslation();
  const { data } = useOperation('followup.departments', { cohortId }, { keep: true });
  const most = Math.max(1, ...(data ?? []).map(({ men }) => men));
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'department',
        header: t('followup.column.department'),
        value: ({ department }) => department ?? t('followup.noDepartment'),
        width: 'minmax(13rem,2fr)',
        fixed: true,
      },
      {
        id: 'bar',
        unlisted: true,
        header: t('followup.department.parts'),
        value: ({ men }) => men,
        cell: (row) => <Parts row={row} most={most} />,
        width: 'minmax(10rem,2fr)',
      },
      ...(['men', 'handedOver', 'ready', 'collected'] as const).map(
        (id): Column<Row> => ({
          id,
          header: t(`followup.department.${id}`),
          value: (row) => row[id],
          numeric: true,
          width: '6rem',
        }),
      ),
      {
        id: 'overdue',
        header: t('followup.department.overdue'),
        value: ({ overdue }) => overdue,
        cell: ({ overdue, longestOverdue }) =>
          overdue === 0 ? (
            <span className="tn t3">0</span>
          ) : (
            <Status kind="bad">{t('followup.department.overdueBy', { count: overdue, days: longestOverdue })}</Status>
          ),
        width: '10rem',
      },
      {
        id: 'mean',
        header: t('followup.department.mean'),
        value: ({ meanDays }) => meanDays,
        cell: ({ meanDays, longestDays }) => (
          <span className="tn">
            {meanDays === null
              ? '—'
              : t('followup.department.days', { mean: formatNumber(meanDays), most: longestDays ?? 0 })}
          </span>
        ),
        numeric: true,
        width: '8rem',
      },
      {
        id: 'letter',
        unlisted: true,
        header: t('followup.department.letter'),
        value: ({ overdue }) => overdue,
        cell: ({ department, overdue }) =>
          department !== null &&
          overdue > 0 && (
            <PaperButton
              label={t('followup.department.letterTo', { department })}
              whole="papers.departmentLettersPdf"
              get={(language) => call('papers.departmentLettersPdf', { cohortId, department, language })}
            />
          ),
        width: '4rem',
      },
    ],
    [t, most, cohortId],
  );
  return (
    <>
      <p className={classes.legend}>
        {PARTS.map((part) => (
          <span key={part}>
            <i className={classes[part]} aria-hidden />
            {t(`followup.part.${part}`)}
          </span>
        ))}
      </p>
      <ScreenBody flush>
        <DataTable
          label={t('followup.board.tab.departments')}
          rows={data ?? []}
          columns={columns}
          rowKey={({ department }) => department ?? ''}
          rowName={({ department }) => department ?? t('followup.noDepartment')}
          onOpen={({ department }) => department !== null && onOpen(department)}
          twoLines
        />
      </ScreenBody>
    </>
  );
}

/** The men of a department as one bar, as long as it has men; its parts differ by hatching too. */
function Parts({ row, most }: { row: Row; most: number }) {
  const { t } = useTranslation();
  const sizes = {
    collected: row.collected,
    ready: row.ready,
    waiting: row.handedOver - row.overdue,
    overdue: row.overdue,
    certified: row.certified,
  };
  const said = PARTS.filter((part) => sizes[part] > 0).map((part) => `${t(`followup.part.${part}`)}: ${sizes[part]}`);
  return (
    <span className={classes.parts} role="img" aria-label={said.join(', ')} title={said.join(', ')}>
      {PARTS.map(
        (part) =>
          sizes[part] > 0 && (
            <i key={part} className={classes[part]} style={{ width: `${(sizes[part] / most) * 100}%` }} />
          ),
      )}
    </span>
  );
}
