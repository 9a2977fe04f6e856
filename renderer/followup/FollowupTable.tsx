import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOverdue } from '../../shared/followup/department-figures.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import type { StatusKind } from '../app/theme/tokens.ts';
import { DataTable } from '../components/DataTable.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import type { FollowedMan } from './followed-man.ts';

interface Props {
  men: readonly FollowedMan[];
  scope: 'intake' | 'all';
  openKey: number | null;
  /** A panel is open beside it. */
  narrow: boolean;
  chosen?: ReadonlySet<number>;
  onChoose?: (chosen: ReadonlySet<number>) => void;
  onOpen: (man: FollowedMan) => void;
}

const day = (date: LocalDate | null) => <span className="tn">{date === null ? '' : formatDate(date)}</span>;

/** The men in the order the host gives them: overdue first, then by the last day. */
export function FollowupTable({ men, scope, openKey, narrow, chosen, onChoose, onOpen }: Props) {
  const { t } = useTranslation();
  const columns = useMemo((): Column<FollowedMan>[] => {
    const all: (Column<FollowedMan> | false)[] = [
      {
        id: 'name',
        header: t('followup.column.name'),
        value: ({ name }) => name,
        width: 'minmax(13rem,2fr)',
        fixed: true,
      },
      scope === 'all' && {
        id: 'intake',
        header: t('followup.column.intake'),
        value: ({ intake }) => intake,
        width: '5.5rem',
      },
      {
        id: 'state',
        header: t('followup.column.state'),
        value: (man) => man.overdueBy * 1000 - (man.daysLeft ?? 0),
        text: (man) => stateWords(t, man),
        cell: (man) => <ManState man={man} />,
        width: '11.5rem',
      },
      {
        id: 'department',
        header: t('followup.column.department'),
        value: ({ department }) => department ?? '',
        cell: ({ department }) =>
          department === null ? (
            <span className="t3">{t('followup.noDepartment')}</span>
          ) : (
            <span className="truncate">{department}</span>
          ),
        width: 'minmax(9rem,1.5fr)',
      },
      !narrow && {
        id: 'certificate',
        header: t('followup.column.certificate'),
        value: ({ certificate }) => certificate.number,
        cell: ({ certificate }) =>
          certificate.revoked ? (
            <Status kind="bad">{t('followup.revoked', { number: certificate.number })}</Status>
          ) : (
            <span className="code tn">{certificate.number}</span>
          ),
        width: '9.5rem',
      },
      {
        id: 'handed',
        header: t('followup.column.handedOver'),
        value: ({ handedOn }) => handedOn,
        cell: ({ handedOn }) => day(handedOn),
        width: '6.75rem',
      },
      {
        id: 'due',
        header: t('followup.column.due'),
        value: ({ dueOn }) => dueOn,
        cell: ({ dueOn }) => day(dueOn),
        width: '6.75rem',
      },
      !narrow && {
        id: 'ready',
        header: t('followup.column.ready'),
        value: ({ readyOn }) => readyOn,
        cell: ({ readyOn }) => day(readyOn),
        width: '6.75rem',
      },
      !narrow && {
        id: 'collected',
        header: t('followup.column.collected'),
        value: ({ collectedOn }) => collectedOn,
        cell: ({ collectedOn }) => day(collectedOn),
        width: '6.75rem',
      },
    ];
    return all.filter((column) => column !== false);
  }, [t, scope, narrow]);
  return (
    <ScreenBody flush>
      <DataTable
        label={t('followup.board.men')}
        rows={men}
        columns={columns}
        rowKey={({ cadetId }) => cadetId}
        rowName={({ name }) => name}
        {...(chosen && { selection: chosen })}
        {...(onChoose && { onSelect: (keys) => onChoose(keys as ReadonlySet<number>) })}
        openKey={openKey}
        onOpen={onOpen}
        empty={t('followup.board.noneHere')}
      />
    </ScreenBody>
  );
}

/** Where his military ID is, with the days that matter; overdue by icon and words beside the colour. */
export function ManState({ man }: { man: FollowedMan }) {
  const { t } = useTranslation();
  return <Status kind={stateKind(man)}>{stateWords(t, man)}</Status>;
}

function stateKind(man: FollowedMan): StatusKind {
  if (isOverdue(man)) return 'bad';
  if (man.state === 'handedOver') return man.daysLeft === 0 ? 'warn' : 'wait';
  return ({ certified: 'idle', ready: 'info', collected: 'good' } as const)[man.state];
}

function stateWords(t: TFunction, man: FollowedMan): string {
  if (isOverdue(man)) return t('followup.state.overdue', { count: man.overdueBy });
  if (man.state !== 'handedOver') return t(`followup.state.${man.state}`);
  return man.daysLeft === 0 ? t('followup.state.lastDay') : t('followup.state.left', { count: man.daysLeft ?? 0 });
}
