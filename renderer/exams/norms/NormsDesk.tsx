import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { normText, tableOn } from '../../../shared/exams/norms.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { localNow } from '../../app/clock.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { Status } from '../../components/Status.tsx';
import type { Column } from '../../components/table-column.ts';
import { currentLanguage } from '../../i18n/setup.ts';
import { subjectNames } from '../exam-words.ts';
import { PlanFrame } from '../plan/PlanFrame.tsx';
import { usePlanPlace } from '../plan/use-plan-place.ts';
import { NormPanel } from './NormPanel.tsx';
import type { Norm } from './norm-draft.ts';

/** Norms of practical subjects: the result that brings each mark, by the table in force today. */
export function NormsDesk({ cohortId }: { cohortId: number }) {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('exams.write', 'exams.saveNorm');
  const { beside, openBeside } = usePlanPlace();
  const norms = useOperation('exams.norms', {});
  const plan = useOperation('exams.plan', { cohortId });
  const subjects = plan.data?.subjects;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are in the reader's language
  const nameOf = useMemo(() => subjectNames(subjects ?? []), [subjects, i18n.language]);
  const today = localNow().slice(0, 10);
  const columns = useMemo<Column<Norm>[]>(() => {
    const table = (norm: Norm) => tableOn(norm.tables, today);
    const threshold = (key: 'five' | 'four' | 'three', header: string): Column<Norm> => ({
      id: key,
      header,
      value: (norm) => table(norm)?.[key] ?? null,
      cell: (norm) => {
        const own = table(norm);
        return own ? normText(norm.unit, own[key]) : '—';
      },
      numeric: true,
      width: '4.5rem',
    });
    return [
      {
        id: 'subject',
        header: t('examPlan.subject'),
        value: ({ subjectCode }) => nameOf(subjectCode),
        width: 'minmax(9rem,1fr)',
      },
      {
        id: 'name',
        header: t('examPlan.norms.name'),
        value: ({ names }) => names[currentLanguage()],
        cell: (norm) => <NormName norm={norm} />,
        width: 'minmax(9rem,1.4fr)',
        fixed: true,
      },
      {
        id: 'unit',
        header: t('examPlan.norms.unitLabel'),
        value: ({ unit }) => t(`examPlan.norms.unit.${unit}`),
        width: 'minmax(7.5rem,.7fr)',
      },
      threshold('five', '5'),
      threshold('four', '4'),
      threshold('three', '3'),
      {
        id: 'better',
        header: t('examPlan.norms.better'),
        value: ({ better }) => t(`examPlan.norms.way.${better}`),
        width: 'minmax(6.5rem,.8fr)',
      },
      {
        id: 'from',
        header: t('examPlan.norms.from'),
        value: (norm) => table(norm)?.inForceFrom ?? null,
        cell: (norm) => {
          const own = table(norm);
          return <span className="tn">{own ? formatDate(own.inForceFrom) : '—'}</span>;
        },
        width: '6.5rem',
      },
    ];
  }, [t, nameOf, today]);
  const open = norms.data?.find(({ normId }) => beside === `norm~${normId}`) ?? null;
  const close = () => openBeside(null);
  return (
    <PlanFrame
      cohortId={cohortId}
      sub={norms.data && t('examPlan.norms.count', { count: norms.data.length })}
      actions={
        mayWrite && (
          <Action primary={beside === null} icon={IconPlus} onClick={() => openBeside('norm~new')}>
            {t('examPlan.norms.add')}
          </Action>
        )
      }
      inspector={
        subjects &&
        (open || (beside === 'norm~new' && mayWrite)) && (
          <NormPanel
            key={open ? JSON.stringify(open) : 'new'}
            norm={open}
            subjects={subjects}
            mayWrite={mayWrite}
            onClose={close}
            onSaved={(normId) => openBeside(`norm~${normId}`)}
          />
        )
      }
    >
      {norms.error && <Refusal failure={norms.error.failure} />}
      {norms.data?.length === 0 && <EmptyState text={t('examPlan.norms.empty')} />}
      {norms.data && norms.data.length > 0 && (
        <ScreenBody flush>
          <DataTable
            label={t('examPlan.view.norms')}
            rows={norms.data}
            columns={columns}
            rowKey={({ normId }) => normId}
            rowName={({ names }) => names[currentLanguage()]}
            openKey={open?.normId ?? null}
            onOpen={({ normId }) => openBeside(`norm~${normId}`)}
          />
        </ScreenBody>
      )}
    </PlanFrame>
  );
}

function NormName({ norm }: { norm: Norm }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="truncate">{norm.names[currentLanguage()]}</span>
      {norm.retired && <Status kind="idle">{t('examPlan.norms.retired')}</Status>}
    </>
  );
}
