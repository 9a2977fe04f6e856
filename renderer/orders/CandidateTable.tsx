import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraduationCandidate } from '../../shared/contract/orders.contract.ts';
import { DataTable } from '../components/DataTable.tsx';
import { Status } from '../components/Status.tsx';
import type { Column, RowKey } from '../components/table-column.ts';
import classes from './Orders.module.css';
import { isBarred, reasonText } from './order-words.ts';

interface Props {
  men: readonly GraduationCandidate[];
  selection: ReadonlySet<RowKey>;
  onSelect: (keys: ReadonlySet<RowKey>) => void;
}

/** What bars him; where nothing does, what is worth knowing. */
const whyOf = (man: GraduationCandidate): string =>
  man.reasons
    .filter(({ level }) => level === 'bar' || !isBarred(man))
    .map(reasonText)
    .join(' · ');
/** Whoever has his order already waits for nothing. */
const asksForSomething = (man: GraduationCandidate): boolean =>
  isBarred(man) && man.reasons.every(({ code }) => code !== 'inOrder');

/** Everybody on the list: what the order would give him, and what stands in his way. */
export function CandidateTable({ men, selection, onSelect }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<Column<GraduationCandidate>[]>(
    () => [
      { id: 'name', header: t('graduation.man'), value: ({ name }) => name, width: 'minmax(12rem, 1fr)' },
      {
        id: 'platoon',
        header: t('graduation.platoonHead'),
        value: ({ platoon }) => platoon,
        numeric: true,
        width: '4.5rem',
      },
      {
        id: 'overall',
        header: t('graduation.prepare.overall'),
        value: ({ overall }) => overall,
        numeric: true,
        width: '7rem',
      },
      {
        id: 'paper',
        header: t('graduation.prepare.gets'),
        value: ({ paper }) => (paper === null ? null : t(`graduation.paper.${paper}`)),
        width: '6.5rem',
      },
      {
        id: 'why',
        header: t('graduation.prepare.why'),
        value: whyOf,
        cell: (man) =>
          man.reasons.length > 0 && (
            <span className={classes.why} title={whyOf(man)}>
              <Status kind={asksForSomething(man) ? 'warn' : 'idle'}>
                <span className="truncate">{whyOf(man)}</span>
              </Status>
            </span>
          ),
        width: 'minmax(12rem, 1.4fr)',
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('graduation.prepare.who')}
      rows={men}
      columns={columns}
      rowKey={({ cadetId }) => cadetId}
      rowName={({ name }) => name}
      selection={selection}
      onSelect={onSelect}
      empty={t('graduation.prepare.nobody')}
    />
  );
}
